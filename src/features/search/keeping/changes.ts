import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { changes, generations } from '../table.ts'
import { tell } from './generations.ts'
import type { Pair } from './pair.ts'

export type Change = Pick<typeof changes.$inferSelect, 'id' | 'kind' | 'item'>

/** The oldest that a generation has to learn of, without those that are set aside. */
export async function listChanges(
  db: Database,
  generation: number,
  aside: readonly number[],
  limit: number,
): Promise<Change[]> {
  return db
    .select({ id: changes.id, kind: changes.kind, item: changes.item })
    .from(changes)
    .where(
      and(
        eq(changes.generation, generation),
        aside.length > 0 ? notInArray(changes.id, [...aside]) : undefined,
      ),
    )
    .orderBy(asc(changes.id))
    .limit(limit)
}

/** They are in the index now; whoever reads it elsewhere is told. */
export async function settleChanges(
  db: Database,
  generation: number,
  done: readonly Change[],
  pair: Pick<Pair, 'versions'>,
): Promise<void> {
  const versions = await pair.versions()
  await db.transaction(async (tx) => {
    await tx.delete(changes).where(
      inArray(
        changes.id,
        done.map(({ id }) => id),
      ),
    )
    await noteWritten(tx, generation, versions)
  })
}

/**
 * Has every node read the index in these states: between two of them a thing may be out and not in again. Never in older ones than
 * before, though a writer that has lost its lock may still come to say what it wrote.
 */
export async function noteWritten(
  db: Database,
  generation: number,
  [ofPublic = 0, ofStaff = 0]: readonly number[],
): Promise<void> {
  const { written, versions } = generations
  await db
    .update(generations)
    .set({
      written: sql`${written} + 1`,
      versions: sql`array[greatest(${versions}[1], ${ofPublic}::int), greatest(${versions}[2], ${ofStaff}::int)]`,
    })
    .where(eq(generations.number, generation))
  await tell(db, 'written')
}

/** Has a generation learn of things again. */
export async function offerAgain(
  db: Database,
  generation: number,
  things: readonly Pick<Change, 'kind' | 'item'>[],
): Promise<void> {
  if (things.length === 0) return
  await db.insert(changes).values(things.map(({ kind, item }) => ({ generation, kind, item })))
  await tell(db, 'changed')
}
