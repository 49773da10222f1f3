import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { formatBytes } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { readJob } from '../read-job.ts'
import { demandHandIn, demandOwn } from '../policy.ts'
import { findFile, findUnfinished, lockFile } from '../queries.ts'
import type { ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'

export interface Announced {
  name: string
  /** Bytes. */
  size: number
}

/** Makes room for a file, or finds the one that broke off: `received` says from which byte to go on. */
export async function announceFile(
  ctx: Context,
  { name, size }: Announced,
  limit: number,
): Promise<{ file: ReceivedFile; received: number }> {
  demandHandIn(ctx.actor)
  if (size > limit)
    throw new RuleBroken(`Tệp lớn hơn ${formatBytes(limit)}. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.`)
  const uploadedBy = ctx.actor.id
  const before = await findUnfinished(ctx.db, { name, declaredBytes: size, uploadedBy })
  if (before) return { file: before, received: await ctx.incoming.size(before.id) }
  return { file: await ctx.db.transaction((tx) => makeRoom(ctx, tx, { name, size })), received: 0 }
}

async function makeRoom(
  { actor, now }: Context,
  tx: Context['db'],
  { name, size }: Announced,
  archive: ReceivedFile | null = null,
): Promise<ReceivedFile> {
  const own = {
    uploadedBy: actor.id,
    divisionId: actor.posts.find(({ divisionId }) => divisionId !== null)?.divisionId ?? null,
  }
  const file: ReceivedFile = {
    id: randomUUID(),
    name,
    declaredBytes: size,
    kind: null,
    mime: null,
    sha256: null,
    state: 'receiving',
    remarks: [],
    reason: null,
    scan: 'waiting',
    pages: null,
    pagesRead: 0,
    readSeconds: null,
    archiveId: archive?.id ?? null,
    divisionId: archive ? archive.divisionId : own.divisionId,
    uploadedBy: archive?.uploadedBy ?? own.uploadedBy,
    at: now(),
    stateSince: now(),
  }
  await tx.insert(receivedFiles).values(file)
  return file
}

/** One piece of it, from `offset` on. Answers with how much lies here now: the sender goes on from there. */
export async function receivePiece(
  ctx: Context,
  id: string,
  offset: number,
  piece: Readable,
): Promise<{ file: ReceivedFile; received: number }> {
  const file = await findFile(ctx.db, id)
  demandOwn(ctx.actor, file)
  if (file.state !== 'receiving') return { file, received: file.declaredBytes }
  const received = await ctx.incoming.append(id, offset, piece, file.declaredBytes)
  return { file: received < file.declaredBytes ? file : await acceptFile(ctx, id), received }
}

/** All of it is here: from now on it is read in the background. */
export async function acceptFile(ctx: Context, id: string): Promise<ReceivedFile> {
  return ctx.db.transaction(async (tx) => {
    const file = await lockFile(tx, id)
    if (file.state !== 'receiving') return file
    const declaredBytes = await ctx.incoming.size(id)
    const arrived = { state: 'waiting' as const, declaredBytes, stateSince: ctx.now() }
    await tx.update(receivedFiles).set(arrived).where(eq(receivedFiles.id, id))
    await ctx.jobs.send(tx, readJob, { fileId: id })
    // Its name may be that of a secret paper: the log, which nothing is erased from, does not have it.
    await record(
      tx,
      ctx,
      'intake.receive',
      { type: 'received_file', id, name: 'Tệp nhận vào' },
      {
        bytes: declaredBytes,
      },
    )
    return { ...file, ...arrived }
  })
}

/** What the script does piece by piece, for a browser without it: a file as a part of a form. */
export async function receiveWhole(
  ctx: Context,
  name: string,
  stream: Readable,
  limit: number,
): Promise<{ ok: true; file: ReceivedFile } | { ok: false; name: string; reason: string }> {
  demandHandIn(ctx.actor)
  const file = await ctx.db.transaction((tx) => makeRoom(ctx, tx, { name, size: 0 }))
  const received = await ctx.incoming.append(file.id, 0, stream, limit + 1)
  if (received <= limit) return { ok: true, file: await acceptFile(ctx, file.id) }
  stream.resume()
  await ctx.incoming.forget(file.id)
  await ctx.db.delete(receivedFiles).where(eq(receivedFiles.id, file.id))
  return { ok: false, name, reason: `Tệp lớn hơn ${formatBytes(limit)}.` }
}

/** A file that came out of an archive, with the archive's sender and division; one that broke off half-way is finished. */
export async function receiveFromArchive(
  ctx: Context,
  archive: ReceivedFile,
  { name, bytes }: { name: string; bytes: Uint8Array },
  begun: Pick<ReceivedFile, 'id'> | undefined,
): Promise<void> {
  const { id } = begun ?? (await makeRoom(ctx, ctx.db, { name, size: bytes.length }, archive))
  await ctx.incoming.append(id, 0, Readable.from([Buffer.from(bytes)]), bytes.length)
  await acceptFile(ctx, id)
}
