import { eq } from 'drizzle-orm'
import type { ReadFile } from '#features/intake/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { subjectOf } from '../commands/draft.ts'
import { settleDuty } from '../duty.ts'
import { draftOf } from '../draft-of.ts'
import type { DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'
import { attachFile } from './attach-file.ts'
import { readMeant, whyNotAttach, whyNotRendition } from './role.ts'
import { takeUpOriginal } from './take-up-original.ts'

/** A file that was sent for a document joins it. What its head was about to confirm is another one then. */
export async function attachRead(ctx: Context, tx: Database, read: ReadFile): Promise<void> {
  const meant = readMeant(read.file.meantFor)
  if (!meant) return
  const { documentId, role } = meant
  const { file } = read
  const [document] = await tx.select().from(documents).where(eq(documents.id, documentId)).for('update')
  if (!document) return
  const refusal = whyNotAttach(document.state, role) ?? whyNotRendition(role, file.kind)
  if (refusal !== null) return tellRefusal(ctx, tx, document, read, refusal)
  const draft = draftOf(read, ctx.profile.documents.fields)
  const reason = role === 'original' ? await takeUpOriginal(ctx, tx, document, file, draft) : undefined
  if (role !== 'original') await attachFile(tx, documentId, file.id, role)
  const [attached] =
    role === 'rendition'
      ? []
      : await tx
          .update(documents)
          .set({
            version: document.version + 1,
            lastWriterId: file.uploadedBy,
            state: 'registered',
            stateSince: ctx.now(),
          })
          .where(eq(documents.id, documentId))
          .returning()
  if (attached) await settleDuty(tx, ctx, attached)
  await record(tx, ctx, 'document.attach', subjectOf(document), { role, file: file.sha256, reason })
}

/** Meanwhile its head may have confirmed it: the file is kept and belongs to nothing, and those who look after the document read so. */
const tellRefusal = (ctx: Context, tx: Database, document: DocumentRecord, { file }: ReadFile, why: string) =>
  record(tx, ctx, 'document.attach-fail', subjectOf(document), {
    file: file.sha256,
    reason: `${file.name}: ${why}`,
  })
