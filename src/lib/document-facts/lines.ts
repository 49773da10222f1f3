import { textOfLine, type Content, type Line } from '../file-text/content.ts'
import type { Fact } from './facts.ts'

/** A line with what the reader of facts asks of it. */
export interface Read {
  text: string
  page: number
  bold: boolean
  /** In which half of its page or table it stands; null where the format does not say. */
  side: 'left' | 'right' | null
}

/** The body's lines without empty ones; rules drawn with underscores are not text. */
export function linesOf(content: Content): Read[] {
  return content.pages.flatMap((page) =>
    page.lines.flatMap((line) => {
      if (line.part === 'header' || line.part === 'footer' || line.part === 'note') return []
      const text = textOfLine(line).replaceAll(/\s+/g, ' ').trim()
      if (!/[\p{L}\d]/u.test(text)) return []
      return splitAtBreaks(line, text).map((part) => ({
        text: part,
        page: page.number,
        bold: line.runs.some(({ bold, text: own }) => bold === true && own.trim() !== ''),
        side: sideOf(line, page.width),
      }))
    }),
  )
}

/** A paragraph may hold line breaks of its own, as clerks put them between agency and number. */
function splitAtBreaks(line: Line, text: string): string[] {
  const whole = textOfLine(line)
  if (!/[\n\v]/.test(whole)) return [text]
  return whole
    .split(/[\n\v]+/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => /[\p{L}\d]/u.test(part))
}

function sideOf({ place, cell }: Line, width: number | undefined): Read['side'] {
  if (cell) return cell.column === 0 ? 'left' : 'right'
  if (!place || width === undefined) return null
  if (place.right < width * 0.56) return 'left'
  return place.left > width * 0.42 ? 'right' : null
}

export const fact = <Value>(
  value: Value,
  sureness: number,
  { page }: Pick<Read, 'page'>,
  snippet: string,
): Fact<Value> => ({
  value,
  sureness,
  page,
  snippet: snippet.slice(0, 300),
})

export const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

/** "Q U Y Ế T   Đ Ị N H" as some clerks space the name of the kind. */
export const closeUp = (text: string): string =>
  /^(?:\p{L} ){3,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text

const slashed = /(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})/
const spoken = /(\d{1,2})\s?tháng\s?(\d{1,2})\s?năm\s?(\d{4})/i

/** "15/9/2011", "ngày 15 tháng 9 năm 2011" → "2011-09-15"; null where there is no day or it does not exist. */
export function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = spoken.exec(text) ?? slashed.exec(text) ?? []
  if (year === '') return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null
}

/**
 * Names stand in capitals in the head and the foot; the text between usually says the same name as it is properly written.
 * Where it does not, only the first letter is a capital.
 */
export function writtenInText(all: readonly Read[], capitals: string): string {
  const wanted = capitals.toLocaleLowerCase('vi')
  for (const { text } of all) {
    const at = text.toLocaleLowerCase('vi').indexOf(wanted)
    const written = at === -1 ? '' : text.slice(at, at + capitals.length)
    if (written !== '' && !isCapitals(written) && /^\p{Lu}/u.test(written)) return written
  }
  return wanted.charAt(0).toLocaleUpperCase('vi') + wanted.slice(1)
}
