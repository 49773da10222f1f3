import { demandDivision, isSafe, readContent, type ReceivedFile } from '#features/intake/index.ts'
import { readFacts } from '#lib/document-facts/index.ts'
import { findRelations } from '#lib/legal-relations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { draftOf } from '../draft-of.ts'
import { listByFiles, type DocumentLine } from '../queries.ts'
import { draftFromFile } from './draft-from-file.ts'

/**
 * A file that came in with something else, and was kept, becomes a filled form of the division of whoever decides so, as if they
 * had handed it in now. The same file again leads to the document that is there.
 */
export async function draftFromKept(ctx: Context, tx: Database, file: ReceivedFile): Promise<DocumentLine> {
  const divisionId = demandDivision(ctx.actor)
  if (!isSafe(file))
    throw new RuleBroken('Tệp này chưa đọc xong hoặc chưa quét xong nên chưa lập được văn bản.')
  const content = await readContent(ctx.files, file)
  const facts = content ? readFacts(content) : {}
  const relations = content ? findRelations(content, facts) : []
  const own = { ...file, divisionId, uploadedBy: ctx.actor.id, at: ctx.now() }
  await draftFromFile(
    ctx,
    tx,
    own,
    draftOf({ file: own, content, facts, relations }, ctx.profile.documents.fields),
  )
  const document = (await listByFiles(tx, [file])).get(file.sha256 ?? '')
  if (!document) throw new Error('The document was not drafted')
  return document
}
