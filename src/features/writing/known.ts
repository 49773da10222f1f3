import { findObligation } from '#features/duties/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { FieldValues } from '#platform/http/index.ts'

/** What an obligation tells of the article that supplies it, so that nobody types it again. */
export async function knownOf(ctx: Context, obligationId: string): Promise<FieldValues> {
  if (obligationId === '') return {}
  const { id, title, section, divisionId, dueAt } = await findObligation(ctx, obligationId)
  return {
    obligationId: id,
    title,
    divisionId,
    ...(section !== null && { sectionId: section }),
    ...(dueAt !== null && { dueOn: dayOf(new Date(dueAt.getTime() - 1)) }),
  }
}
