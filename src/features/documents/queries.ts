import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { listFiles, type ReceivedFile } from '#features/intake/index.ts'
import type { Actor } from '#platform/actor.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { maySee, seenBy } from './scope.ts'
import { documentFiles, documents } from './table.ts'

export type DocumentRecord = typeof documents.$inferSelect

export interface AttachedFile extends ReceivedFile {
  role: 'original' | 'attachment' | 'rendition'
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

/** For each of these files the document that was drafted from it. */
export async function listByFiles(
  db: Database,
  fileIds: readonly string[],
): Promise<Map<string, { documentId: string; state: string; number: string | null; abstract: string }>> {
  if (fileIds.length === 0) return new Map()
  const rows = await db
    .select({
      fileId: documentFiles.fileId,
      documentId: documents.id,
      state: documents.state,
      number: documents.number,
      abstract: documents.abstract,
    })
    .from(documentFiles)
    .innerJoin(documents, eq(documents.id, documentFiles.documentId))
    .where(sql`${documentFiles.fileId} = any(${sql.param([...fileIds])}::uuid[]) and ${documents.state} <> 'discarded'`)
  return new Map(rows.map(({ fileId, ...row }) => [fileId, row]))
}

/** Others of the same number, date and issuer: a document is entered once (R-1215). */
export async function listSameNumber(
  db: Database,
  { id, numberKey, issuedOn }: Pick<DocumentRecord, 'id' | 'numberKey' | 'issuedOn'>,
): Promise<DocumentRecord[]> {
  if (numberKey === null || issuedOn === null) return []
  return db
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.numberKey, numberKey),
        eq(documents.issuedOn, issuedOn),
        sql`${documents.id} <> ${id} and ${documents.state} <> 'discarded'`,
      ),
    )
}

export type Shelf = 'registered' | 'complete' | 'published' | 'filed' | 'withdrawn'
const pageSize = 40

/** The newest first; `before` is the id of the last one on the page before. */
export async function listShelf(
  db: Database,
  actor: Actor,
  shelf: Shelf,
  before: string,
): Promise<{ documents: DocumentRecord[]; older: string | null }> {
  const past = isId(before)
    ? sql`(${documents.registeredAt}, ${documents.id}) < (select registered_at, id from documents where id = ${before})`
    : undefined
  const rows = await db
    .select()
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
