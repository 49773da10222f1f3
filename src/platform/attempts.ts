import { createHash } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'

/** Who knocked how often. The key is a hash: what is typed as an address may be somebody's password. */
export const attempts = pgTable(
  'attempts',
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
    blockedUntil: timestamp('blocked_until', { withTimezone: true }),
  },
  (table) => [index('attempts_last').on(table.lastAt)],
)

export interface AttemptLimit {
  /** Part of the key: counts of different doors do not mix. */
  door: string
  /** Attempts allowed within `window`; the next one waits for `block`. */
  attempts: number
  /** Milliseconds. */
  window: number
  /** Milliseconds. */
  block: number
}

export interface Knock {
  limit: AttemptLimit
  /** Whose attempt it is: an account, an address. It is stored as a hash. */
  who: string
}

const keyOf = ({ limit, who }: Knock) =>
  createHash('sha256').update(`${limit.door} ${who.toLowerCase()}`).digest('hex')

export type Taken = { waitUntil: Date } | { waitUntil: null; last: boolean }

/**
 * Takes one attempt of each limit before anything is tried, each in one statement, so that a hundred requests at once
 * get no more tries than one after the other. The counts lie in the database: a restart forgives nobody. `last` is
 * true where the last of the knocks has no further try.
 */
export async function takeAttempts(db: Database, knocks: readonly Knock[], now: Date): Promise<Taken> {
  let last = false
  for (const knock of knocks) {
    const { count, blockedUntil } = await countOne(db, knock, now)
    if (blockedUntil !== null && blockedUntil > now) return { waitUntil: blockedUntil }
    last = count >= knock.limit.attempts
  }
  return { waitUntil: null, last }
}

async function countOne(db: Database, knock: Knock, now: Date) {
  const { limit } = knock
  const at = now.toISOString()
  const windowStart = new Date(now.getTime() - limit.window).toISOString()
  const blockEnd = new Date(now.getTime() + limit.block).toISOString()
  const stale = sql`(${attempts.lastAt} <= ${windowStart} or ${attempts.blockedUntil} <= ${at})`
  const waiting = sql`${attempts.blockedUntil} > ${at}`
  const next = sql`case when ${waiting} then ${attempts.count} when ${stale} then 1 else ${attempts.count} + 1 end`
  const [row] = await db
    .insert(attempts)
    .values({ key: keyOf(knock), count: 1, lastAt: now })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: next,
        lastAt: sql`case when ${waiting} then ${attempts.lastAt} else ${at}::timestamptz end`,
        blockedUntil: sql`case when ${waiting} then ${attempts.blockedUntil}
          when ${next} > ${limit.attempts} then ${blockEnd}::timestamptz else null end`,
      },
    })
    .returning({ count: attempts.count, blockedUntil: attempts.blockedUntil })
  return row ?? { count: 0, blockedUntil: null }
}

/** The last attempt allowed was wrong too: the wait begins now, not with the next one. */
export async function closeDoor(tx: Database, knock: Knock, now: Date): Promise<Date> {
  const blockedUntil = new Date(now.getTime() + knock.limit.block)
  await tx
    .update(attempts)
    .set({ blockedUntil })
    .where(eq(attempts.key, keyOf(knock)))
  return blockedUntil
}

/** A right answer that does not finish the sign-in is not an attempt, and does not wipe out the wrong ones either. */
export async function returnAttempts(tx: Database, knocks: readonly Knock[]): Promise<void> {
  await tx
    .update(attempts)
    .set({ count: sql`greatest(${attempts.count} - 1, 0)` })
    .where(inArray(attempts.key, knocks.map(keyOf)))
}

export async function forgetAttempts(tx: Database, knock: Knock): Promise<void> {
  await tx.delete(attempts).where(eq(attempts.key, keyOf(knock)))
}

/** Until when the door is closed for somebody, or null. */
export async function waitOf(db: Database, knock: Knock, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ blockedUntil: attempts.blockedUntil })
    .from(attempts)
    .where(eq(attempts.key, keyOf(knock)))
  return row?.blockedUntil && row.blockedUntil > now ? row.blockedUntil : null
}
