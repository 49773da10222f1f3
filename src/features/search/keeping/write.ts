import { startOfDay } from '#lib/days.ts'
import {
  bareWord,
  describeWhole,
  indexPart,
  learnPart,
  linesOf,
  readWords,
  type Statistics,
} from '#lib/search-words/index.ts'
import type { Row } from '#platform/text-index/index.ts'
import type { Face, Offer } from '../offer.ts'
import { rowId, sealCard, writeCard } from './card.ts'
import type { Pair, Side } from './pair.ts'
import { wordsOfFace } from './words-of-face.ts'

const itemName = (kind: string, item: string) => `${kind}/${item}`

/** Puts things as they are now in the place of what the indexes knew of these items, and learns their words. */
export async function replaceOffers(
  pair: Pair,
  kind: string,
  items: readonly string[],
  offers: readonly Offer[],
): Promise<void> {
  const names = items.map((item) => itemName(kind, item))
  learnOffers(pair.statistics, offers)
  await pair.public.replace(names, rowsFor('public', pair, kind, offers))
  await pair.staff.replace(names, rowsFor('staff', pair, kind, offers))
}

/** The same for things that the indexes do not know yet, whose words were counted before. */
export async function addOffers(pair: Pair, kind: string, offers: readonly Offer[]): Promise<void> {
  await pair.public.add(rowsFor('public', pair, kind, offers))
  await pair.staff.add(rowsFor('staff', pair, kind, offers))
}

const facesFor = (side: Side, { public: face, staff }: Offer): readonly Face[] =>
  side === 'staff' ? staff : face ? [face] : []

/** Each side learns only from what its readers may see: a word of a secret is not guessed for anybody. */
export function learnOffers(statistics: Readonly<Record<Side, Statistics>>, offers: readonly Offer[]): void {
  for (const side of ['public', 'staff'] as const)
    for (const face of offers.flatMap((offer) => facesFor(side, offer)))
      for (const part of wordsOfFace(face)) learnPart(statistics[side], linesOf(part))
}

const rowsFor = (side: Side, { statistics }: Pair, kind: string, offers: readonly Offer[]): Row[] =>
  offers.flatMap((offer) =>
    facesFor(side, offer).flatMap((face) => rowsOf(kind, offer.item, face, statistics[side])),
  )

/** "2011-09-15" → 15232, days from 1970. */
const dayNumber = (day: string): number =>
  Math.round((startOfDay(day).getTime() + 7 * 3_600_000) / 86_400_000)

function rowsOf(kind: string, item: string, face: Face, statistics: Statistics): Row[] {
  const { key, stamp, title, summary, source, href, facets, audience } = face
  const words = wordsOfFace(face)
  const context = describeWhole(words, statistics)
  const day = face.day === null ? null : dayNumber(face.day)
  return face.parts.flatMap(({ heading, anchor, text }, part): Row[] => {
    const own = words[part]
    if (!own) return []
    const card = writeCard({ item: itemName(kind, item), kind, key, stamp, part, day, facets })
    const { block, ...found } = indexPart(own, key, context)
    return [
      {
        id: rowId({ kind, key, part }),
        item: itemName(kind, item),
        kind,
        card,
        title,
        summary,
        source,
        heading,
        anchor,
        href,
        text,
        facets,
        audience,
        ...found,
        block: sealCard(card, block),
        starts: part === 0 ? startsOf(readWords(title)).join(' ') : '',
      },
    ]
  })
}

/** Every beginning of every word of a title, for suggestions while the last word is still being typed. */
function startsOf(words: readonly string[]): string[] {
  const starts = new Set<string>()
  for (const word of words.slice(0, 60).map(bareWord))
    for (let length = 1; length <= Math.min(word.length, 12); length++) starts.add(word.slice(0, length))
  return [...starts]
}
