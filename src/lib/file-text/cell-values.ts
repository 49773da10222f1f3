/** Excel's own formats of dates and times, by number; they stand in no file. */
const builtInDates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]
const asianDates = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]
const dates = new Set([...builtInDates, ...asianDates])
const times = new Set([18, 19, 20, 21, 45, 46, 47])
const percents = new Set([9, 10])

export type ValueKind = 'number' | 'percent' | 'date' | 'time'

export interface ValueFormat {
  kind: ValueKind
  /** `0000`: shown with this many digits. */
  digits: number
}

/** What a format makes of a number. `code` is null for formats that the file does not spell out. */
export function readFormat(number: number, code: string | null): ValueFormat {
  const plain = (code ?? '').replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? ''
  const digits = /^0+$/.test(plain) ? plain.length : 0
  const kindOf = (): ValueKind => {
    if (code === null) {
      if (times.has(number)) return 'time'
      return dates.has(number) ? 'date' : percents.has(number) ? 'percent' : 'number'
    }
    const signs = plain.replaceAll(/\[(?!h|m|s)[^\]]*\]/gi, '').toLowerCase()
    if (signs.includes('general') || /[#?]/.test(signs)) return signs.includes('%') ? 'percent' : 'number'
    if (/[dy]/.test(signs) || /^m+$/.test(signs)) return 'date'
    if (/[hs]/.test(signs)) return 'time'
    return signs.includes('%') ? 'percent' : 'number'
  }
  return { kind: kindOf(), digits }
}

/** A number as people would type it: no thousands, ten digits of a fraction, days as dd/mm/yyyy. */
export function showNumber(value: number, { kind, digits }: ValueFormat, since1904 = false): string {
  if (!Number.isFinite(value)) return ''
  if (kind === 'percent') return `${plainNumber(value * 100)}%`
  if (kind === 'number') return plainNumber(value).padStart(digits, '0')
  const days = since1904 ? value + 1462 : value
  if (days < 0 || days > 2_958_465) return plainNumber(value)
  return showMoment(days, kind)
}

function showMoment(days: number, kind: 'date' | 'time'): string {
  // Excel believes that 1900 had a 29 February, so days before it are off by one.
  const day = Math.floor(days) + (days < 60 ? 1 : 0)
  const minutes = Math.round((days % 1) * 24 * 60)
  const moment = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000 + minutes * 60_000).toISOString()
  const time = moment.slice(11, 16)
  if (kind === 'time' && days < 1) return time
  const date = `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`
  return minutes === 0 ? date : `${date} ${time}`
}

const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)))
