import type { Understood } from '#lib/search-words/index.ts'
import type { Context } from '#platform/context.ts'
import type { TextIndex } from '#platform/text-index/index.ts'
import type { StateLook } from '#ui/index.ts'
import type { SearchSource } from '../offer.ts'
import { markWords, snippetOf, type Stretch } from '../snippet.ts'
import type { Gathered } from './gather.ts'
import { highlightOf, type Highlight } from './highlight.ts'

export interface ShownPart {
  heading: string
  href: string
}

export interface ShownAnswer {
  kind: string
  kindName: string
  source: string
  title: readonly Stretch[]
  snippet: readonly Stretch[]
  /** Leads to the part that answers best. */
  href: string
  /** What this part is called; empty for the whole. */
  heading: string
  /** Other parts of the same thing. */
  others: readonly ShownPart[]
  /** Days from 1970-01-01; null where it is not dated. */
  day: number | null
  facets: readonly string[]
  /** Null where everything of its kind is in the same one. */
  state: StateLook | null
}

interface Showing {
  index: TextIndex
  sources: readonly SearchSource[]
  reader: 'public' | 'staff'
  understood: Understood
}

const columns = ['title', 'summary', 'source', 'heading', 'anchor', 'href', 'text']
const partsShown = 4

/**
 * What a page of results shows. Whoever asks may see it at this very moment, and it is as it was indexed: whatever was withdrawn or
 * changed since is left out, however old the index is.
 */
export async function showAnswers(
  ctx: Context,
  { index, sources, reader, understood }: Showing,
  page: readonly Gathered[],
): Promise<ShownAnswer[]> {
  if (page.length === 0) return []
  const highlight = highlightOf(understood)
  const [stamps, rows] = await Promise.all([
    listStamps(ctx, sources, reader, page),
    index.list({
      where: [{ column: 'id', anyOf: page.flatMap(({ parts }) => parts.slice(0, partsShown)) }],
      columns,
      limit: page.length * partsShown,
    }),
  ])
  const rowOf = new Map(rows.map((row) => [String(row['id']), row]))
  return page.flatMap((thing) => {
    if (stamps.get(thing.key) !== thing.stamp) return []
    const [best, ...others] = thing.parts.slice(0, partsShown).flatMap((id): Kept[] => {
      const row = rowOf.get(id)
      return row ? [row] : []
    })
    return best ? [describe(thing, best, others, sources, highlight)] : []
  })
}

async function listStamps(
  ctx: Context,
  sources: readonly SearchSource[],
  reader: 'public' | 'staff',
  page: readonly Gathered[],
): Promise<Map<string, string>> {
  const lists = await Promise.all(
    sources.map(async (source) => {
      const keys = page.filter(({ kind }) => kind === source.kind).map(({ key }) => key)
      return keys.length === 0 ? new Map<string, string>() : source.listStamps(ctx, reader, keys)
    }),
  )
  return new Map(lists.flatMap((stamps) => [...stamps]))
}

type Kept = Readonly<Record<string, unknown>>
const textOf = (row: Kept, column: string) => row[column] as string
const linkOf = (row: Kept) => [textOf(row, 'href'), textOf(row, 'anchor')].filter(Boolean).join('#')

function describe(
  thing: Gathered,
  best: Kept,
  others: readonly Kept[],
  sources: readonly SearchSource[],
  highlight: Highlight,
): ShownAnswer {
  const own = sources.find(({ kind }) => kind === thing.kind)
  return {
    kind: thing.kind,
    kindName: own?.name ?? '',
    source: textOf(best, 'source'),
    title: markWords(textOf(best, 'title'), highlight),
    snippet: snippetOf(textOf(best, 'summary'), textOf(best, 'text'), highlight),
    href: linkOf(best),
    heading: textOf(best, 'heading'),
    others: others
      .filter((row) => textOf(row, 'anchor') !== textOf(best, 'anchor') && textOf(row, 'heading') !== '')
      .map((row) => ({ heading: textOf(row, 'heading'), href: linkOf(row) })),
    day: thing.day,
    facets: thing.facets,
    state: stateOf(thing, own),
  }
}

const stateFacet = 'trang-thai:'

function stateOf({ facets }: Gathered, source: SearchSource | undefined): StateLook | null {
  const facet = facets.find((one) => one.startsWith(stateFacet))
  return (facet && source?.states?.[facet.slice(stateFacet.length)]) || null
}
