import type { Context } from '#platform/context.ts'
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
    columns: ['kind', 'key', 'stamp', 'title', 'href', 'day'],
    limit: 200,
  })
  const newest = hits.toSorted((a, b) => Number(b['day']) - Number(a['day']) || (a.id < b.id ? -1 : 1))
  const shown: Suggestion[] = []
  for (const source of sources) {
    const own = newest.filter((hit) => hit['kind'] === source.kind).slice(0, limit)
    if (own.length === 0) continue
    const stamps = await source.listStamps(
      ctx,
      'public',
      own.map((hit) => String(hit['key'])),
    )
    for (const hit of own)
      if (stamps.get(String(hit['key'])) === hit['stamp'])
        shown.push({ title: String(hit['title']), href: String(hit['href']) })
  }
  return shown.slice(0, limit)
}
