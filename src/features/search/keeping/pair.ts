import type { IndexStore, TextIndex } from '#platform/text-index/index.ts'
import { partsShape } from './shapes.ts'

/** The two indexes of a generation: nothing that is not public is in the one that citizens ask. */
export interface Pair {
  public: TextIndex
  staff: TextIndex
  /** Reads what another process has written. */
  refresh(): Promise<void>
  tidy(): Promise<void>
  close(): void
}

export const nameOf = (generation: number | string, part: 'public' | 'staff' | 'model') =>
  `${generation}-${part}`

export async function createPair(store: IndexStore, generation: number | string): Promise<Pair> {
  return join(
    await store.create(nameOf(generation, 'public'), partsShape),
    await store.create(nameOf(generation, 'staff'), partsShape),
  )
}

/** Throws where one of them is missing or broken. */
export async function openPair(store: IndexStore, generation: number | string): Promise<Pair> {
  const forPublic = await store.open(nameOf(generation, 'public'), partsShape)
  try {
    return join(forPublic, await store.open(nameOf(generation, 'staff'), partsShape))
  } catch (error) {
    forPublic.close()
    throw error
  }
}

const join = (forPublic: TextIndex, forStaff: TextIndex): Pair => ({
  public: forPublic,
  staff: forStaff,
  async refresh() {
    await forPublic.refresh()
    await forStaff.refresh()
  },
  async tidy() {
    await forPublic.tidy()
    await forStaff.tidy()
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
    const columns = [...partsShape.kept, ...partsShape.numbers, ...partsShape.values, ...partsShape.lists]
    for (const column of partsShape.searched)
      await index.ask({ matches: [{ column, words: ['a', '1', 'văn', 'van'] }], columns, limit: 1 })
  }
}
