import type { Database } from '#platform/database.ts'
import type { IndexStore } from '#platform/text-index/index.ts'
import { forget, listForgotten, listGenerations } from './generations.ts'
import { nameOf } from './pair.ts'

const parts = ['public', 'staff', 'model'] as const

/** Gives back the room of generations that nobody reads any more. */
export async function dropForgotten(db: Database, store: IndexStore, farewell: number): Promise<void> {
  for (const number of await listForgotten(db, farewell)) {
    await Promise.all(parts.map((part) => store.drop(nameOf(number, part))))
    await forget(db, number)
  }
}

/** The same for what the database knows nothing of: it was restored from a copy, or a drop was cut off. */
export async function dropUnknown(db: Database, store: IndexStore): Promise<void> {
  // A generation is in the database before it is in the store: in this order, none that begins now is taken for unknown.
  const lying = await store.list()
  const known = new Set((await listGenerations(db)).map(({ number }) => String(number)))
  for (const name of lying) {
    const number = /^(\d+)-[a-z]+$/.exec(name)?.[1]
    if (number !== undefined && !known.has(number)) await store.drop(name)
  }
}
