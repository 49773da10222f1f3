import type { Context } from '#platform/context.ts'
import type { IndexStore } from '#platform/text-index/index.ts'
import type { SearchSource } from '../offer.ts'
import { follow } from './follow.ts'
import { beginGeneration, goLive, reportProgress, retire } from './generations.ts'
import { listEvery } from './list-every.ts'
import { createPair } from './pair.ts'
import { addOffers } from './write.ts'

export interface Building {
  store: IndexStore
  sources: readonly SearchSource[]
  asSystem: () => Context
  onProgress?: (done: number, total: number) => void
}

/** `busy`: another build is under way. `given up`: this one was taken for dead meanwhile. */
export type Built = { state: 'live'; generation: number; items: number } | { state: 'busy' | 'given up' }

const atOnce = 200

/**
 * Makes a new generation beside the one that answers, from everything that the sources offer, and puts it in its place. What
 * changes meanwhile is told to both.
 */
export async function buildGeneration({ store, sources, asSystem, onProgress }: Building): Promise<Built> {
  const ctx = asSystem()
  const generation = await beginGeneration(ctx.db)
  if (generation === null) return { state: 'busy' }
  try {
    const pair = await createPair(store, generation)
    const lists = new Map<SearchSource, string[]>()
    for (const source of sources) lists.set(source, await listEvery(ctx, source))
    const total = [...lists.values()].reduce((sum, { length }) => sum + length, 0)
    let done = 0
    for (const [source, items] of lists)
      for (let from = 0; from < items.length; from += atOnce) {
        const some = items.slice(from, from + atOnce)
        await addOffers(pair, source.kind, await source.readOffers(ctx, some))
        done += some.length
        if (!(await reportProgress(ctx.db, generation, done, total))) return { state: 'given up' }
        onProgress?.(done, total)
      }
    const beat = setInterval(() => void reportProgress(ctx.db, generation, done, total), 5_000)
    try {
      await pair.public.arrange()
      await pair.staff.arrange()
    } finally {
      clearInterval(beat)
    }
    await follow({ pair, number: generation, sources, asSystem })
    pair.close()
    if (!(await goLive(ctx.db, generation))) return { state: 'given up' }
    return { state: 'live', generation, items: total }
  } catch (error) {
    await retire(ctx.db, generation)
    throw error
  }
}
