import { and, countDistinct, desc, eq, gte, sql } from 'drizzle-orm'
import { addDays, dayOf, type Day } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Reader } from '../asking/answer.ts'
import { questions } from '../table.ts'
import { anonymous } from './anonymous.ts'
import type { Order } from './view.ts'

/** New wordings of one day; more are not noted, so that nobody can fill the table by asking. */
const mostOfDay = 20_000

const counted = new WeakMap<Database, { day: Day; wordings: number }>()

/** Notes that something was asked, without who, from where or at what hour. */
export async function noteQuestion(
  { db, now }: Context,
  audience: Reader,
  { text, found }: { text: string; found: number },
): Promise<void> {
  const words = anonymous(text)
  if (words === '') return
  const day = dayOf(now())
  const known = await db
    .update(questions)
    .set({ asked: sql`${questions.asked} + 1`, found })
    .where(and(eq(questions.day, day), eq(questions.audience, audience), eq(questions.words, words)))
    .returning({ words: questions.words })
  if (known.length > 0) return
  const today = counted.get(db)
  const wordings = today?.day === day ? today.wordings : await db.$count(questions, eq(questions.day, day))
  counted.set(db, { day, wordings: wordings + 1 })
  if (wordings >= mostOfDay) return
  await db
    .insert(questions)
    .values({ day, audience, words, asked: 1, found, chosen: 0 })
    .onConflictDoUpdate({
      target: [questions.day, questions.audience, questions.words],
      set: { asked: sql`${questions.asked} + 1`, found },
    })
}

/** Notes that an answer was chosen; a question that nobody asked today has none. */
export async function noteChoice({ db, now }: Context, audience: Reader, text: string): Promise<void> {
  await db
    .update(questions)
    .set({ chosen: sql`least(${questions.chosen} + 1, 1000000)` })
    .where(
      and(
        eq(questions.day, dayOf(now())),
        eq(questions.audience, audience),
        eq(questions.words, anonymous(text)),
      ),
    )
}

export interface AskedOften {
  words: string
  asked: number
  found: number
  chosen: number
}

/** What was asked most in the last days, today among them, by citizens or by staff. */
export async function listAsked(
  { db, now }: Context,
  { audience, order, days, limit }: { audience: Reader; order: Order; days: number; limit: number },
): Promise<AskedOften[]> {
  const asked = sql<number>`sum(${questions.asked})::int`
  const chosen = sql<number>`sum(${questions.chosen})::int`
  const found = sql<number>`(array_agg(${questions.found} order by ${questions.day} desc))[1]`
  const having = {
    nhieu: undefined,
    khong: sql`${found} = 0`,
    'khong-chon': sql`${found} > 0 and ${chosen} = 0`,
  }
  return db
    .select({ words: questions.words, asked, found, chosen })
    .from(questions)
    .where(and(eq(questions.audience, audience), gte(questions.day, addDays(dayOf(now()), 1 - days))))
    .groupBy(questions.words)
    .having(having[order])
    .orderBy(desc(asked), questions.words)
    .limit(limit)
}

/** Of the last days: how many questions, how many of them without an answer, how many answers chosen. */
export async function countAsked({ db, now }: Context, audience: Reader, days: number) {
  const [row] = await db
    .select({
      wordings: countDistinct(questions.words),
      asked: sql<number>`coalesce(sum(${questions.asked}), 0)::int`,
      empty: sql<number>`coalesce(sum(${questions.asked}) filter (where ${questions.found} = 0), 0)::int`,
      chosen: sql<number>`coalesce(sum(${questions.chosen}), 0)::int`,
    })
    .from(questions)
    .where(and(eq(questions.audience, audience), gte(questions.day, addDays(dayOf(now()), 1 - days))))
  return row ?? { wordings: 0, asked: 0, empty: 0, chosen: 0 }
}
