import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { formatBytes } from '#lib/text.ts'
import { system } from '#platform/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { forgetJob, readJob } from '../job-names.ts'
import { demandHandIn, demandOwn, divisionOf } from '../policy.ts'
import { findFile, findMeant, findUnfinished, lockFile } from '../queries.ts'
import { keptUntil, type ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'

export interface Announced {
  name: string
  /** Bytes. */
  size: number
  /** Whether to make room even where a file of that name and size broke off. */
  isFresh: boolean
}

/** Makes room for a file, or finds the one that broke off: its sender goes on from what lies here of it. */
export async function announceFile(
  ctx: Context,
  { name, size, isFresh }: Announced,
  limit: number,
): Promise<ReceivedFile> {
  demandHandIn(ctx.actor)
  if (size > limit)
    throw new RuleBroken(`Tệp lớn hơn ${formatBytes(limit)}. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.`)
  return ctx.db.transaction(async (tx) => {
    const before = isFresh
      ? null
      : await findUnfinished(tx, { name, declaredBytes: size, uploadedBy: ctx.actor.id })
    if (!before) return makeRoom(ctx, tx, { name, size })
    const again = { stateSince: ctx.now() }
    await tx.update(receivedFiles).set(again).where(eq(receivedFiles.id, before.id))
    return { ...before, ...again }
  })
}

type Origin = Pick<ReceivedFile, 'uploadedBy' | 'divisionId' | 'meantFor' | 'archiveId' | 'at'>

async function makeRoom(
  { actor, jobs, now }: Context,
  tx: Context['db'],
  { name, size }: Pick<Announced, 'name' | 'size'>,
  origin: Partial<Origin> = {},
): Promise<ReceivedFile> {
  const own: Origin = {
    uploadedBy: actor.id,
    divisionId: divisionOf(actor),
    meantFor: null,
    archiveId: null,
    at: now(),
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
    signatures: [],
    ...own,
    ...origin,
    stateSince: now(),
  }
  await tx.insert(receivedFiles).values(file)
  await jobs.send(tx, forgetJob, { fileId: file.id }, { startAfter: keptUntil(file) })
  return file
}

/** One piece of it, from `offset` on: the sender goes on from what lies here now. */
export async function receivePiece(
  ctx: Context,
  id: string,
  offset: number,
  piece: Readable,
): Promise<ReceivedFile> {
  const file = await findFile(ctx.db, id)
  demandOwn(ctx.actor, file)
  if (file.state !== 'receiving') return file
  const { bytes } = await ctx.incoming.append(id, offset, piece, file.declaredBytes)
  return bytes < file.declaredBytes ? file : acceptFile(ctx, id)
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

/** What the script does piece by piece, for a browser without it. Answers with the sentence why not, or null. */
export async function receiveWhole(
  ctx: Context,
  name: string,
  stream: Readable,
  limit: number,
  meantFor: string | null = null,
): Promise<string | null> {
  demandHandIn(ctx.actor)
  const { id } = await ctx.db.transaction((tx) => makeRoom(ctx, tx, { name, size: 0 }, { meantFor }))
  const { bytes, isWhole } = await ctx.incoming.append(id, 0, stream, limit + 1)
  if (isWhole && bytes <= limit) {
    await acceptFile(ctx, id)
    return null
  }
  await ctx.incoming.forget(id)
  await ctx.db.delete(receivedFiles).where(eq(receivedFiles.id, id))
  if (!isWhole) return 'Đường truyền bị ngắt giữa chừng; hãy gửi lại.'
  return `Tệp lớn hơn ${formatBytes(limit)}. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.`
}

/** What is taken out of a file, or made of it, has its sender and is meant for the same. */
const originOf = ({ id, uploadedBy, divisionId, meantFor }: ReceivedFile): Omit<Origin, 'at'> => ({
  uploadedBy,
  divisionId,
  meantFor,
  archiveId: id,
})

/** A file that came out of an archive, with the archive's sender and division; one that broke off half-way is finished. */
export async function receiveFromArchive(
  ctx: Context,
  archive: ReceivedFile,
  { name, place }: { name: string; place: string },
  begun: Pick<ReceivedFile, 'id'> | undefined,
): Promise<void> {
  const { size } = await stat(place)
  const { id } =
    begun ?? (await makeRoom(ctx, ctx.db, { name, size }, { ...originOf(archive), at: archive.at }))
  await ctx.incoming.append(id, 0, createReadStream(place), size)
  await acceptFile(ctx, id)
}

/** A file that the portal made of another one, for its sender and for what it is meant for: it takes the same way in. */
export async function receiveMade(
  ctx: Context,
  source: ReceivedFile,
  { name, bytes, meantFor }: { name: string; bytes: Uint8Array; meantFor: string },
): Promise<void> {
  const { id } = await makeRoom(
    ctx,
    ctx.db,
    { name, size: bytes.length },
    { ...originOf(source), archiveId: null, meantFor },
  )
  await ctx.incoming.append(id, 0, Readable.from([Buffer.from(bytes)]), bytes.length)
  await acceptFile(ctx, id)
}

/**
 * A file that came with something else, such as a letter: `meantFor` is its name there, so whoever is cut off and begins anew
 * sends no file twice. Nobody handed it in, so it belongs to the system until somebody makes something of it.
 */
export async function receiveFor(
  ctx: Context,
  { name, place, meantFor }: { name: string; place: string; meantFor: string },
): Promise<void> {
  const { size } = await stat(place)
  const begun = await findMeant(ctx.db, meantFor)
  if (begun && begun.state !== 'receiving') return
  const origin = { uploadedBy: system.id, divisionId: null, meantFor }
  const { id } = begun ?? (await makeRoom(ctx, ctx.db, { name, size }, origin))
  await ctx.incoming.append(id, 0, createReadStream(place), size)
  await acceptFile(ctx, id)
}
