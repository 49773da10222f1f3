import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#platform/database.ts'
import { changes, generations } from '../table.ts'

export type Generation = typeof generations.$inferSelect
export type Change = Pick<typeof changes.$inferSelect, 'id' | 'kind' | 'item'>

/** The channel of db/migrations/0013_search.sql, on which nodes also tell each other. */
export const channel = 'search'
export type Word = 'changed' | 'written' | 'live' | 'wanted'

export const tell = async (db: Database, word: Word) =>
  void (await db.execute(sql`select pg_notify(${channel}, ${word})`))

export async function listGenerations(db: Database): Promise<Generation[]> {
  return db.select().from(generations).orderBy(asc(generations.number))
}

/** Seconds after which a build that says nothing is taken for dead. */
const silence = 30

/** Gives up a build whose process has died; answers with the numbers of what is left lying in the store. */
export async function retireDead(db: Database): Promise<void> {
  await db
    .update(generations)
    .set({ state: 'retired' })
    .where(
      and(
        eq(generations.state, 'building'),
        lt(generations.seenAt, sql`now() - ${silence} * interval '1 second'`),
      ),
    )
}

/** Null where another build is under way. */
export async function beginGeneration(db: Database): Promise<number | null> {
  await retireDead(db)
  const [begun] = await db
    .insert(generations)
    .values({ state: 'building' })
    .onConflictDoNothing()
    .returning({ number: generations.number, transaction: sql<string>`pg_current_xact_id()::text` })
  if (!begun) return null
  await outlast(db, begun.transaction)
  return begun.number
}

/**
 * Waits for every transaction that began to write before the generation was there: what it changes is neither in the list
 * that will be read, nor told to the new generation.
 */
async function outlast(db: Database, transaction: string): Promise<void> {
  for (;;) {
    const { rows } = await db.execute<{ over: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot()) > ${transaction}::xid8 as over`,
    )
    if (rows[0]?.over) return
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

/** Those that nobody reads any more: every node has had a minute to let go of them. */
export async function listForgotten(db: Database): Promise<number[]> {
  const rows = await db
    .select({ number: generations.number })
    .from(generations)
    .where(and(eq(generations.state, 'retired'), lt(generations.seenAt, sql`now() - interval '1 minute'`)))
  return rows.map(({ number }) => number)
}

export const forget = async (db: Database, number: number) =>
  void (await db.delete(generations).where(eq(generations.number, number)))

export async function listChanges(db: Database, generation: number, limit: number): Promise<Change[]> {
  return db
    .select({ id: changes.id, kind: changes.kind, item: changes.item })
    .from(changes)
    .where(eq(changes.generation, generation))
    .orderBy(asc(changes.id))
    .limit(limit)
}

/** They are in the index now; whoever reads it elsewhere is told. */
export async function settleChanges(
  db: Database,
  generation: number,
  done: readonly Change[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(changes).where(
      inArray(
        changes.id,
        done.map(({ id }) => id),
      ),
    )
    await tx
      .update(generations)
      .set({ written: sql`${generations.written} + 1` })
      .where(eq(generations.number, generation))
    await tell(tx, 'written')
  })
}
