import { mkdir, rm } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { LeftWhy } from '#lib/file-kinds/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { unfoldArchive } from '#platform/extraction/index.ts'
import { normaliseTexts } from '#platform/http/index.ts'
import { listFromArchives, lockFile } from '../queries.ts'
import { mostFiles, type FileState, type ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'
import type { Found } from './keep.ts'
import { receiveFromArchive } from './receive.ts'

/**
 * Each file of an archive comes in by itself. The archive is not kept: what is in it may turn out to have no place here
 * (R-1031), and what has one is kept as its own original.
 */
export async function unfoldReceived(
  ctx: Context,
  archive: ReceivedFile,
  found: Pick<Found, 'mime' | 'remarks' | 'seconds'>,
): Promise<void> {
  const folder = ctx.incoming.folder(archive.id)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const unfolded = await unfoldArchive({ path: ctx.incoming.path(archive.id), folder })
  if (unfolded.state === 'stopped') return settle(ctx, archive, found, 'unreadable', sentences['too-large'])
  if (!unfolded.ok) return settle(ctx, archive, found, 'unreadable', sentences[unfolded.why])
  const taken = unfolded.files.slice(0, mostFiles)
  const there = new Map((await listFromArchives(ctx.db, [archive.id])).map((file) => [file.name, file]))
  for (const { name: path, path: place } of taken) {
    const name = normaliseTexts(path.replaceAll('/', ' - '))
    const begun = there.get(name)
    if (begun && begun.state !== 'receiving') continue
    await receiveFromArchive(ctx, archive, { name, place }, begun)
  }
  const left = [
    ...unfolded.files.slice(mostFiles).map(({ name }) => ({ name, why: 'too-many' as const })),
    ...unfolded.left,
  ]
  return settle(ctx, archive, found, 'unpacked', left.length > 0 ? describeLeft(left) : null)
}

const sentences = {
  damaged: 'Tệp nén bị hỏng nên không mở được. Hãy nén lại hoặc gửi từng tệp.',
  'too-large': 'Tệp nén mở ra lớn bất thường nên bị dừng. Hãy gửi từng tệp.',
  password: 'Tệp nén có mật khẩu nên không mở được. Hãy bỏ mật khẩu rồi gửi lại.',
  empty: 'Trong tệp nén không có tệp nào.',
} as const

const reasons: Record<LeftWhy, string> = {
  archive: 'là tệp nén bên trong tệp nén',
  password: 'có mật khẩu',
  damaged: 'bị hỏng',
  'too-large': 'quá lớn',
  'too-many': `quá ${mostFiles} tệp một lần`,
}

const describeLeft = (left: readonly { name: string; why: LeftWhy }[]): string => {
  const named = left.slice(0, 5).map(({ name, why }) => `${name} (${reasons[why]})`)
  const more = left.length > named.length ? ` và ${left.length - named.length} tệp khác` : ''
  return `Chưa lấy: ${named.join('; ')}${more}. Hãy gửi riêng từng tệp.`
}

async function settle(
  ctx: Context,
  { id }: ReceivedFile,
  { mime, remarks, seconds }: Pick<Found, 'mime' | 'remarks' | 'seconds'>,
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
    // What is in it has not been read yet, and may be a secret paper that gave the archive its name.
    await record(tx, ctx, 'intake.unfold', { type: 'received_file', id, name: 'Tệp nén' }, { state })
  })
  await ctx.incoming.forget(id)
}
