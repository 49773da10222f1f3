import { and, asc, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { z } from 'zod'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { ReceivedFile } from './received-file.ts'
import { receivedFiles } from './table.ts'

const isId = (id: string) => z.guid().safeParse(id).success

export async function findFile(db: Database, id: string): Promise<ReceivedFile> {
  if (!isId(id)) throw new NotFound()
  return one(await db.select().from(receivedFiles).where(eq(receivedFiles.id, id)))
}

export async function lockFile(tx: Database, id: string): Promise<ReceivedFile> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(receivedFiles).where(eq(receivedFiles.id, id)).for('update'))
}

export async function listFiles(db: Database, ids: readonly string[]): Promise<ReceivedFile[]> {
  const known = ids.filter(isId)
  if (known.length === 0) return []
  return db
    .select()
    .from(receivedFiles)
    .where(inArray(receivedFiles.id, known))
    .orderBy(asc(receivedFiles.at))
}

/** The file itself that came under this name; what came out of it, where it is an archive, bears the same. */
export async function findMeant(db: Database, meantFor: string): Promise<ReceivedFile | null> {
  const [row] = await db
    .select()
    .from(receivedFiles)
    .where(and(eq(receivedFiles.meantFor, meantFor), isNull(receivedFiles.archiveId)))
  return row ?? null
}

/** Everything that came under one of these names, archives and what came out of them. */
export async function listMeant(db: Database, meantFor: readonly string[]): Promise<ReceivedFile[]> {
  if (meantFor.length === 0) return []
  return db
    .select()
    .from(receivedFiles)
    .where(inArray(receivedFiles.meantFor, [...meantFor]))
    .orderBy(asc(receivedFiles.at), asc(receivedFiles.name))
}

/** The last ones that a person handed in, newest first. */
export async function listOwnFiles(db: Database, personId: string, limit = 100): Promise<ReceivedFile[]> {
  return db
    .select()
    .from(receivedFiles)
    .where(and(eq(receivedFiles.uploadedBy, personId), ne(receivedFiles.state, 'discarded')))
    .orderBy(desc(receivedFiles.at), desc(receivedFiles.id))
    .limit(limit)
}

/** An upload of the same file that broke off: the sender goes on with it instead of beginning anew. */
export async function findUnfinished(
  db: Database,
  { name, declaredBytes, uploadedBy }: Pick<ReceivedFile, 'name' | 'declaredBytes' | 'uploadedBy'>,
): Promise<ReceivedFile | null> {
  const [row] = await db
    .select()
    .from(receivedFiles)
    .where(
      and(
        eq(receivedFiles.uploadedBy, uploadedBy),
        eq(receivedFiles.state, 'receiving'),
        eq(receivedFiles.name, name),
        eq(receivedFiles.declaredBytes, declaredBytes),
        isNull(receivedFiles.archiveId),
      ),
    )
    .orderBy(desc(receivedFiles.at))
    .limit(1)
  return row ?? null
}

/** The same bytes, handed in before and kept, by anybody. */
export async function findSame(
  db: Database,
  { id, sha256 }: { id: string; sha256: string },
): Promise<ReceivedFile | null> {
  const [row] = await db
    .select()
    .from(receivedFiles)
    .where(
      and(
        eq(receivedFiles.sha256, sha256),
        ne(receivedFiles.id, id),
        or(eq(receivedFiles.state, 'read'), eq(receivedFiles.state, 'unreadable')),
      ),
    )
    .orderBy(asc(receivedFiles.at))
    .limit(1)
  return row ?? null
}

/** What has come out of archives so far. */
export async function listFromArchives(db: Database, archiveIds: readonly string[]): Promise<ReceivedFile[]> {
  if (archiveIds.length === 0) return []
  return db
    .select()
    .from(receivedFiles)
    .where(inArray(receivedFiles.archiveId, [...archiveIds]))
    .orderBy(asc(receivedFiles.name))
}
