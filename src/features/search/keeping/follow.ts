import type { Context } from '#platform/context.ts'
import type { SearchSource } from '../offer.ts'
import type { Aside } from './aside.ts'
import { listChanges, offerAgain, settleChanges, type Change } from './changes.ts'
import { listEvery } from './list-every.ts'
import { faultOf, writeOneByOne, type Fault } from './one-by-one.ts'
import type { Pair } from './pair.ts'
import { replaceOffers } from './write.ts'

export interface Following {
  pair: Pair
  number: number
  sources: readonly SearchSource[]
  asSystem: () => Context
  report: (error: Error) => void
  aside: Aside
  /** Whether this process is still the one that writes. */
  isMine?: () => boolean
}

const atOnce = 200
/** Means every item of its kind. */
export const whole = '*'

/**
 * Writes what has changed since into an index, until nothing is left but what is set aside. The things are read as they are
 * now. Answers with how many were written.
 */
export async function follow(following: Following): Promise<number> {
  const { number, sources, asSystem, report, aside, isMine = () => true } = following
  const { db } = asSystem()
  let written = 0
  for (;;) {
    const changes = await listChanges(db, number, aside.list(), atOnce)
    if (changes.length === 0) return written
    const failed = new Set<number>()
    for (const source of sources) {
      const own = changes.filter(({ kind }) => kind === source.kind)
      if (own.length === 0) continue
      const { faults, count } = await writeChanged(following, source, own)
      written += count
      for (const fault of faults) {
        report(faultOf(source.kind, fault))
        for (const { id, item } of own) if (item === fault.item) failed.add(id)
      }
    }
    // Another writer may have written newer states meanwhile, over which these have come: all is said again.
    if (!isMine()) {
      await offerAgain(db, number, changes)
      return written
    }
    aside.add([...failed])
    await settleChanges(
      db,
      number,
      changes.filter(({ id }) => !failed.has(id)),
      following.pair,
    )
  }
}

async function writeChanged(
  { pair, number, asSystem }: Following,
  source: SearchSource,
  changes: readonly Change[],
): Promise<{ faults: Fault[]; count: number }> {
  const ctx = asSystem()
  const { kind } = source
  const write = async (some: readonly string[]) =>
    replaceOffers(pair, kind, some, await source.readOffers(ctx, some))
  const items = new Set(changes.map(({ item }) => item))
  if (!items.delete(whole)) return { faults: await writeOneByOne([...items], write), count: items.size }
  try {
    const every = await listWhole(ctx, source, pair)
    const faults: Fault[] = []
    for (let from = 0; from < every.length; from += atOnce)
      faults.push(...(await writeOneByOne(every.slice(from, from + atOnce), write)))
    await offerAgain(
      ctx.db,
      number,
      faults.map(({ item }) => ({ kind, item })),
    )
    return { faults: [], count: every.length }
  } catch (error) {
    return { faults: [{ item: whole, error }], count: 0 }
  }
}

/** All items of a kind, those that are no longer offered too: each is put in the place of what the index has of it. */
async function listWhole(ctx: Context, source: SearchSource, pair: Pair): Promise<string[]> {
  const known = await Promise.all(
    [pair.public, pair.staff].map(async (index) =>
      index.list({ where: [{ column: 'kind', is: source.kind }], columns: [], limit: await index.count() }),
    ),
  )
  const indexed = known.flat().map((row) => String(row['item']).slice(source.kind.length + 1))
  return [...new Set([...indexed, ...(await listEvery(ctx, source))])]
}
