import { receiveMade } from '#features/intake/index.ts'
import { keyOf } from '#features/intake/index.ts'
import type { Context } from '#platform/context.ts'
import { eq } from 'drizzle-orm'
import { meantFor } from '../files/role.ts'
import { listAttached, listUnderWay } from '../queries.ts'
import { documents } from '../table.ts'
import { listLacking, openKindOf } from './need.ts'

export const openFormatJob = 'documents.open-format'

/**
 * Makes the open renditions that a public document lacks, where LibreOffice is there; where it is not, the page of open formats
 * asks for them. What is there already is not made again.
 */
export async function makeRenditions(ctx: Context, { documentId }: { documentId: string }): Promise<void> {
  const { db, files, office } = ctx
  const [document] = await db.select().from(documents).where(eq(documents.id, documentId))
  if (document?.state !== 'published' || !(await office.isThere())) return
  // One that is being received is as good as there: asked for twice in a row, it is made once.
  if ((await listUnderWay(db, documentId, ['rendition'])).length > 0) return
  for (const file of listLacking(await listAttached(db, documentId))) {
    const kind = openKindOf(file)
    if (kind === null || file.sha256 === null || file.state !== 'read') continue
    const made = await office.toOpen(await files.bytes(keyOf(file.sha256)), kind)
    if (!made) continue
    const name = `${file.name.replace(/\.[^.]+$/, '')}.${kind}`
    await receiveMade(ctx, file, { name, bytes: made, meantFor: meantFor(documentId, 'rendition') })
  }
}
