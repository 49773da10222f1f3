import type { Context } from '#platform/context.ts'
import type { SearchSource } from '../offer.ts'
import { listEvery } from './list-every.ts'
import { listChanges, settleChanges, type Change } from './generations.ts'
import type { Pair } from './pair.ts'
import { replaceOffers } from './write.ts'

export interface Following {
  pair: Pair
  number: number
  sources: readonly SearchSource[]
  asSystem: () => Context
}

const atOnce = 200
/** Means every item of its kind. */
const whole = '*'

/**
 * Writes what has changed since into an index, until nothing is left. The things are read as they are now. Answers with how
 * many were written.
 */
export async function follow({ pair, number, sources, asSystem }: Following): Promise<number> {
  const ctx = asSystem()
  let written = 0
  for (;;) {
    const changes = await listChanges(ctx.db, number, atOnce)
    if (changes.length === 0) return written
    for (const source of sources) {
      const items = await takeItems(ctx, source, pair, changes)
      for (let from = 0; from < items.length; from += atOnce) {
        const some = items.slice(from, from + atOnce)
        await replaceOffers(pair, source.kind, some, await source.readOffers(ctx, some))
        written += some.length
      }
    }
    await settleChanges(ctx.db, number, changes)
  }
}

/** The items of a kind that have changed; of one that is offered anew as a whole, all, once the old ones are out. */
async function takeItems(ctx: Context, source: SearchSource, pair: Pair, changes: readonly Change[]) {
  const changed = changes.filter(({ kind }) => kind === source.kind).map(({ item }) => item)
  if (!changed.includes(whole)) return [...new Set(changed)]
  for (const index of [pair.public, pair.staff]) await index.remove([{ column: 'kind', is: source.kind }])
  return listEvery(ctx, source)
}
