import { parseNumber, typeOfSymbol } from '#lib/document-number/index.ts'
import { withoutMarks } from '#lib/text.ts'

/** A document as its number counts it. */
export interface Numbered {
  id: string
  issuer: string
  number: string
  numberKey: string
  issuedOn: string
}

/** Numbers from `first` to `last`, both ends included. */
export interface Range {
  first: number
  last: number
}

export interface NumberNote extends Range {
  note: string
  notedByName: string
  at: Date
}

/** Numbers without a document; `why` is what a person explained, or null. */
export interface Gap extends Range {
  why: NumberNote | null
}

interface Named {
  issuer: string
  /** `QĐ-UBND`, `UBND-…`, `năm/QĐ-UBND` */
  name: string
}

export interface Series<Document extends Numbered = Numbered> extends Named {
  year: number
  /** The highest number so far. */
  last: number
  count: number
  gaps: Range[]
  /** Documents that share a number, each group in the order of their days. */
  duplicates: Document[][]
}

/**
 * The series in which a number counts: a kind has its own, and normative documents, whose number carries the year, another one.
 * Letters share one, whatever division stands at the end of their symbol: `702/UBND-KTTH` and `3954/UBND-VX` are both `UBND-…`.
 */
export function seriesOf(number: string): string | null {
  const parsed = parseNumber(number)
  if (!parsed) return null
  if (parsed.year !== null) return `năm/${parsed.symbol}`
  if (typeOfSymbol(parsed.symbol)) return parsed.symbol
  const [issuer = ''] = parsed.symbol.split('-')
  return issuer === parsed.symbol ? parsed.symbol : `${issuer}-…`
}

/** All series of one year, by issuer and name; how a symbol is typed makes no other series. Where a document's number is none, it counts in no series. */
export function listSeries<Document extends Numbered>(
  documents: readonly Document[],
  year: number,
): Series<Document>[] {
  const keyOf = ({ issuer, number }: Document) => [issuer, keyOfSeries(seriesOf(number) ?? '')].join('\n')
  return Array.from(Map.groupBy(documents, keyOf).values(), (members) => {
    const names = members.map(({ number }) => seriesOf(number) ?? '')
    return { issuer: members[0]?.issuer ?? '', name: mostFrequent(names), year, ...measure(members) }
  })
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => compare(one.issuer, other.issuer) || compare(one.name, other.name))
}

/** The kind tells HD from HĐ, where marks alone would not do. */
const keyOfSeries = (name: string): string =>
  [typeOfSymbol(name.replace('năm/', ''))?.code ?? '', withoutMarks(name)].join(' ')

/** "QĐ-CVP" and "qđ-cvp" name one series: which spelling it goes by changes with what is entered. */
export const isSameSeries = (one: Named, other: Named): boolean =>
  one.issuer === other.issuer && keyOfSeries(one.name) === keyOfSeries(other.name)

/** "QĐ-CVP" beside one "qđ-cvp" or "QD-CVP" that somebody typed. */
function mostFrequent(names: readonly string[]): string {
  const counted = [...Map.groupBy(names, (name) => name)]
  const [best] = counted.toSorted(([, one], [, other]) => other.length - one.length)
  return best?.[0] ?? ''
}

const compare = (one: string, other: string) => one.localeCompare(other, 'vi')

function measure<Document extends Numbered>(members: readonly Document[]) {
  const values = new Set(members.map(({ number }) => parseNumber(number)?.value ?? 0))
  const byKey = Map.groupBy(members, ({ numberKey }) => numberKey)
  const duplicates = [...byKey.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1)))
  const last = Math.max(0, ...values)
  return { last, count: byKey.size, gaps: gapsOf([...values], last), duplicates }
}

/** What is missing from 1 to `last`, as ranges. */
function gapsOf(values: readonly number[], last: number): Range[] {
  const gaps: Range[] = []
  let before = 0
  for (const value of values.toSorted((one, other) => one - other)) {
    if (value > before + 1) gaps.push({ first: before + 1, last: value - 1 })
    before = Math.max(before, value)
  }
  return last > before ? [...gaps, { first: before + 1, last }] : gaps
}

/** The gaps, parted where an explanation begins or ends; of several the newest counts. */
export function explain(gaps: readonly Range[], notes: readonly NumberNote[]): Gap[] {
  const newest = notes.toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return gaps.flatMap((gap) => {
    const within = newest.filter(({ first, last }) => first <= gap.last && last >= gap.first)
    const starts = [gap.first, ...within.flatMap(({ first, last }) => [first, last + 1])]
      .filter((start) => start >= gap.first && start <= gap.last)
      .toSorted((one, other) => one - other)
    const edges = [...new Set(starts)]
    return edges.map((first, n): Gap => {
      const why = within.find((note) => note.first <= first && note.last >= first) ?? null
      return { first, last: (edges[n + 1] ?? gap.last + 1) - 1, why }
    })
  })
}

export const sizeOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)

/** "7", "7–12" */
export const rangeText = ({ first, last }: Range): string =>
  first === last ? `${first}` : `${first}–${last}`
