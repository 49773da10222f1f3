import { eq } from 'drizzle-orm'
import { amendFacts } from '#features/documents/index.ts'
import type { Entry } from '#lib/register/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { ComparedField } from '../import.ts'
import { isOpen } from '../import.ts'
import { demandImport } from '../policy.ts'
import { findRow, lockImport } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { registerRows } from '../table.ts'

/**
 * Decides on the differences of one row: what is chosen is taken from the register, everything else stays as it is in the database.
 * Throws what the document's own rules say where this person may not change it.
 */
export async function decideDifferences(
  ctx: Context,
  importId: string,
  rowId: string,
  chosen: readonly string[],
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const found = await lockImport(tx, importId)
    demandImport(ctx.actor, found.kind, ctx.profile)
    const row = await findRow(tx, importId, rowId)
    const { entry, documentId } = row
    if (!isOpen(found.state) || row.state !== 'changed' || entry === null || documentId === null)
      throw new RuleBroken('Các khác biệt của dòng này đã được quyết định.')
    const fields = row.differences.map(({ field }) => field).filter((field) => chosen.includes(field))
    await tx.update(registerRows).set({ state: 'accepted' }).where(eq(registerRows.id, rowId))
    if (fields.length > 0) await amendFacts({ ...ctx, db: tx }, documentId, pick(entry, fields))
    await record(tx, ctx, 'register.decide', subjectOf(found), { line: row.line, taken: fields })
  })
}

const pick = (entry: Entry, fields: readonly ComparedField[]): Partial<Pick<Entry, ComparedField>> =>
  Object.fromEntries(fields.map((field) => [field, entry[field]]))
