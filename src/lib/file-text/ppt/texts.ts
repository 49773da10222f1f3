import { decodeBytes, plainSymbols } from '../code-pages.ts'
import { longAt } from '../little-endian.ts'
import { startParagraphs, type Look } from '../paragraphs.ts'
import type { Line } from '../content.ts'
import { readTextLooks } from './looks.ts'
import { allRecordsIn, recordsIn, types, type PptRecord } from './records.ts'

/** A text of a slide as it is kept: its letters, and the record of their looks. */
export interface SlideText {
  kind: number
  letters: string
  looks: Uint8Array | null
  /** Kept in the outline of the slides, under this number, and only named here. */
  outline: number | null
}

export const titleKinds = new Set([0, 6])

/** The texts among records: each begins with its kind. */
function* textsAmong(records: Iterable<PptRecord>): Generator<SlideText> {
  let text: SlideText | null = null
  const start = (kind: number, outline: number | null): SlideText => ({
    kind,
    letters: '',
    looks: null,
    outline,
  })
  for (const { type, body } of records) {
    if (type === types.textKind || type === types.outlineText) {
      if (text) yield text
      text = type === types.textKind ? start(longAt(body, 0), null) : start(0, longAt(body, 0))
    } else if (type === types.wideText)
      text = { ...(text ?? start(4, null)), letters: Buffer.from(body).toString('utf16le') }
    else if (type === types.narrowText) text = { ...(text ?? start(4, null)), letters: decodeBytes(body) }
    else if (type === types.textLooks && text) text.looks = body
  }
  if (text) yield text
}

export const textsOfSlide = (slide: Uint8Array): SlideText[] => [...textsAmong(allRecordsIn(slide))]

/** What the list of slides says of each: its object's number, its own number, the texts of its outline. */
export function readSlideList(body: Uint8Array): { object: number; number: number; outline: SlideText[] }[] {
  const slides: { object: number; number: number; records: PptRecord[] }[] = []
  for (const record of recordsIn(body))
    if (record.type === types.slideEntry)
      slides.push({ object: longAt(record.body, 0), number: longAt(record.body, 12), records: [] })
    else slides.at(-1)?.records.push(record)
  return slides.map(({ records, ...slide }) => ({ ...slide, outline: [...textsAmong(records)] }))
}

/** The paragraphs of a text, each run with its look. */
export function linesOf(
  { letters, looks, kind }: SlideText,
  fonts: readonly string[],
  masters: ReadonlyMap<number, Look>,
): Line[] {
  const base = masters.get(kind) ?? {}
  const own = looks ? readTextLooks(looks, letters.length, fonts, base) : { aligns: [], looks: [] }
  const text = startParagraphs()
  let [look, align, at] = [0, 0, 0]
  for (const paragraph of letters.split('\r')) {
    const end = at + paragraph.length
    while (at < end) {
      while ((own.looks[look]?.end ?? Infinity) <= at) look++
      const { end: stop, ...shown } = own.looks[look] ?? { ...base, end }
      const some = letters.slice(at, Math.min(end, stop))
      text.add(plainSymbols(some.replaceAll('\v', '\n'), shown.font), shown)
      at += some.length
    }
    while ((own.aligns[align]?.end ?? Infinity) <= end) align++
    text.endParagraph({ align: own.aligns[align]?.align })
    at = end + 1
  }
  return text.pages.flatMap(({ lines }) => lines)
}
