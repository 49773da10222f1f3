import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { listFiles, receivedFiles, type ReceivedFile } from '#features/intake/index.ts'
import { isSameIssuer, type Names } from '#lib/issuers/index.ts'
import type { Actor } from '#platform/actor.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { fileRoles, meantFor, type FileRole } from './files/role.ts'
import { maySee, seenBy } from './scope.ts'
import { documentFiles, documents } from './table.ts'

export type DocumentRecord = typeof documents.$inferSelect

/** As a list names it, and what decides on who sees it: without its text, which may be megabytes. */
const line = {
  id: documents.id,
  state: documents.state,
  divisionId: documents.divisionId,
  createdBy: documents.createdBy,
  lastWriterId: documents.lastWriterId,
  type: documents.type,
  number: documents.number,
  issuedOn: documents.issuedOn,
  issuer: documents.issuer,
  abstract: documents.abstract,
  registeredAt: documents.registeredAt,
}
export type DocumentLine = Pick<DocumentRecord, keyof typeof line>

export interface AttachedFile extends ReceivedFile {
  role: FileRole
}

const isId = (id: string) => z.guid().safeParse(id).success

/** One that this person may see; another does not exist for them. */
export async function findDocument(db: Database, actor: Actor, id: string): Promise<DocumentRecord> {
  if (!isId(id)) throw new NotFound()
  const document = one(await db.select().from(documents).where(eq(documents.id, id)))
  if (!maySee(actor, document) || document.state === 'discarded') throw new NotFound()
  return document
}

export async function lockDocument(tx: Database, actor: Actor, id: string): Promise<DocumentRecord> {
  if (!isId(id)) throw new NotFound()
  const document = one(await tx.select().from(documents).where(eq(documents.id, id)).for('update'))
  if (!maySee(actor, document) || document.state === 'discarded') throw new NotFound()
  return document
}

export async function listAttached(db: Database, documentId: string): Promise<AttachedFile[]> {
  const links = await db
    .select()
    .from(documentFiles)
    .where(eq(documentFiles.documentId, documentId))
    .orderBy(asc(documentFiles.position))
  const files = await listFiles(
    db,
    links.map(({ fileId }) => fileId),
  )
  return links.flatMap(({ fileId, role }) => {
    const file = files.find(({ id }) => id === fileId)
    return file ? [{ ...file, role }] : []
  })
}

/** Names of the files that were sent for a document, as one of these, and are not read yet. */
export async function listUnderWay(
  db: Database,
  documentId: string,
  roles: readonly FileRole[] = fileRoles,
): Promise<string[]> {
  const meant = roles.map((role) => meantFor(documentId, role))
  const rows = await db
    .select({ name: receivedFiles.name })
    .from(receivedFiles)
    .where(
      and(inArray(receivedFiles.meantFor, meant), inArray(receivedFiles.state, ['receiving', 'waiting'])),
    )
    .orderBy(asc(receivedFiles.at))
  return rows.map(({ name }) => name)
}

/** The document that was drafted from these bytes, by their hash: the same file twice has one. */
export async function listByFiles(
  db: Database,
  files: readonly Pick<ReceivedFile, 'sha256'>[],
): Promise<Map<string, DocumentLine>> {
  const hashes = files.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
  if (hashes.length === 0) return new Map()
  const rows = await db
    .select({ sha256: receivedFiles.sha256, document: line })
    .from(documentFiles)
    .innerJoin(documents, eq(documents.id, documentFiles.documentId))
    .innerJoin(receivedFiles, eq(receivedFiles.id, documentFiles.fileId))
    .where(and(inArray(receivedFiles.sha256, hashes), ne(documents.state, 'discarded')))
  return new Map(rows.map(({ sha256, document }) => [sha256 ?? '', document]))
}

/** The documents that a file belongs to. */
export async function listDocumentsOf(db: Database, fileId: string): Promise<DocumentLine[]> {
  const rows = await db
    .select({ document: line })
    .from(documentFiles)
    .innerJoin(documents, eq(documents.id, documentFiles.documentId))
    .where(eq(documentFiles.fileId, fileId))
  return rows.map(({ document }) => document)
}

/** Others of the same number, date and issuer: a document is entered once (R-1215). */
export async function listSameNumber(
  db: Database,
  { id, numberKey, issuedOn, issuer }: Pick<DocumentRecord, 'id' | 'numberKey' | 'issuedOn' | 'issuer'>,
  own: Names,
): Promise<DocumentLine[]> {
  if (numberKey === null || issuedOn === null) return []
  const rows = await db
    .select(line)
    .from(documents)
    .where(
      and(
        eq(documents.numberKey, numberKey),
        eq(documents.issuedOn, issuedOn),
        sql`${documents.id} <> ${id} and ${documents.state} <> 'discarded'`,
      ),
    )
  return rows.filter((one) => one.issuer === '' || issuer === '' || isSameIssuer(one.issuer, issuer, own))
}

export type Shelf = 'registered' | 'complete' | 'published' | 'filed' | 'withdrawn'
const pageSize = 40

/** The newest first; `before` is the id of the last one on the page before. */
export async function listShelf(
  db: Database,
  actor: Actor,
  shelf: Shelf,
  before: string,
): Promise<{ documents: DocumentLine[]; older: string | null }> {
  const past = isId(before)
    ? sql`(${documents.registeredAt}, ${documents.id}) < (select registered_at, id from documents where id = ${before})`
    : undefined
  const rows = await db
    .select(line)
    .from(documents)
    .where(and(seenBy(actor), eq(documents.state, shelf), past))
    .orderBy(desc(documents.registeredAt), desc(documents.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  return { documents: shown, older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}

export async function countShelves(db: Database, actor: Actor): Promise<Partial<Record<Shelf, number>>> {
  const rows = await db
    .select({ state: documents.state, count: sql<number>`count(*)::int` })
    .from(documents)
    .where(seenBy(actor))
    .groupBy(documents.state)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
