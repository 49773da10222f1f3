import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { readWords, bareWord } from '#lib/search-words/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { demand } from '../policy.ts'
import { promotions } from '../table.ts'

export type Promotion = typeof promotions.$inferSelect

export interface NewPromotion {
  words: string
  title: string
  /** An address of this portal, from its first slash. */
  address: string
  note: string
}

/** By what a question and a promotion meet: the same words in any writing. */
export const foldQuestion = (text: string): string => readWords(text).map(bareWord).join(' ')

const subjectOf = ({ id, words }: Pick<Promotion, 'id' | 'words'>) => ({
  type: 'search-promotion',
  id,
  name: words,
})

export async function promote(ctx: Context, wanted: NewPromotion): Promise<void> {
  demand(ctx.actor, 'change')
  await ctx.db.transaction(async (tx) => {
    const promotion = {
      ...wanted,
      id: randomUUID(),
      folded: foldQuestion(wanted.words),
      byName: ctx.actor.name,
      createdAt: ctx.now(),
    }
    await tx.insert(promotions).values(promotion)
    await record(tx, ctx, 'search.promote', subjectOf(promotion), { address: wanted.address })
  })
}

export async function endPromotion(ctx: Context, id: string): Promise<Promotion> {
  demand(ctx.actor, 'change')
  if (!z.guid().safeParse(id).success) throw new NotFound()
  return ctx.db.transaction(async (tx) => {
    const promotion = one(
      await tx
        .update(promotions)
        .set({ endedAt: ctx.now() })
        .where(and(eq(promotions.id, id), isNull(promotions.endedAt)))
        .returning(),
    )
    await record(tx, ctx, 'search.end-promotion', subjectOf(promotion), { address: promotion.address })
    return promotion
  })
}

export async function listPromotions(db: Database): Promise<Promotion[]> {
  return db.select().from(promotions).where(isNull(promotions.endedAt)).orderBy(desc(promotions.createdAt))
}

/** What editors put on top of the answers to exactly this question, the newest first. */
export async function listPromoted(db: Database, text: string): Promise<Promotion[]> {
  const folded = foldQuestion(text)
  if (folded === '') return []
  return db
    .select()
    .from(promotions)
    .where(and(eq(promotions.folded, folded), isNull(promotions.endedAt)))
    .orderBy(desc(promotions.createdAt))
    .limit(12)
}
