import { randomUUID } from 'node:crypto'
import { withoutMarks } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { noFacts, type DocumentFacts, type Readings } from '../document.ts'
import { numbering, typeName } from '../numbering.ts'
import type { DocumentRecord } from '../queries.ts'
import type { NewRelation } from '../relations/relation.ts'
import { documents } from '../table.ts'

export interface Draft {
  facts: Partial<DocumentFacts>
  readings: Readings
  /** The whole text, NFC, its pages parted by form feeds. */
  body: string
  /** The file bears a note that keeps it inside the office (R-1032). */
  isInternal: boolean
  /** What the text says of other documents. */
  relations: readonly NewRelation[]
}

const nothingRead: Draft = { facts: {}, readings: {}, body: '', isInternal: false, relations: [] }

/** How the log calls it. */
export const subjectOf = ({ id, number, abstract }: Pick<DocumentRecord, 'id' | 'number' | 'abstract'>) => ({
  type: 'document',
  id,
  name: [number, abstract.slice(0, 200)].filter(Boolean).join(' ') || 'Văn bản chưa có số',
})

/** What is searched by people who type without marks. */
export const foldForSearch = ({ type, number, abstract, issuer, signerName }: DocumentFacts): string =>
  withoutMarks([typeName(type), number ?? '', abstract, issuer, signerName].join(' ')).replaceAll(/\s+/g, ' ')

interface Owner {
  personId: string
  divisionId: string
}

/** Enters a document, with all that is known of it, in the caller's transaction; `at` is when it was handed in. */
export async function enterDocument(
  tx: Database,
  at: Date,
  owner: Owner,
  source: DocumentRecord['source'],
  { facts, readings, body, isInternal }: Draft,
): Promise<DocumentRecord> {
  const known: DocumentFacts = { ...noFacts, ...facts }
  const [document] = await tx
    .insert(documents)
    .values({
      ...known,
      ...numbering(known.number),
      id: randomUUID(),
      divisionId: owner.divisionId,
      createdBy: owner.personId,
      lastWriterId: owner.personId,
      state: 'registered',
      version: 1,
      source,
      publicity: isInternal ? 'not_public' : 'undecided',
      publicityGround: isInternal ? 'internal' : '',
      lateNote: '',
      body,
      folded: foldForSearch(known),
      readings,
      registeredAt: at,
      stateSince: at,
    })
    .returning()
  if (!document) throw new Error('The document was not entered')
  return document
}

/** Without a file: typed from paper, the file comes later. */
export async function draftByHand(ctx: Context, divisionId: string): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const owner = { personId: ctx.actor.id, divisionId }
    const document = await enterDocument(tx, ctx.now(), owner, 'hand', nothingRead)
    await record(tx, ctx, 'document.register', subjectOf(document), { source: 'hand' })
    return document.id
  })
}
