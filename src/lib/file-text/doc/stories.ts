import type { Line } from '../content.ts'
import { longAt } from '../little-endian.ts'
import type { Header } from './header.ts'

/** Letters of the text that belong together, by their numbers. */
export interface Story {
  first: number
  end: number
  part: Line['part']
  /** It stands in text boxes, wherever these are bound to. */
  framed?: boolean
}

const mostStories = 2000
/** Of the six stories of a section: heads of even, odd and first pages are 0, 1 and 4. */
const feet = new Set([2, 3, 5])
/** Before the sections come the lines that part notes from the text. */
const lines = 6

/** What a file says besides its body: notes, headers, footers, text boxes; comments are no text. All lie one behind the other. */
export function listStories({ lengths, headerStories }: Header, table: Uint8Array): Story[] {
  const { body, notes, headers, comments, endnotes, boxes } = lengths
  const headersAt = body + notes
  const endnotesAt = headersAt + headers + comments
  const boxesAt = endnotesAt + endnotes
  const stories: Story[] = [
    { first: 0, end: body, part: undefined },
    { first: boxesAt, end: boxesAt + boxes, part: undefined, framed: true },
    { first: body, end: headersAt, part: 'note' },
    { first: endnotesAt, end: boxesAt, part: 'note' },
  ]
  const count = Math.min(Math.floor(Math.min(headerStories.size, table.length) / 4) - 1, mostStories)
  for (let n = lines; n < count; n++) {
    const first = headersAt + longAt(table, headerStories.from + n * 4)
    const end = Math.min(headersAt + longAt(table, headerStories.from + n * 4 + 4), headersAt + headers)
    stories.push({ first, end, part: feet.has((n - lines) % 6) ? 'footer' : 'header' })
  }
  return stories.filter(({ first, end }) => end > first)
}
