import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#platform/database.ts'
import { generations } from '../table.ts'

export type Generation = typeof generations.$inferSelect

/** The channel of db/migrations/0013_search.sql, on which nodes also tell each other. */
export const channel = 'search'
export type Word = 'changed' | 'written' | 'live' | 'wanted'

export const tell = async (db: Database, word: Word) =>
  void (await db.execute(sql`select pg_notify(${channel}, ${word})`))

export async function listGenerations(db: Database): Promise<Generation[]> {
  return db.select().from(generations).orderBy(asc(generations.number))
}

const ago = (milliseconds: number) => sql`now() - ${milliseconds} * interval '1 ms'`

/** Gives up a build that has said nothing for so many milliseconds: its process has died. */
export async function retireDead(db: Database, silence: number): Promise<void> {
  await db
    .update(generations)
    .set({ state: 'retired' })
    .where(and(eq(generations.state, 'building'), lt(generations.seenAt, ago(silence))))
}

/** Null where another build is under way. */
export async function beginGeneration(db: Database, silence: number): Promise<number | null> {
  await retireDead(db, silence)
  const [begun] = await db
    .insert(generations)
    .values({ state: 'building' })
    .onConflictDoNothing()
    .returning({ number: generations.number })
  return begun?.number ?? null
}

/**
 * Waits for every transaction that may have written before the generation could be seen: what it changes is neither in what
 * will be read, nor told to the new generation.
 */
export async function outlastOthers(db: Database): Promise<void> {
  // A transaction of its own, which begins when the generation is there for all that begin later.
  const { rows } = await db.execute<{ last: string }>(sql`select pg_current_xact_id()::text as last`)
  const last = rows[0]?.last ?? '0'
  for (;;) {
    const looked = await db.execute<{ over: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot()) > ${last}::xid8 as over`,
    )
    if (looked.rows[0]?.over) return
    await sleep(20)
  }
}

/** False where the build was given up meanwhile: it stops. */
export async function reportProgress(
  db: Database,
  number: number,
  done: number,
  total: number,
): Promise<boolean> {
  const kept = await db
    .update(generations)
    .set({ done, total, seenAt: sql`now()` })
    .where(and(eq(generations.number, number), eq(generations.state, 'building')))
    .returning({ number: generations.number })
  return kept.length > 0
}

/** The new one answers from now on; false where it was given up meanwhile. */
export async function goLive(db: Database, number: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [mine] = await tx
      .select()
      .from(generations)
      .where(and(eq(generations.number, number), eq(generations.state, 'building')))
      .for('no key update')
    if (!mine) return false
    await tx
      .update(generations)
      .set({ state: 'retired', seenAt: sql`now()` })
      .where(eq(generations.state, 'live'))
    await tx
      .update(generations)
      .set({ state: 'live', liveSince: sql`now()` })
      .where(eq(generations.number, number))
    await tell(tx, 'live')
    return true
  })
}

/** A generation that cannot be read, or was given up. */
export async function retire(db: Database, number: number): Promise<void> {
  await db
    .update(generations)
    .set({ state: 'retired', seenAt: sql`now()` })
    .where(and(eq(generations.number, number), inArray(generations.state, ['live', 'building'])))
  await tell(db, 'live')
}

/** Those that nobody reads any more: every node has had so many milliseconds to let go of them. */
export async function listForgotten(db: Database, farewell: number): Promise<number[]> {
  const rows = await db
    .select({ number: generations.number })
    .from(generations)
    .where(and(eq(generations.state, 'retired'), lt(generations.seenAt, ago(farewell))))
  return rows.map(({ number }) => number)
}

export const forget = async (db: Database, number: number) =>
  void (await db.delete(generations).where(eq(generations.number, number)))
