import { Readable } from 'node:stream'
import {
  addRelation,
  draftByHand,
  factsOf,
  findDocument,
  intakeHooks,
  keyOfNumber,
  listDocumentsOf,
  saveDocument,
  takeStep,
} from '#features/documents/index.ts'
import { announceFile, demandDivision, readReceived, receivePiece } from '#features/intake/index.ts'
import type { Day } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { fillDays } from '../placeholders.ts'
import { dayOn, type DocumentItem } from './item.ts'

/** A clerk hands in the file or fills an empty form, puts right what was read, ties it to others, and passes it on. */
export async function enter(ctx: Context, item: DocumentItem, today: Day): Promise<string> {
  const id = item.file ? await handIn(ctx, item, today) : await draftByHand(ctx, demandDivision(ctx.actor))
  const { version, ...read } = await findDocument(ctx.db, ctx.actor, id)
  const { issuedOn, effectiveFrom, expiresOn, ...plain } = item.facts
  const days = { issuedOn, effectiveFrom, expiresOn }
  const known = Object.entries(days).flatMap(([name, day]) => (day ? [[name, dayOn(day, today)]] : []))
  const saved = await saveDocument(ctx, id, {
    facts: { ...factsOf(read), ...plain, ...Object.fromEntries(known) },
    publicity: 'public',
    publicityGround: '',
    lateNote: item.lateNote,
    version,
  })
  if (!saved.ok) throw new RuleBroken('Văn bản minh họa vừa được người khác sửa.', { id })
  for (const { type, target, part, since } of item.relations)
    await addRelation(ctx, id, {
      type,
      targetKey: keyOfNumber(target),
      targetWords: target,
      targetIssuedOn: null,
      part,
      since: since && dayOn(since, today),
      sureness: 1,
      snippet: '',
    })
  await takeStep(ctx, id, 'complete', { version: saved.document.version })
  return id
}

/** The head of the division confirms what was entered, and with that it is public. */
export async function confirm(ctx: Context, id: string): Promise<void> {
  const { version } = await findDocument(ctx.db, ctx.actor, id)
  await takeStep(ctx, id, 'confirm', { version })
}

export async function withdraw(ctx: Context, id: string, reason: string): Promise<void> {
  const { version } = await findDocument(ctx.db, ctx.actor, id)
  await takeStep(ctx, id, 'withdraw', { version, reason })
}

async function handIn(ctx: Context, { file, words }: DocumentItem, today: Day): Promise<string> {
  const bytes = Buffer.from(fillDays(words, today), 'utf8')
  const announced = { name: file?.name ?? '', size: bytes.length, isFresh: true }
  const { id } = await announceFile(ctx, announced, bytes.length)
  await receivePiece(ctx, id, 0, Readable.from([bytes]))
  await readReceived(ctx, intakeHooks, id)
  const [document] = await listDocumentsOf(ctx.db, id)
  // Where a virus scanner is set and not there yet, the file waits for it as any other; the facts do not.
  return document?.id ?? draftByHand(ctx, demandDivision(ctx.actor))
}
