import { eq } from 'drizzle-orm'
import type { ReadFile } from '#features/intake/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { subjectOf, type Draft } from '../commands/draft.ts'
import { fillMissing } from '../commands/fill-missing.ts'
import { draftOf } from '../draft-of.ts'
import type { DocumentRecord } from '../queries.ts'
import { forgetProposals, proposeRelations } from '../relations/commands.ts'
import { documentFiles, documents } from '../table.ts'
import { attachFile } from './attach-file.ts'
import { readMeant, whyNotAttach, whyNotRendition } from './role.ts'

/** A file that was sent for a document joins it. What people entered stays; only empty fields take what was read. */
export async function attachRead(ctx: Context, tx: Database, read: ReadFile): Promise<void> {
  const meant = readMeant(read.file.meantFor)
  if (!meant) return
  const { documentId, role } = meant
  const [document] = await tx.select().from(documents).where(eq(documents.id, documentId)).for('update')
  if (!document) return
  const refusal = whyNotAttach(document.state, role) ?? whyNotRendition(role, read.file.kind)
  if (refusal !== null) return tellRefusal(ctx, tx, document, read, refusal)
  const waited = document.source === 'register' && (await isWithoutFile(tx, documentId))
  await attachFile(tx, documentId, read.file.id, role)
  const draft = draftOf(read, ctx.profile.documents.fields)
  if (role === 'original') {
    await forgetProposals(tx, documentId)
    await proposeRelations(tx, ctx.now(), documentId, draft.relations)
  }
  if (role !== 'rendition')
    await tx
      .update(documents)
      .set({
        ...(role === 'original' && takeUp(document, draft)),
        // Art. 11.1.a wants the file: a line in a register is no entry.
        ...(role === 'original' && waited && { registeredAt: ctx.now() }),
        version: document.version + 1,
        lastWriterId: read.file.uploadedBy,
        state: 'registered',
        stateSince: ctx.now(),
      })
      .where(eq(documents.id, documentId))
  await record(tx, ctx, 'document.attach', subjectOf(document), { role, file: read.file.sha256 })
}

/** Meanwhile its head may have confirmed it: the file is kept and belongs to nothing, and those who look after the document read so. */
const tellRefusal = (ctx: Context, tx: Database, document: DocumentRecord, { file }: ReadFile, why: string) =>
  record(tx, ctx, 'document.attach-fail', subjectOf(document), {
    file: file.sha256,
    reason: `${file.name}: ${why}`,
  })

const isWithoutFile = async (tx: Database, documentId: string): Promise<boolean> =>
  (await tx.$count(documentFiles, eq(documentFiles.documentId, documentId))) === 0

const takeUp = (document: DocumentRecord, { facts, readings, body }: Draft) => ({
  ...fillMissing(document, facts),
  readings,
  body,
})
