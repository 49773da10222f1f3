import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { Remark } from '#lib/file-kinds/index.ts'
import { unpack } from '#lib/file-text/packed.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
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
  const unpacked = unpack(await readFile(ctx.incoming.path(archive.id)), isWanted)
  if (!unpacked.ok) return settle(ctx, archive, found, 'unreadable', sentences[unpacked.why])
  const entries = [...unpacked.parts].slice(0, mostFiles)
  if (entries.length === 0) return settle(ctx, archive, found, 'unreadable', sentences.nothing)
  const there = new Map((await listFromArchives(ctx.db, [archive.id])).map((file) => [file.name, file]))
  for (const [path, bytes] of entries) {
    const name = path.replaceAll('/', ' - ').normalize('NFC')
    const begun = there.get(name)
    if (begun && begun.state !== 'receiving') continue
    await receiveFromArchive(ctx, archive, { name, bytes }, begun)
  }
  const left = unpacked.parts.size - entries.length
  const reason = left > 0 ? `Chỉ lấy ${mostFiles} tệp đầu; còn ${left} tệp, hãy gửi riêng.` : null
  return settle(ctx, archive, found, 'unpacked', reason)
}

const isWanted = (path: string) =>
  !path.endsWith('/') && !path.startsWith('__MACOSX/') && !path.includes('..')

const sentences = {
  damaged: 'Tệp nén bị hỏng nên không mở được. Hãy nén lại hoặc gửi từng tệp.',
  'too-large': 'Tệp nén mở ra lớn bất thường nên bị dừng. Hãy gửi từng tệp.',
  nothing: 'Trong tệp nén không có tệp nào.',
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
