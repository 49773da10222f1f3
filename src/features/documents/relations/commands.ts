import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { one, type Database } from '#platform/database.ts'
import { subjectOf } from '../commands/draft.ts'
import { demandTies } from '../policy.ts'
import { lockDocument, type DocumentRecord } from '../queries.ts'
import { documentRelations, documents } from '../table.ts'
import { endingTypes, endsOf, type Ends } from './ends.ts'
import { beginOf, listIncoming } from './queries.ts'
import type { NewRelation } from './relation.ts'
import { findTarget } from './target.ts'

/** What the text itself says of other documents; a person confirms it before it counts. */
export async function proposeRelations(
  tx: Database,
  now: Date,
  documentId: string,
  proposed: readonly NewRelation[],
): Promise<void> {
  for (const { type, targetKey, targetWords, targetIssuedOn, part, since, sureness, snippet } of proposed) {
    const relation = { type, targetKey, targetWords, targetIssuedOn, part, since, sureness, snippet }
    const targetId = await findTarget(tx, documentId, relation)
    const own = { id: randomUUID(), documentId, targetId, state: 'proposed' as const, at: now }
    await tx.insert(documentRelations).values({ ...relation, ...own })
  }
}

/** The proposals of a former original go with it; what a person confirmed or dismissed stays. */
export async function forgetProposals(tx: Database, documentId: string): Promise<void> {
  await tx
    .delete(documentRelations)
    .where(and(eq(documentRelations.documentId, documentId), eq(documentRelations.state, 'proposed')))
}

/** A document that has come finds those that spoke of it before. */
export async function linkByNumber(tx: Database, document: DocumentRecord): Promise<void> {
  const waiting = await tx
    .select()
    .from(documentRelations)
    .where(
      and(
        eq(documentRelations.targetKey, document.numberKey ?? ''),
        isNull(documentRelations.targetId),
        ne(documentRelations.documentId, document.id),
      ),
    )
  for (const relation of waiting) {
    const targetId = await findTarget(tx, relation.documentId, relation)
    if (targetId !== null)
      await tx.update(documentRelations).set({ targetId }).where(eq(documentRelations.id, relation.id))
  }
  if (waiting.length > 0) await computeEnds(tx, document.id)
}

/** The clerk enters what the text does not say in a way that a machine understands. */
export async function addRelation(ctx: Context, documentId: string, relation: NewRelation): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const document = await lockDocument(tx, ctx.actor, documentId)
    demandTies(ctx.actor, document)
    const targetId = await findTarget(tx, documentId, relation)
    const own = { id: randomUUID(), documentId, targetId, state: 'confirmed' as const, at: ctx.now() }
    await tx.insert(documentRelations).values({ ...relation, ...own })
    await refreshEffect(tx, document)
    const { type, targetWords } = relation
    await record(tx, ctx, 'document.relate', subjectOf(document), { type, target: targetWords })
  })
}

/** Confirms or dismisses one tie, found in the text or entered by a person. */
export async function decideRelation(
  ctx: Context,
  documentId: string,
  relationId: string,
  state: 'confirmed' | 'dismissed',
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const document = await lockDocument(tx, ctx.actor, documentId)
    demandTies(ctx.actor, document)
    const relation = one(
      await tx
        .update(documentRelations)
        .set({ state })
        .where(and(eq(documentRelations.id, relationId), eq(documentRelations.documentId, documentId)))
        .returning(),
    )
    if (relation.targetId !== null && endingTypes.includes(relation.type))
      await computeEnds(tx, relation.targetId)
    const { type, targetWords } = relation
    await record(tx, ctx, `document.${state === 'confirmed' ? 'relate' : 'unrelate'}`, subjectOf(document), {
      type,
      target: targetWords,
    })
  })
}

/** What a document does to others begins or ends to count when it is published, withdrawn or restored. */
export async function refreshEffect(tx: Database, document: Pick<DocumentRecord, 'id'>): Promise<void> {
  const ties = await tx
    .select({ targetId: documentRelations.targetId })
    .from(documentRelations)
    .where(and(eq(documentRelations.documentId, document.id), inArray(documentRelations.type, endingTypes)))
  const targets = new Set(ties.flatMap(({ targetId }) => (targetId === null ? [] : [targetId])))
  // Always in one order: two documents that change the same ones would wait for each other.
  for (const targetId of [...targets].toSorted()) await computeEnds(tx, targetId)
  await computeEnds(tx, document.id)
}

/** The page of the document says why. */
async function computeEnds(tx: Database, documentId: string): Promise<void> {
  const { expiresOn, endedFrom, partlyEndedFrom, suspendedFrom, partlySuspendedFrom } = documents
  const [document] = await tx
    .select({ expiresOn, endedFrom, partlyEndedFrom, suspendedFrom, partlySuspendedFrom })
    .from(documents)
    .where(eq(documents.id, documentId))
    .for('update')
  if (!document) return
  const ties = (await listIncoming(tx, [documentId])).map((tie) => ({ ...tie, from: beginOf(tie) }))
  const ends = endsOf(document.expiresOn, ties)
  const known = Object.keys(ends) as (keyof Ends)[]
  if (known.every((name) => ends[name] === document[name])) return
  await tx.update(documents).set(ends).where(eq(documents.id, documentId))
}
