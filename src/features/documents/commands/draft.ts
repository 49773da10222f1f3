import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { type ReceivedFile } from '#features/intake/index.ts'
import { withoutMarks } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { noFacts, type DocumentFacts, type Readings } from '../document.ts'
import { numbering, typeName } from '../numbering.ts'
import type { DocumentRecord } from '../queries.ts'
import { documentFiles, documents } from '../table.ts'

export interface Draft {
  facts: Partial<DocumentFacts>
  readings: Readings
  /** The whole text, NFC. */
  body: string
}

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

/** Enters a document, with all that is known of it, in the caller's transaction. */
export async function enterDocument(
  tx: Database,
  now: Date,
  owner: Owner,
  source: DocumentRecord['source'],
  { facts, readings, body }: Draft,
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
      publicity: 'undecided',
      publicityGround: '',
      lateNote: '',
      body,
      folded: foldForSearch(known),
      readings,
      registeredAt: now,
      stateSince: now,
    })
    .returning()
  if (!document) throw new Error('The document was not entered')
  return document
}

/** A read file becomes a filled form, once: a job that runs again finds it there. */
export async function draftFromFile(
  ctx: Context,
  tx: Database,
  file: ReceivedFile,
  draft: Draft,
): Promise<string | null> {
  const [there] = await tx.select().from(documentFiles).where(eq(documentFiles.fileId, file.id))
  if (there) return there.documentId
  if (file.divisionId === null) return null
  const owner = { personId: file.uploadedBy, divisionId: file.divisionId }
  const document = await enterDocument(tx, ctx.now(), owner, 'file', draft)
  await attachFile(tx, document.id, file.id, 'original')
  await record(tx, ctx, 'document.register', subjectOf(document), { file: file.sha256, source: 'file' })
  return document.id
}

/** Without a file: typed from paper, the file comes later. */
export async function draftByHand(ctx: Context, divisionId: string): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const owner = { personId: ctx.actor.id, divisionId }
    const document = await enterDocument(tx, ctx.now(), owner, 'hand', { facts: {}, readings: {}, body: '' })
    await record(tx, ctx, 'document.register', subjectOf(document), { source: 'hand' })
    return document.id
  })
}

export async function attachFile(
  tx: Database,
  documentId: string,
  fileId: string,
  role: 'original' | 'attachment' | 'rendition',
): Promise<void> {
  const there = await tx.select().from(documentFiles).where(eq(documentFiles.documentId, documentId))
  const position = there.length + 1
  await tx
    .insert(documentFiles)
    .values({ id: randomUUID(), documentId, fileId, role, position })
    .onConflictDoNothing()
}
