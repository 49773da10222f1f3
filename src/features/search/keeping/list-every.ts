import type { Context } from '#platform/context.ts'
import type { SearchSource } from '../offer.ts'

const atOnce = 1_000

/** The ids of everything that a source may offer. */
export async function listEvery({ db }: Context, { listItems }: SearchSource): Promise<string[]> {
  const every: string[] = []
  for (;;) {
    const some = await listItems(db, every.at(-1) ?? null, atOnce)
    every.push(...some)
    if (some.length < atOnce) return every
  }
}
