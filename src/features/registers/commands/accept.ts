import { eq } from 'drizzle-orm'
import { amendFacts, ownNames } from '#features/documents/index.ts'
import type { Entry } from '#lib/register/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { compareEntry } from '../compare.ts'
import { isOpen, type ComparedField, type Difference } from '../import.ts'
import { demandImport } from '../policy.ts'
import { findRow, listByNumbers, lockImport } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { registerRows } from '../table.ts'

/**
 * Decides on the differences of one row: what is chosen is taken from the register, everything else stays as it is in the database.
 * What has been written there since it was shown is not replaced unseen: the row is compared anew instead.
 * Throws what the document's own rules say where this person may not change it.
 */
export async function decideDifferences(
  ctx: Context,
  importId: string,
  rowId: string,
  chosen: readonly string[],
): Promise<'decided' | 'compared anew'> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockImport(tx, importId)
    demandImport(ctx.actor, found.kind, ctx.profile)
    const row = await findRow(tx, importId, rowId)
    const { entry, documentId } = row
    if (!isOpen(found.state) || row.state !== 'changed' || entry === null || documentId === null)
      throw new RuleBroken('Các khác biệt của dòng này đã được quyết định.')
    const fields = row.differences.map(({ field }) => field).filter((field) => chosen.includes(field))
    const known = await listByNumbers(tx, [entry.numberKey])
    const now = compareEntry(entry, known.get(entry.numberKey) ?? [], ownNames(ctx.profile))
    if (hasMoved(row.differences, now.differences, fields)) {
      const isStill = now.documentId === documentId
      const state = isStill ? now.state : 'quarantined'
      const { differences } = now
      const reason = isStill ? now.reason : otherNow
      await tx.update(registerRows).set({ state, differences, reason }).where(eq(registerRows.id, rowId))
      return 'compared anew'
    }
    await tx.update(registerRows).set({ state: 'accepted' }).where(eq(registerRows.id, rowId))
    if (fields.length > 0) await amendFacts({ ...ctx, db: tx }, documentId, pick(entry, fields))
    await record(tx, ctx, 'register.decide', subjectOf(found), { line: row.line, taken: fields })
    return 'decided'
  })
}

const otherNow =
  'Văn bản trong cơ sở dữ liệu vừa đổi số, ngày hoặc cơ quan ban hành. Hãy đối chiếu rồi đọc lại dòng này.'

/** Somebody has written something else since the person read what is being replaced. */
const hasMoved = (
  shown: readonly Difference[],
  now: readonly Difference[],
  chosen: readonly ComparedField[],
): boolean => {
  const thereNow = new Map(now.map(({ field, there }) => [field, there]))
  return shown.some(({ field, there }) => chosen.includes(field) && thereNow.get(field) !== there)
}

const pick = (entry: Entry, fields: readonly ComparedField[]): Partial<Pick<Entry, ComparedField>> =>
  Object.fromEntries(fields.map((field) => [field, entry[field]]))
