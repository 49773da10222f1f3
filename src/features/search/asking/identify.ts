import type { Context } from '#platform/context.ts'
import type { Direct, SearchSource } from '../offer.ts'

/** What the words name exactly, by all sources. Where two of them claim to be the only one, neither is. */
export async function identify(
  ctx: Context,
  sources: readonly SearchSource[],
  reader: 'public' | 'staff',
  text: string,
): Promise<Direct[]> {
  if (text === '') return []
  const found = (
    await Promise.all(
      sources.map(
        async ({ identify: byAll, identifyForStaff: byStaff }) =>
          (await (reader === 'public' ? byAll : byStaff)?.(ctx, text)) ?? [],
      ),
    )
  ).flat()
  return found.length === 1 ? found : found.map((direct) => ({ ...direct, isSole: false }))
}
