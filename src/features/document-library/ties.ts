import { relationNames, type Tie } from '#features/documents/index.ts'
import { paths } from '#paths'
import { dateOf, titleOf } from './title.ts'

/** One end of a tie, as the page names it. */
export interface TieEntry {
  words: string
  abstract: string
  /** What of the document it touches; null is all of it. */
  part: string | null
  href: string | null
}

export interface TieGroup {
  name: string
  entries: TieEntry[]
}

type Direction = 'forward' | 'back'

/** What a document stands on comes first, what merely names it last. */
const order = [
  'based-on',
  'guides',
  'amends',
  'replaces',
  'abolishes',
  'corrects',
  'suspends',
  'consolidates',
  'cites',
]
const placeOf = ({ type }: Tie) => (order.indexOf(type) + order.length + 1) % (order.length + 1)

/** Ties by what they do. Of what is not public, only the words that the text itself has are said. */
export function groupTies(ties: readonly Tie[], direction: Direction): TieGroup[] {
  const sorted = ties.toSorted((a, b) => placeOf(a) - placeOf(b))
  const groups = Map.groupBy(sorted, ({ type }) => relationNames(type)[direction])
  return Array.from(groups, ([name, members]) => ({ name, entries: members.map(describe) }))
}

function describe({ targetWords, part, other }: Tie): TieEntry {
  if (other?.state !== 'published' || other.slug === null)
    return { words: targetWords, abstract: '', part, href: null }
  return {
    words: nameOf(other),
    abstract: other.abstract,
    part,
    href: paths.document.href({ slug: other.slug }),
  }
}

export const nameOf = (other: NonNullable<Tie['other']>): string =>
  [titleOf(other), dateOf(other)].filter(Boolean).join(' ')
