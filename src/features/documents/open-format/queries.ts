import { and, desc, eq, inArray } from 'drizzle-orm'
import { receivedFiles } from '#features/intake/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { seenBy } from '../scope.ts'
import { documentFiles, documents } from '../table.ts'
import { opennessOf, type Openness } from './need.ts'

export interface OpenLine {
  id: string
  number: string | null
  abstract: string
  divisionId: string
  exception: string | null
  openness: Openness
  kinds: string[]
}

/** Every public document that this person sees, with how it stands to art. 9.1; the newest first. */
export async function listOpenness(db: Database, actor: Actor): Promise<OpenLine[]> {
  const shown = await db
    .select({
      id: documents.id,
      number: documents.number,
      abstract: documents.abstract,
      divisionId: documents.divisionId,
      openFormatException: documents.openFormatException,
    })
    .from(documents)
    .where(and(seenBy(actor), eq(documents.state, 'published')))
    .orderBy(desc(documents.issuedOn), desc(documents.id))
  const files = await db
    .select({ documentId: documentFiles.documentId, role: documentFiles.role, kind: receivedFiles.kind })
    .from(documentFiles)
    .innerJoin(receivedFiles, eq(receivedFiles.id, documentFiles.fileId))
    .where(
      inArray(
        documentFiles.documentId,
        db.select({ id: documents.id }).from(documents).where(eq(documents.state, 'published')),
      ),
    )
  const byDocument = Map.groupBy(files, ({ documentId }) => documentId)
  return shown.map(({ openFormatException, ...line }) => {
    const own = byDocument.get(line.id) ?? []
    return {
      ...line,
      exception: openFormatException,
      openness: opennessOf({ openFormatException }, own),
      kinds: own.flatMap(({ kind }) => (kind === null ? [] : [kind])),
    }
  })
}
