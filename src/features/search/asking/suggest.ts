import type { Context } from '#platform/context.ts'
import { readCard } from '../keeping/card.ts'
import type { SearchKeeper } from '../keeping/keeper.ts'
import type { Question } from './question.ts'

export interface Suggestion {
  title: string
  href: string
}

/** Titles that hold all the words, the last of which may be unfinished. */
export async function suggest(
  ctx: Context,
  { pair, sources }: SearchKeeper,
  { plain }: Question,
  limit: number,
): Promise<Suggestion[]> {
  const words = plain.slice(-12).map((word) => word.slice(0, 12))
  if (!pair || words.join('').length < 2) return []
  const hits = await pair.public.ask({
    matches: [{ column: 'starts', words, every: true }],
    columns: ['card', 'title', 'href'],
    limit: 200,
  })
  const newest = hits
    .map((hit) => ({
      ...readCard(String(hit['card'])),
      title: String(hit['title']),
      href: String(hit['href']),
    }))
    .toSorted((a, b) => (b.day ?? 0) - (a.day ?? 0) || (a.key < b.key ? -1 : 1))
  const shown: Suggestion[] = []
  for (const source of sources) {
    const own = newest.filter(({ kind }) => kind === source.kind).slice(0, limit)
    if (own.length === 0) continue
    const stamps = await source.listStamps(
      ctx,
      'public',
      own.map(({ key }) => key),
    )
    for (const { key, stamp, title, href } of own) if (stamps.get(key) === stamp) shown.push({ title, href })
  }
  return shown.slice(0, limit)
}
