import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { documentFiles } from '../table.ts'
import type { FileRole } from './role.ts'

/** The last one among the files of the document; a new original makes the one before a former one. */
export async function attachFile(
  tx: Database,
  documentId: string,
  fileId: string,
  role: FileRole,
): Promise<void> {
  const ofDocument = eq(documentFiles.documentId, documentId)
  if (role === 'original')
    await tx
      .update(documentFiles)
      .set({ role: 'former' })
      .where(and(ofDocument, eq(documentFiles.role, 'original')))
  const there = await tx.select().from(documentFiles).where(ofDocument)
  await tx
    .insert(documentFiles)
    .values({ id: randomUUID(), documentId, fileId, role, position: there.length + 1 })
    .onConflictDoNothing()
}
