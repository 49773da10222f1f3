import { createHash, randomUUID } from 'node:crypto'
import { formatBytes } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { Forbidden } from '#platform/errors.ts'
import { type Medium, nameFor } from './medium.ts'
import { measure } from './picture.ts'
import { mayUpload } from './policy.ts'
import { recognise, refuse, type Refused } from './recognise.ts'
import { keyOf } from './renditions.ts'
import { media } from './table.ts'

export interface Incoming {
  name: string
  bytes: Uint8Array
  /** Cut at the limit on its way in. */
  truncated?: boolean
}

export interface Examined extends Pick<Medium, 'kind' | 'name' | 'mime' | 'sha256' | 'width' | 'height'> {
  bytes: Uint8Array
}

/** Looks at a file before anything is stored: what it is, by its content, or why it is not taken. `limit` in bytes. */
export async function examineUpload(
  { name, bytes, truncated = false }: Incoming,
  limit: number,
): Promise<{ ok: true; file: Examined } | Refused> {
  if (truncated || bytes.length > limit)
    return refuse(413, `Tệp lớn hơn ${formatBytes(limit)}. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.`)
  const found = await recognise(name, bytes)
  if (!found.ok) return found
  const { mime } = found
  const isImage = mime.startsWith('image/')
  const size = isImage ? await measure(bytes) : null
  if (isImage && !size)
    return refuse(422, 'Ảnh bị hỏng hoặc có kích thước quá lớn (trên 64 triệu điểm ảnh) nên không đọc được.')
  const file: Examined = {
    kind: isImage ? 'image' : 'file',
    name: nameFor(name, mime),
    mime,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width: size?.width ?? null,
    height: size?.height ?? null,
    bytes,
  }
  return { ok: true, file }
}

/**
 * Keeps an examined file in the caller's transaction. The bytes are written first, under the name of their hash: a
 * transaction that fails leaves a file that nobody can reach, never a row without its file.
 */
export async function storeUpload(
  { actor, files, now }: Pick<Context, 'actor' | 'files' | 'now'>,
  tx: Database,
  { bytes, ...file }: Examined,
): Promise<Medium> {
  if (!(await files.exists(keyOf(file)))) await files.put(keyOf(file), bytes)
  const medium: Medium = {
    ...file,
    id: randomUUID(),
    bytes: bytes.length,
    uploadedBy: actor.id,
    divisionId: actor.posts.find(({ divisionId }) => divisionId !== null)?.divisionId ?? null,
    at: now(),
  }
  await tx.insert(media).values(medium)
  return medium
}

/** A file uploaded by itself, as the editor's picture button does. */
export async function uploadMedium(
  ctx: Context,
  incoming: Incoming,
  limit: number,
): Promise<{ ok: true; medium: Medium } | Refused> {
  if (!mayUpload(ctx.actor)) throw new Forbidden('Chức vụ hiện tại của bạn không gửi tệp lên được.')
  const examined = await examineUpload(incoming, limit)
  if (!examined.ok) return examined
  return ctx.db.transaction(async (tx) => {
    const medium = await storeUpload(ctx, tx, examined.file)
    const { id, name, sha256, bytes } = medium
    await record(tx, ctx, 'media.upload', { type: 'media', id, name }, { sha256, bytes })
    return { ok: true as const, medium }
  })
}
