import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Remark } from '#lib/file-kinds/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { unfoldArchive as unfoldInProcess } from '#platform/extraction/index.ts'
import { listFromArchives, lockFile } from '../queries.ts'
import { mostFiles, type FileState, type ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'
import { receiveFromArchive } from './receive.ts'

/**
 * Each file of an archive comes in by itself. The archive is not kept: what is in it may turn out to have no place here
 * (R-1031), and what has one is kept as its own original.
 */
export async function unfoldArchive(
  ctx: Context,
  archive: ReceivedFile,
  found: { mime: string; remarks: readonly Remark[]; seconds: number },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-archive-'))
  try {
    const unfolded = await unfoldInProcess({ path: ctx.incoming.path(archive.id), folder })
    if (unfolded.state === 'stopped')
      return await settle(ctx, archive, found, 'unreadable', sentences.stopped)
    if (!unfolded.ok) return await settle(ctx, archive, found, 'unreadable', sentences[unfolded.why])
    const files = unfolded.files.slice(0, mostFiles)
    await receiveAll(ctx, archive, files)
    const left = unfolded.left.length + unfolded.files.length - files.length
    return await settle(ctx, archive, found, 'unpacked', left > 0 ? leftBehind(files.length, left) : null)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function receiveAll(
  ctx: Context,
  archive: ReceivedFile,
  files: readonly { name: string; path: string }[],
): Promise<void> {
  const there = new Map((await listFromArchives(ctx.db, [archive.id])).map((file) => [file.name, file]))
  for (const file of files) {
    const name = file.name.replaceAll('/', ' - ')
    const begun = there.get(name)
    if (begun && begun.state !== 'receiving') continue
    await receiveFromArchive(ctx, archive, { name, bytes: await readFile(file.path) }, begun)
  }
}

const leftBehind = (taken: number, left: number) =>
  `Đã lấy ${taken} tệp. Còn ${left} tệp không lấy ra được (tệp nén bên trong, có mật khẩu, hỏng hoặc quá nhiều); hãy gửi riêng.`

const sentences = {
  damaged: 'Tệp nén bị hỏng nên không mở được. Hãy nén lại hoặc gửi từng tệp.',
  'too-large': 'Tệp nén mở ra lớn bất thường nên bị dừng. Hãy gửi từng tệp.',
  password: 'Tệp nén có mật khẩu. Hãy giải nén rồi gửi từng tệp.',
  empty: 'Trong tệp nén không có tệp nào. Hãy kiểm tra rồi gửi lại.',
  stopped: 'Tệp nén mở ra quá lâu nên bị dừng. Hãy gửi từng tệp.',
} as const

async function settle(
  ctx: Context,
  { id }: ReceivedFile,
  { mime, remarks, seconds }: { mime: string; remarks: readonly Remark[]; seconds: number },
  state: FileState,
  reason: string | null,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const file = await lockFile(tx, id)
    if (file.state !== 'waiting') return
    const settled = { kind: 'zip', mime, remarks: [...remarks], state, reason, readSeconds: seconds }
    await tx
      .update(receivedFiles)
      .set({ ...settled, stateSince: ctx.now() })
      .where(eq(receivedFiles.id, id))
    await record(tx, ctx, 'intake.unfold', { type: 'received_file', id, name: file.name }, { state })
  })
  await ctx.incoming.forget(id)
}
