import type { Statistics } from '#lib/search-words/index.ts'
import type { IndexStore, TextIndex } from '#platform/text-index/index.ts'
import { loadStatistics } from './model.ts'
import { nameOf, type Side } from './names.ts'
import { partsShape } from './shapes.ts'

export { nameOf, type Side } from './names.ts'

/** The two indexes of a generation: nothing that is not public is in the one that citizens ask. */
export interface Pair {
  public: TextIndex
  staff: TextIndex
  /** Of the words of each, with what has been written by this process since. */
  statistics: Readonly<Record<Side, Statistics>>
  /** Reads what another process has written. */
  refresh(versions?: readonly number[]): Promise<void>
  /** The states that were written last, for `refresh` elsewhere. */
  versions(): Promise<number[]>
  /** False where another process came between. */
  tidy(): Promise<boolean>
  /** Reads ahead what questions will need. */
  warm(): Promise<void>
  close(): void
}

export async function createPair(
  store: IndexStore,
  generation: number | string,
  statistics: Pair['statistics'],
): Promise<Pair> {
  return join(
    await store.create(nameOf(generation, 'public'), partsShape),
    await store.create(nameOf(generation, 'staff'), partsShape),
    statistics,
  )
}

/** Throws where one of them is missing or broken. */
export async function openPair(store: IndexStore, generation: number | string): Promise<Pair> {
  const statistics = await loadStatistics(store, generation)
  const forPublic = await store.open(nameOf(generation, 'public'), partsShape)
  try {
    return join(forPublic, await store.open(nameOf(generation, 'staff'), partsShape), statistics)
  } catch (error) {
    forPublic.close()
    throw error
  }
}

const join = (forPublic: TextIndex, forStaff: TextIndex, statistics: Pair['statistics']): Pair => ({
  public: forPublic,
  staff: forStaff,
  statistics,
  async refresh([ofPublic, ofStaff] = []) {
    await forPublic.refresh(ofPublic)
    await forStaff.refresh(ofStaff)
  },
  versions: () => Promise.all([forPublic.version(), forStaff.version()]),
  async tidy() {
    const areDone = [await forPublic.tidy(), await forStaff.tidy()]
    return areDone.every(Boolean)
  },
  async warm() {
    await forPublic.warm()
    await forStaff.warm()
  },
  close() {
    forPublic.close()
    forStaff.close()
  },
})

/** Reads something of everything that a question reads; throws where it cannot be read. */
export async function probe(pair: Pair): Promise<void> {
  for (const index of [pair.public, pair.staff]) {
    if ((await index.count()) === 0) continue
    const { kept, bytes, values, lists } = partsShape
    const columns = [...kept, ...bytes, ...values, ...lists]
    for (const column of partsShape.searched)
      await index.ask({ matches: [{ column, words: ['a', '1', 'văn', 'van'] }], columns, limit: 1 })
  }
}
