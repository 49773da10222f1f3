import type pg from 'pg'
import { buildGeneration, openKeeper, type SearchKeeper } from '#features/search/index.ts'
import type { Context } from '#platform/context.ts'
import { searchSources } from '../src/search-sources.ts'

/** What a portal has before its first index is made. */
export const noSearch: SearchKeeper = {
  sources: searchSources,
  pair: null,
  progress: null,
  doubt: () => {},
  settle: async () => {},
  close: async () => {},
}

/** A keeper that makes its index in this process, where a portal starts another for it. */
export function keepSearch(
  connection: pg.ClientConfig,
  asSystem: () => Context,
  report: (error: Error) => void,
): Promise<SearchKeeper> {
  const { searchStore: store } = asSystem()
  return openKeeper({
    connection,
    store,
    sources: searchSources,
    asSystem,
    report,
    // What was written lately is not taken in while a test compares the order of answers.
    pauses: { calm: 600_000 },
    startBuild: async () => void (await buildGeneration({ store, sources: searchSources, asSystem, report })),
  })
}
