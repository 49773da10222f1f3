import { inArray } from 'drizzle-orm'
import { documents, maySee, whyNotAmend } from '#features/documents/index.ts'
import type { Context } from '#platform/context.ts'
import { mayImport } from './policy.ts'
import type { RegisterImport, RegisterRow } from './queries.ts'
import type { RowAbility } from './pages/rows-part.tsx'

/** What this person may do with these rows and the documents behind them; the commands ask the same rules again. */
export async function readAbility(
  { db, actor, profile }: Pick<Context, 'db' | 'actor' | 'profile'>,
  { kind }: RegisterImport,
  rows: readonly RegisterRow[],
): Promise<RowAbility> {
  const ids = rows.flatMap(({ documentId }) => documentId ?? [])
  const behind = ids.length === 0 ? [] : await db.select().from(documents).where(inArray(documents.id, ids))
  const byId = new Map(behind.map((document) => [document.id, document]))
  const refusals = new Map<string, string>()
  const open = new Set<string>()
  for (const { id, documentId } of rows) {
    const document = byId.get(documentId ?? '')
    if (!document) continue
    const isSeen = maySee(actor, document) && document.state !== 'discarded'
    if (isSeen) open.add(id)
    const refusal = isSeen ? whyNotAmend(actor, document) : 'Văn bản do phòng, đơn vị khác nhập.'
    if (refusal !== null) refusals.set(id, refusal)
  }
  return { mayAct: mayImport(actor, kind, profile), refusals, open }
}
