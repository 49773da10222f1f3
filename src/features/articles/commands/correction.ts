import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { ArticleRecord } from '../records.ts'
import { editions, revisions, signoffs } from '../table.ts'
import { recordMediaUses } from './save.ts'

/**
 * Opens a new edition with the text as it is published. The division's signature stands as long as the text does;
 * the board checks and approves anew. `note` is what readers will see beside the corrected article.
 */
export async function openCorrection(
  tx: Database,
  ctx: Context,
  live: ArticleRecord,
  note: string,
): Promise<void> {
  const id = randomUUID()
  const at = ctx.now()
  const [{ last } = { last: 0 }] = await tx
    .select({ last: sql<number>`max(${editions.number})` })
    .from(editions)
    .where(eq(editions.articleId, live.id))
  await tx.insert(editions).values({
    id,
    articleId: live.id,
    number: last + 1,
    state: 'editing',
    stateSince: at,
    revision: 1,
    kind: live.kind,
    sectionId: live.sectionId,
    title: live.title,
    correctionNote: note,
  })
  await tx.insert(revisions).values({
    editionId: id,
    number: 1,
    content: live.content,
    hash: live.hash,
    writtenBy: live.lastWriterId,
    writerName: live.lastWriterName,
    writtenAt: live.lastWrittenAt,
    why: `Mở bản đính chính: ${note}`,
    typographic: false,
  })
  await recordMediaUses(tx, id, 1, live.content)
  const signed = await tx
    .select()
    .from(signoffs)
    .where(
      and(eq(signoffs.editionId, live.editionId), eq(signoffs.hash, live.hash), eq(signoffs.step, 'sign')),
    )
  for (const signature of signed)
    await tx.insert(signoffs).values({
      ...signature,
      id: randomUUID(),
      editionId: id,
      revision: 1,
      carriedFrom: signature.carriedFrom ?? signature.hash,
    })
}
