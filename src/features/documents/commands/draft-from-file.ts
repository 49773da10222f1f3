import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { ReceivedFile } from '#features/intake/index.ts'
import { isSameIssuer } from '#lib/issuers/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { settleDuty } from '../duty.ts'
import type { DocumentFacts } from '../document.ts'
import { numbering } from '../numbering.ts'
import { ownNames } from '../own-issuers.ts'
import { listByFiles, type DocumentRecord } from '../queries.ts'
import { proposeRelations } from '../relations/commands.ts'
import { documentFiles, documents } from '../table.ts'
import { attachFile } from '../files/attach-file.ts'
import { takeUpOriginal } from '../files/take-up-original.ts'
import { enterDocument, subjectOf, type Draft } from './draft.ts'

/**
 * A read file becomes a filled form, once: a job that runs again finds it there, and so does the same file sent twice. Where a register
 * has told of it before, the file comes to the document that waited for it.
 */
export async function draftFromFile(
  ctx: Context,
  tx: Database,
  file: ReceivedFile,
  draft: Draft,
): Promise<void> {
  if (file.divisionId === null || (await listByFiles(tx, [file])).size > 0) return
  const waiting = await findRegistered(ctx, tx, draft.facts, file.divisionId)
  if (waiting) return joinFile(ctx, tx, waiting, file, draft)
  const owner = { personId: file.uploadedBy, divisionId: file.divisionId }
  const document = await enterDocument(tx, file.at, owner, 'file', draft)
  await attachFile(tx, document.id, file.id, 'original')
  await proposeRelations(tx, ctx.now(), document.id, draft.relations)
  await record(tx, ctx, 'document.register', subjectOf(document), { file: file.sha256, source: 'file' })
}

/**
 * The document that a register, or a hand, entered before its file came: the same number, day and issuer (R-1215), and no file yet. What
 * another division waits for is only taken where the file names the issuer.
 */
async function findRegistered(
  { profile }: Pick<Context, 'profile'>,
  tx: Database,
  { number = null, issuedOn = null, issuer = '' }: Partial<DocumentFacts>,
  divisionId: string,
): Promise<DocumentRecord | null> {
  const { numberKey } = numbering(number)
  if (numberKey === null || issuedOn === null) return null
  const files = tx
    .select({ one: sql`1` })
    .from(documentFiles)
    .where(eq(documentFiles.documentId, documents.id))
  const waiting = await tx
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.numberKey, numberKey),
        eq(documents.issuedOn, issuedOn),
        eq(documents.state, 'registered'),
        inArray(documents.source, ['register', 'hand']),
        notExists(files),
      ),
    )
    .for('update')
  const fitting = waiting.filter((one) =>
    issuer === '' || one.issuer === ''
      ? one.divisionId === divisionId
      : isSameIssuer(one.issuer, issuer, ownNames(profile)),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** The file comes to the document that waited for it, and its division with it. */
async function joinFile(
  ctx: Context,
  tx: Database,
  waiting: DocumentRecord,
  file: ReceivedFile,
  draft: Draft,
): Promise<void> {
  const reason = await takeUpOriginal(ctx, tx, waiting, file, draft)
  const [document] = await tx
    .update(documents)
    .set({
      divisionId: file.divisionId ?? waiting.divisionId,
      lastWriterId: file.uploadedBy,
      version: waiting.version + 1,
    })
    .where(eq(documents.id, waiting.id))
    .returning()
  if (document) await settleDuty(tx, ctx, document)
  const facts = { file: file.sha256, division: file.divisionId, reason }
  await record(tx, ctx, 'document.join', subjectOf(waiting), facts)
}
