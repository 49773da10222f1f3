import { bareWord, readWords } from './words.ts'

/** A short form that a question has, or could have had, in place of these of its words. */
export interface Short {
  /** In its one form. */
  short: string
  /** The words that it stands for are those from here to before `to`. */
  from: number
  to: number
}

/** Short and long forms, to be looked up in both directions. */
export interface Abbreviations {
  longOf: ReadonlyMap<string, readonly string[]>
  /** Long forms by their first word, the longest first. */
  shortsOf: ReadonlyMap<string, readonly { short: string; long: readonly string[] }[]>
}

export const noAbbreviations: Abbreviations = { longOf: new Map(), shortsOf: new Map() }

/** Of several long forms of one short form the first counts where the short one is typed. */
export function readAbbreviations(list: readonly { short: string; long: string }[]): Abbreviations {
  const read = list.map(({ short, long }) => ({ short: readWords(short).join(''), long: readWords(long) }))
  const longOf = new Map<string, readonly string[]>()
  for (const { short, long } of read)
    for (const key of [short, bareWord(short)]) if (!longOf.has(key)) longOf.set(key, long)
  const shortsOf = Map.groupBy(
    read.toSorted((a, b) => b.long.length - a.long.length),
    ({ long: [first = ''] }) => first,
  )
  return { longOf, shortsOf }
}

/**
 * Writes short forms out, and finds long ones that texts may have short: "UBND" finds "ủy ban nhân dân" and the other way
 * round. Takes and gives words in their one form.
 */
export function expandShorts(
  words: readonly string[],
  { longOf, shortsOf }: Abbreviations,
): { words: string[]; shorts: Short[] } {
  const written: string[] = []
  const shorts: Short[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const long = longOf.get(word)
    const found = shortsOf
      .get(word)
      ?.find((one) => one.long.length > 1 && one.long.every((part, n) => words[at + n] === part))
    const from = written.length
    written.push(...(long ?? found?.long ?? [word]))
    if (long) shorts.push({ short: word, from, to: written.length })
    else if (found) shorts.push({ short: found.short, from, to: written.length })
    if (found && !long) at += found.long.length - 1
  }
  return { words: written, shorts }
}
