import type { Content } from '../file-text/content.ts'
import { convertContent, type Conversion } from './convert-content.ts'
import type { CharsetName } from './charsets/index.ts'

export { charsetNames, encode, type CharsetName } from './charsets/index.ts'
export { convertContent, type Conversion } from './convert-content.ts'
export { isSyllable } from './syllable.ts'

/** What a reader found, in Unicode (NFC), with the note `old-encoding` where an old charset was converted. Touches nothing else. */
export function repairContent(content: Content): Content {
  const { content: repaired, conversions } = convertContent(content)
  if (conversions.length === 0) return repaired
  const notes = content.notes.includes('old-encoding') ? content.notes : [...content.notes, 'old-encoding']
  return { ...repaired, notes, conversions }
}

/** A text without fonts, as somebody pastes it. */
export function convertText(text: string, chosen?: CharsetName): { text: string; conversions: Conversion[] } {
  const lines = text.split('\n').map((line) => ({ runs: [{ text: line }] }))
  const { content, conversions } = convertContent({ pages: [{ number: 1, lines }], notes: [] }, chosen)
  const converted = content.pages.flatMap((page) =>
    page.lines.map(({ runs }) => runs.map((run) => run.text).join('')),
  )
  return { text: converted.join('\n'), conversions }
}
