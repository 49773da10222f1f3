import { textOfLine, type Content, type Line, type Page } from '../file-text/content.ts'
import { withoutMarks } from '../text.ts'
import type { Fact } from './facts.ts'

/** A line with what the reader of facts asks of it. */
export interface Read {
  text: string
  page: number
  /** Which of its page's lines it is, from 0. */
  at: number
  bold: boolean
  /** In which half of its page or table it stands; null where the format does not say. */
  side: 'left' | 'right' | null
}

/** The body's lines without empty ones; rules drawn with underscores are not text. */
export function linesOf(content: Content): Read[] {
  return content.pages.flatMap((page) => {
    const columns = countColumns(page)
    return page.lines.flatMap((line, at) => {
      if (line.part === 'header' || line.part === 'footer' || line.part === 'note') return []
      const bold = line.runs.some(({ bold, text: own }) => bold === true && own.trim() !== '')
      return partsOf(line).map(({ text, side }) => ({
        text,
        page: page.number,
        at,
        bold,
        side: side ?? sideOf(line, page.width, columns),
      }))
    })
  })
}

/** Wide gaps and tabs part two columns where neither table nor place does. */
const gap = /\t+|\s{6,}/

interface Part {
  text: string
  side: Read['side']
}

/** A paragraph may hold line breaks of its own, as clerks put them between agency and number. */
function partsOf(line: Line): Part[] {
  return textOfLine(line)
    .split(/[\n\v]+/)
    .flatMap((own) => {
      const columns = line.cell || line.place || own.length > 400 ? [] : own.split(gap).filter(isText)
      return columns.length === 2
        ? columns.map((text, n): Part => ({ text, side: n === 0 ? 'left' : 'right' }))
        : [{ text: own, side: null }]
    })
    .map(({ text, side }) => ({ text: text.replaceAll(/\s+/g, ' ').trim(), side }))
    .filter(({ text }) => isText(text))
}

const isText = (text: string) => /[\p{L}\d]/u.test(text)

function countColumns({ lines }: Page): Map<number, number> {
  const columns = new Map<number, number>()
  for (const { cell } of lines)
    if (cell) columns.set(cell.table, Math.max(columns.get(cell.table) ?? 0, cell.column + 1))
  return columns
}

function sideOf(
  { place, cell }: Line,
  width: number | undefined,
  columns: ReadonlyMap<number, number>,
): Read['side'] {
  if (cell) return columns.get(cell.table) === 1 ? null : cell.column === 0 ? 'left' : 'right'
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
  snippet: snippet.slice(0, 300).toWellFormed(),
})

export const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

/** Capitals as a scanner reads them: marks are often lost, so that "CONG HOA XA HOI" must be known too. */
export const fold = (text: string): string => withoutMarks(text.slice(0, 500))

/** "Q U Y Ế T   Đ Ị N H" as some clerks space the name of the kind. */
export const closeUp = (text: string): string =>
  /^(?:\p{L} ){3,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text
