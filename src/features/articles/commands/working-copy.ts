import { and, eq } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import type { FieldValues } from '#platform/http/form.ts'
import { whyNotEdit } from '../policy.ts'
import { findArticle } from '../queries.ts'
import { workingCopies } from '../table.ts'
import { forgetWorkingCopy } from './save.ts'

export type WorkingCopy = typeof workingCopies.$inferSelect

/** Keeps what a person is typing, for them alone. Answers with the moment it was kept. */
export async function keepWorkingCopy(
  ctx: Context,
  articleId: string,
  baseRevision: number,
  fields: FieldValues,
) {
  const article = await findArticle(ctx, articleId)
  const refusal = whyNotEdit(ctx.actor, article)
  if (refusal) throw new Forbidden(refusal)
  const savedAt = ctx.now()
  const copy = { editionId: article.editionId, personId: ctx.actor.id, baseRevision, fields, savedAt }
  await ctx.db
    .insert(workingCopies)
    .values(copy)
    .onConflictDoUpdate({
      target: [workingCopies.editionId, workingCopies.personId],
      set: { baseRevision, fields, savedAt },
    })
  return savedAt
}

export async function findWorkingCopy(ctx: Context, editionId: string): Promise<WorkingCopy | null> {
  const [copy] = await ctx.db
    .select()
    .from(workingCopies)
    .where(and(eq(workingCopies.editionId, editionId), eq(workingCopies.personId, ctx.actor.id)))
  return copy ?? null
}

export async function dropWorkingCopy(ctx: Context, articleId: string): Promise<void> {
  const { editionId } = await findArticle(ctx, articleId)
  await forgetWorkingCopy(ctx.db, editionId, ctx.actor.id)
}
