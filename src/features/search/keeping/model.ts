import { packStatistics, unpackStatistics, type Statistics } from '#lib/search-words/index.ts'
import type { IndexStore } from '#platform/text-index/index.ts'
import { nameOf, sides, type Side } from './names.ts'
import { modelShape } from './shapes.ts'

const pieceBytes = 8 * 1024 * 1024

/** Writes what was counted beside the indexes of a generation. */
export async function saveStatistics(
  store: IndexStore,
  generation: number | string,
  statistics: Readonly<Record<Side, Statistics>>,
): Promise<void> {
  const model = await store.create(nameOf(generation, 'model'), modelShape)
  try {
    for (const side of sides) {
      const packed = packStatistics(statistics[side])
      for (let place = 0; place * pieceBytes < packed.length; place++)
        await model.add([
          {
            id: `${side}/${place}`,
            item: side,
            side,
            place,
            piece: packed.subarray(place * pieceBytes, (place + 1) * pieceBytes),
          },
        ])
    }
  } finally {
    model.close()
  }
}

/** Throws where they are missing, cut off, or of another version: a new index is due then. */
export async function loadStatistics(
  store: IndexStore,
  generation: number | string,
): Promise<Record<Side, Statistics>> {
  const model = await store.open(nameOf(generation, 'model'), modelShape)
  try {
    const pieces = await model.list({ columns: ['side', 'place', 'piece'], limit: 10_000 })
    const read = (side: Side) =>
      unpackStatistics(
        Buffer.concat(
          pieces
            .filter((row) => row['side'] === side)
            .toSorted((a, b) => Number(a['place']) - Number(b['place']))
            .map((row) => row['piece'] as Uint8Array),
        ),
      )
    return { public: read('public'), staff: read('staff') }
  } finally {
    model.close()
  }
}
