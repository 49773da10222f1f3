import { bareWord, pairsOf, readWords } from '#lib/search-words/index.ts'
import { startOfDay } from '#lib/days.ts'
import type { Row } from '#platform/text-index/index.ts'
import type { Face, Offer } from '../offer.ts'
import type { Pair } from './pair.ts'

const itemName = (kind: string, item: string) => `${kind}/${item}`

/** Puts things as they are now in the place of what the indexes knew of these items. */
export async function replaceOffers(
  pair: Pair,
  kind: string,
  items: readonly string[],
  offers: readonly Offer[],
): Promise<void> {
  const names = items.map((item) => itemName(kind, item))
  await pair.public.replace(names, publicRows(kind, offers))
  await pair.staff.replace(names, staffRows(kind, offers))
}

/** The same for things that the indexes do not know yet. */
export async function addOffers(pair: Pair, kind: string, offers: readonly Offer[]): Promise<void> {
  await pair.public.add(publicRows(kind, offers))
  await pair.staff.add(staffRows(kind, offers))
}

const publicRows = (kind: string, offers: readonly Offer[]) =>
  offers.flatMap(({ item, public: face }) => (face ? rowsOf(kind, item, face) : []))

const staffRows = (kind: string, offers: readonly Offer[]) =>
  offers.flatMap(({ item, staff }) => staff.flatMap((face) => rowsOf(kind, item, face)))

const none = -1_000_000

/** "2011-09-15" → 15232, days from 1970. */
export const dayNumber = (day: string | null): number =>
  day === null ? none : Math.round((startOfDay(day).getTime() + 7 * 3_600_000) / 86_400_000)

export function rowsOf(kind: string, item: string, face: Face): Row[] {
  const { key, stamp, title, number, summary, alias, href, facets, audience } = face
  const titleWords = readWords(title)
  return face.parts.map(({ heading, anchor, text }, part) => {
    const head = [...titleWords, ...readWords(`${number} ${heading}`)]
    const words = readWords([part === 0 ? `${summary} ${alias}` : '', text].join(' '))
    return {
      id: `${kind}/${key}/${part}`,
      item: itemName(kind, item),
      kind,
      key,
      stamp,
      title,
      summary,
      source: face.source,
      heading,
      anchor,
      href,
      text,
      part,
      day: dayNumber(face.day),
      facets,
      audience,
      words: words.join(' '),
      pairs: pairsOf(words).join(' '),
      plain: words.map(bareWord).join(' '),
      plain_pairs: pairsOf(words.map(bareWord)).join(' '),
      head: head.join(' '),
      head_pairs: pairsOf(head).join(' '),
      head_plain: head.map(bareWord).join(' '),
      starts: part === 0 ? startsOf(titleWords).join(' ') : '',
    }
  })
}

/** Every beginning of every word of a title, for suggestions while the last word is still being typed. */
function startsOf(words: readonly string[]): string[] {
  const starts = new Set<string>()
  for (const word of words.slice(0, 60).map(bareWord))
    for (let length = 1; length <= Math.min(word.length, 12); length++) starts.add(word.slice(0, length))
  return [...starts]
}
