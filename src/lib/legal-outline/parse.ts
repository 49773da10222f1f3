import { isCapitals } from '../text.ts'
import type { BlockKind } from './blocks.ts'
import { findHeading, isKindOfDocument, type Heading } from './headings.ts'
import { isEnded, readLines, type TextLine } from './lines.ts'
import { beginning, fromRoman, isInOrder, type Standing } from './order.ts'
import { goesOn, join, measure, type Measure } from './paragraphs.ts'
import { findQuoteEnds } from './quotes.ts'

/** A block before it has an anchor. */
export interface Draft {
  kind: BlockKind
  number: string
  label: string
  text: string
  page: number
  /** Which of the documents in the file it stands in, from 0. */
  document: number
}

interface Reader {
  drafts: Draft[]
  document: number
  /** The document has said what it is. */
  hasKind: boolean
  hasBody: boolean
  /** Among forms and tables that are attached, the name of a kind begins no document. */
  isAppended: boolean
  quotedUntil: number
  standing: Standing
}

const titled = new Set<BlockKind>(['part', 'chapter', 'section', 'subsection', 'appendix'])
/** A title on lines of its own has no more than so many. */
const longestTitle = 600
/** No paragraph of people is longer; a text made to be slow is cut into several. */
const longestParagraph = 20_000

/** Reads the lines into blocks, each line into exactly one: no word is lost, whatever the text is. */
export function parseLines(pages: readonly string[]): Draft[] {
  const lines = readLines(pages)
  const measured = measure(lines)
  const quoteEnds = findQuoteEnds(lines)
  const reader: Reader = {
    drafts: [],
    document: 0,
    hasKind: false,
    hasBody: false,
    isAppended: false,
    quotedUntil: -1,
    standing: { ...beginning },
  }
  for (const [index, line] of lines.entries()) {
    if (index > reader.quotedUntil) reader.quotedUntil = quoteEnds[index] ?? reader.quotedUntil
    addLine(reader, line, index, measured)
    reader.standing.before = line.text
    reader.standing.isFull = measured.isBroken && line.text.length >= measured.width * 0.8
  }
  return reader.drafts
}

function addLine(reader: Reader, line: TextLine, index: number, measured: Measure): void {
  const { drafts, standing } = reader
  const isQuoted = index <= reader.quotedUntil
  const last = drafts.at(-1)
  if (!isQuoted && beginsDocument(reader, line)) return
  const heading = findHeading(line.text)
  if (heading && !isQuoted && isInOrder(heading, standing)) {
    begin(reader, heading, line.page)
    return
  }
  if (/^nơi\s?nhận\s?[:.]?/i.test(line.text)) standing.isClosing = true
  if (last && isTitleOf(last, line.text, standing.before))
    last.text = last.text === '' ? line.text : join(last.text, standing.before, line.text)
  else if (
    last &&
    !(isQuoted && heading) &&
    last.text.length < longestParagraph &&
    goesOn(standing.before, line.text, measured)
  )
    last.text = join(last.text, standing.before, line.text)
  else add(reader, { kind: 'paragraph', number: '', label: '', text: line.text, page: line.page })
}

const add = (reader: Reader, draft: Omit<Draft, 'document'>) =>
  reader.drafts.push({ ...draft, document: reader.document })

/** The kind by its name: once near the beginning, and again where another document is attached to one that has a body. */
function beginsDocument(reader: Reader, { text, page }: TextLine): boolean {
  if (!isKindOfDocument(text) || (reader.hasKind && (!reader.hasBody || reader.isAppended))) return false
  if (reader.hasKind) {
    reader.document++
    reader.hasBody = false
  }
  reader.hasKind = true
  reader.standing = { ...beginning }
  add(reader, { kind: 'heading', number: '', label: text, text: '', page })
  return true
}

function begin(reader: Reader, { kind, number, label, text }: Heading, page: number): void {
  const { standing } = reader
  const value = Number.parseInt(number, 10)
  if (kind === 'article') Object.assign(standing, { article: value, clause: 0, point: '', isClosing: false })
  else if (kind === 'clause') Object.assign(standing, { clause: value, point: '' })
  else if (kind === 'point') standing.point = number[0] ?? ''
  else if (kind === 'heading')
    Object.assign(standing, { topic: fromRoman(number) ?? 0, clause: 0, point: '' })
  else if (kind === 'appendix') reader.standing = { ...beginning }
  else Object.assign(standing, { clause: 0, point: '' })
  reader.isAppended ||= kind === 'appendix' || (kind === 'heading' && fromRoman(number) === null)
  reader.hasBody ||= kind === 'article' || kind === 'clause' || kind === 'heading'
  add(reader, { kind, number, label, text, page })
}

/** Below "Chương II" stands its title: all lines in capitals, or lines up to the end of the first sentence. */
function isTitleOf(last: Draft, text: string, before: string): boolean {
  if (/^\(|^[-–+•]\s|\t/.test(text) || last.text.length > longestTitle) return false
  if (last.kind === 'heading' && last.number === '')
    return last.document > 0 && isCapitals(text) && (last.text === '' || isCapitals(last.text))
  if (!titled.has(last.kind)) return false
  if (last.text === '') return last.kind !== 'appendix' || isCapitals(text) || text.length < 120
  return isCapitals(text)
    ? isCapitals(last.text)
    : !isCapitals(last.text) && /^\p{Ll}/u.test(text) && !isEnded(before)
}
