import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { documents, documentRelations } from '../table.ts'
import type { Relation } from './relation.ts'

/** The document at the other end, where it is in the database. */
export interface OtherEnd {
  id: string
  slug: string | null
  state: string
  type: string | null
  number: string | null
  issuedOn: string | null
  abstract: string
  effectiveFrom: string | null
}

const otherEnd = {
  id: documents.id,
  slug: documents.slug,
  state: documents.state,
  type: documents.type,
  number: documents.number,
  issuedOn: documents.issuedOn,
  abstract: documents.abstract,
  effectiveFrom: documents.effectiveFrom,
}

export type Tie = Relation & { other: OtherEnd | null }

/** From which day a tie counts, as far as it is known: its own, else that of the document at the other end. */
export const beginOf = ({ since, other }: Pick<Tie, 'since' | 'other'>): string | null =>
  since ?? other?.effectiveFrom ?? other?.issuedOn ?? null

/** What this document does to others, dismissed proposals left out. */
export async function listOutgoing(db: Database, documentId: string): Promise<Tie[]> {
  const rows = await db
    .select({ relation: documentRelations, other: otherEnd })
    .from(documentRelations)
    .leftJoin(documents, eq(documents.id, documentRelations.targetId))
    .where(and(eq(documentRelations.documentId, documentId), ne(documentRelations.state, 'dismissed')))
    .orderBy(asc(documentRelations.type), asc(documentRelations.targetKey), asc(documentRelations.id))
  return rows.map(({ relation, other }) => ({ ...relation, other }))
}

/** What published documents do to this one, as far as a person confirmed it. */
export async function listIncoming(db: Database, documentIds: readonly string[]): Promise<Tie[]> {
  if (documentIds.length === 0) return []
  const rows = await db
    .select({ relation: documentRelations, other: otherEnd })
    .from(documentRelations)
    .innerJoin(documents, eq(documents.id, documentRelations.documentId))
    .where(
      and(
        inArray(documentRelations.targetId, [...documentIds]),
        eq(documentRelations.state, 'confirmed'),
        eq(documents.state, 'published'),
      ),
    )
    .orderBy(asc(documentRelations.type), asc(documents.issuedOn), asc(documentRelations.id))
  return rows.map(({ relation, other }) => ({ ...relation, other }))
}
