import { emptyStatistics, settleStatistics } from '#lib/search-words/index.ts'
import type { Context } from '#platform/context.ts'
import type { IndexStore } from '#platform/text-index/index.ts'
import type { SearchSource } from '../offer.ts'
import { openAside } from './aside.ts'
import { noteWritten, offerAgain } from './changes.ts'
import { follow } from './follow.ts'
import { beginGeneration, goLive, outlastOthers, reportProgress, retire } from './generations.ts'
import { defaultPauses } from './keeping.ts'
import { listEvery } from './list-every.ts'
import { faultOf, writeOneByOne } from './one-by-one.ts'
import { saveStatistics } from './model.ts'
import { createPair, type Pair } from './pair.ts'
import { addOffers, learnOffers, replaceOffers } from './write.ts'

export interface Building {
  store: IndexStore
  sources: readonly SearchSource[]
  asSystem: () => Context
  /** Of a thing that could not be read or written; the others are not held up by it. */
  report: (error: Error) => void
  onProgress?: (done: number, total: number) => void
  /** Called after each lot of things: lets others have the machine. */
  giveWay?: () => Promise<void>
  /** Milliseconds after which another build that says nothing is taken for dead. */
  silence?: number
}

/** `busy`: another build is under way. `given up`: this one was taken for dead meanwhile. */
export type Built = { state: 'live'; generation: number; items: number } | { state: 'busy' | 'given up' }

const atOnce = 200
/** Where so many fail together and alone, it is not for them. */
const tooMany = 20

/**
 * Makes a new generation beside the one that answers, from everything that the sources offer, and puts it in its place. What
 * changes meanwhile is told to both.
 */
export async function buildGeneration(building: Building): Promise<Built> {
  const { store, asSystem, report, silence = defaultPauses.silence } = building
  const { db } = asSystem()
  const generation = await beginGeneration(db, silence)
  if (generation === null) return { state: 'busy' }
  const progress = { done: 0, total: 0 }
  const say = () => reportProgress(db, generation, progress.done, progress.total)
  const beat = setInterval(() => void say().catch(report), silence / 6)
  let pair: Pair | undefined
  try {
    await outlastOthers(db)
    const lists = await listAll(building, progress)
    const statistics = await count(building, lists, progress, say)
    if (!statistics) return { state: 'given up' }
    pair = await createPair(store, generation, statistics)
    if (!(await fill(building, pair, generation, lists, progress, say))) return { state: 'given up' }
    await pair.public.arrange()
    await pair.staff.arrange()
    await saveStatistics(store, generation, statistics)
    await follow({ ...building, pair, number: generation, aside: openAside(Number.POSITIVE_INFINITY) })
    await noteWritten(db, generation, await pair.versions())
    if (!(await goLive(db, generation))) return { state: 'given up' }
    return { state: 'live', generation, items: progress.total / 2 }
  } catch (error) {
    await retire(db, generation).catch(report)
    throw error
  } finally {
    clearInterval(beat)
    pair?.close()
  }
}

interface Progress {
  done: number
  total: number
}
type Lists = ReadonlyMap<SearchSource, readonly string[]>

/** Everything is read twice: once to count its words, once to write it with what they weigh. */
async function listAll({ sources, asSystem }: Building, progress: Progress): Promise<Lists> {
  const lists = new Map<SearchSource, string[]>()
  for (const source of sources) lists.set(source, await listEvery(asSystem(), source))
  progress.total = 2 * [...lists.values()].reduce((sum, { length }) => sum + length, 0)
  return lists
}

/** Null where the build was given up meanwhile. What cannot be read is reported when it is to be written. */
async function count(
  { asSystem, onProgress, giveWay }: Building,
  lists: Lists,
  progress: Progress,
  say: () => Promise<boolean>,
): Promise<Pair['statistics'] | null> {
  const ctx = asSystem()
  const counted = { public: emptyStatistics(), staff: emptyStatistics() }
  for (const [source, items] of lists)
    for (let from = 0; from < items.length; from += atOnce) {
      const some = items.slice(from, from + atOnce)
      await writeOneByOne(some, async (own) => learnOffers(counted, await source.readOffers(ctx, own)))
      progress.done += some.length
      if (!(await say())) return null
      onProgress?.(progress.done, progress.total)
      await giveWay?.()
    }
  return { public: settleStatistics(counted.public), staff: settleStatistics(counted.staff) }
}

/** False where the build was given up meanwhile. */
async function fill(
  { asSystem, report, onProgress, giveWay }: Building,
  pair: Pair,
  generation: number,
  lists: Lists,
  progress: Progress,
  say: () => Promise<boolean>,
): Promise<boolean> {
  const ctx = asSystem()
  for (const [source, items] of lists)
    for (let from = 0; from < items.length; from += atOnce) {
      const some = items.slice(from, from + atOnce)
      const faults = await add(ctx, source, pair, some)
      const [first] = faults
      if (first && faults.length === some.length && faults.length >= tooMany) throw first.error
      for (const fault of faults) report(faultOf(source.kind, fault))
      await offerAgain(
        ctx.db,
        generation,
        faults.map(({ item }) => ({ kind: source.kind, item })),
      )
      progress.done += some.length
      if (!(await say())) return false
      onProgress?.(progress.done, progress.total)
      await giveWay?.()
    }
  return true
}

const add = (ctx: Context, source: SearchSource, pair: Pair, some: readonly string[]) =>
  writeOneByOne(some, async (items) => {
    const offers = await source.readOffers(ctx, items)
    if (items.length === some.length) await addOffers(pair, source.kind, offers)
    // Some of the whole lot may be in already.
    else await replaceOffers(pair, source.kind, items, offers)
  })
