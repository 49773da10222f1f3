export type RelationState = 'proposed' | 'confirmed' | 'dismissed'

/** One tie from a document to another, which may not be in the database yet. */
export interface Relation {
  id: string
  documentId: string
  /** A code of `lib/legal-relations`. */
  type: string
  targetKey: string
  /** As the text calls it: "Nghị định số 43/2011/NĐ-CP". */
  targetWords: string
  targetIssuedOn: string | null
  targetId: string | null
  /** What of the target it touches; null is all of it. */
  part: string | null
  since: string | null
  state: RelationState
  /** 0 to 1; what a person entered is 1. */
  sureness: number
  snippet: string
  at: Date
}

export type NewRelation = Pick<
  Relation,
  'type' | 'targetKey' | 'targetWords' | 'targetIssuedOn' | 'part' | 'since' | 'sureness' | 'snippet'
>
