import { eq } from 'drizzle-orm'
import type { ReceivedFile } from '#features/intake/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Draft } from '../commands/draft.ts'
import { fillMissing } from '../commands/fill-missing.ts'
import type { DocumentRecord } from '../queries.ts'
import { forgetProposals, proposeRelations } from '../relations/commands.ts'
import { documentFiles, documents } from '../table.ts'
import { attachFile } from './attach-file.ts'

/**
 * A document gets its original: what people and registers said stays, the file fills what was empty. Answers with the sentence
 * for the timeline where the file decided something over what stood there.
 */
export async function takeUpOriginal(
  { now }: Pick<Context, 'now'>,
  tx: Database,
  document: DocumentRecord,
  file: ReceivedFile,
  draft: Draft,
): Promise<string | undefined> {
  const isHidden = draft.isInternal && document.publicity !== 'not_public'
  const change = {
    ...fillMissing(document, draft.facts),
    readings: draft.readings,
    body: draft.body,
    ...(isHidden && { publicity: 'not_public' as const, publicityGround: 'internal' }),
    ...((await isFirstOfRegister(tx, document)) && { registeredAt: file.at }),
  }
  await tx.update(documents).set(change).where(eq(documents.id, document.id))
  await attachFile(tx, document.id, file.id, 'original')
  await forgetProposals(tx, document.id)
  await proposeRelations(tx, now(), document.id, draft.relations)
  return isHidden ? 'Tệp ghi “Lưu hành nội bộ” nên văn bản chuyển sang không công khai.' : undefined
}

/** Art. 11.1.a wants the whole file: a line in a register is no entry, what a person typed is one. */
const isFirstOfRegister = async (tx: Database, { id, source }: DocumentRecord): Promise<boolean> =>
  source === 'register' && (await tx.$count(documentFiles, eq(documentFiles.documentId, id))) === 0
