import type { Content, Line, Page, Run } from '../file-text/content.ts'

/** A line, or a piece of one, as the checks look at it: without the marks of notes and the white space around. */
export interface Part {
  text: string
  runs: readonly Run[]
  page: number
  line: Line
  /** In which half of its page or table it stands; null where the format does not say. */
  side: 'left' | 'right' | null
}

/** What a file lets us know about its looks. Absent fields of a run mean "no" only where other runs have them. */
export interface Knowledge {
  /** Whether a line of the body is a whole paragraph. */
  paragraphs: boolean
  /** Whether sizes are those of the document: a print on other paper is scaled. */
  size: boolean
  bold: boolean
  italic: boolean
  align: boolean
}

export function partsOf(content: Content): Part[] {
  return content.pages.flatMap((page) =>
    page.lines.flatMap((line) => {
      if (line.part !== undefined) return []
      return piecesOf(line.runs).flatMap((runs) => {
        const text = collapse(runs.map((run) => run.text).join(''))
        return text === '' || /^[_\-–—\s*]+$/.test(text)
          ? []
          : [{ text, runs, page: page.number, line, side: sideOf(line, page.width) }]
      })
    }),
  )
}

/** Clerks part agency and number, or the two halves of the head, by breaks and by rows of tabs or spaces. */
function piecesOf(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]]
  for (const run of runs) {
    if (run.raised) continue
    const [first = '', ...more] = run.text.split(/[\n\v]+/)
    pieces.at(-1)?.push({ ...run, text: first })
    for (const text of more) pieces.push([{ ...run, text }])
  }
  return pieces
}

export const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function sideOf({ place, cell }: Line, width: number | undefined): Part['side'] {
  if (cell) return cell.column === 0 ? 'left' : 'right'
  if (!place || width === undefined) return null
  if (place.right < width * 0.56) return 'left'
  return place.left > width * 0.42 ? 'right' : null
}

/** The runs that make up `length` letters of a part from `at`, counted in its collapsed text. */
export function sliceOf(part: Part, at: number, length: number): Part {
  const runs: Run[] = []
  let position = 0
  let space = true
  for (const run of part.runs) {
    let text = ''
    for (const letter of run.text) {
      const isSpace = /\s/.test(letter)
      if (isSpace && space) continue
      space = isSpace
      if (position >= at && position < at + length) text += letter
      position += letter.length
    }
    if (text !== '') runs.push({ ...run, text })
  }
  return { ...part, runs, text: part.text.slice(at, at + length) }
}

export function knowledgeOf(content: Content): Knowledge {
  const lines = content.pages.flatMap((page) => page.lines)
  const runs = lines.flatMap((line) => line.runs)
  // A reader that does not follow styles leaves fonts and sizes out, and with them what is bold.
  const lettered = runs.filter(({ text }) => /\p{L}/u.test(text))
  const looked = lettered.filter(({ font, size }) => font !== undefined && size !== undefined)
  const tellsLooks = looked.length >= lettered.length * 0.9
  const isPlaced = lines.some(({ place }) => place !== undefined)
  return {
    paragraphs: !isPlaced,
    size: !isPlaced || content.pages.every(isA4),
    bold: tellsLooks && runs.some(({ bold }) => bold === true),
    italic: tellsLooks && runs.some(({ italic }) => italic === true),
    align: lines.some(({ align }) => align !== undefined),
  }
}

/** Dots and ellipses that stand for what is still to be written. */
export const isBlank = (text: string): boolean => !/\p{L}/u.test(text)

export const letterCount = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** Upright or turned. What a format does not tell is taken for right. */
export function isA4({ width, height }: Pick<Page, 'width' | 'height'>): boolean {
  if (width === undefined || height === undefined) return true
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return Math.abs(short - 595.3) < 6 && Math.abs(long - 841.9) < 6
}
