import { handOn, supplyItem } from '#features/duties/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Step } from './article.ts'
import type { ArticleRecord } from './records.ts'

const waits: Partial<Record<Step, boolean>> = { submit: true, recall: false, return: false, discard: false }
/** With the head's signature the division has supplied (art. 11.2); a forced publication does not wait for it. */
const supplies: readonly Step[] = ['sign', 'force_publish']

/** What the division owes follows its article. */
export async function tellDuties(
  tx: Database,
  ctx: Context,
  { id, title }: Pick<ArticleRecord, 'id' | 'title'>,
  step: Step,
): Promise<void> {
  if (supplies.includes(step)) return supplyItem(tx, ctx, { type: 'article', id, name: title })
  const isWaiting = waits[step]
  if (isWaiting !== undefined) await handOn(tx, ctx, { type: 'article', id }, isWaiting)
}
