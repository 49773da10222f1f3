import { documentTypes } from '../document-number/index.ts'
import { isCapitals } from '../text.ts'
import type { BlockKind } from './blocks.ts'

/** What a line says that begins a part of the structure. */
export interface Heading {
  kind: Exclude<BlockKind, 'paragraph'>
  /** As written: `I`, `5a`, `thứ nhất`, `đ`; empty for an only appendix and for the name of a kind of document. */
  number: string
  label: string
  text: string
}

const numeral = String.raw`([IVXLC]{1,8}|\d{1,3}[A-Za-zđ]?)`
const rest = String.raw`(?:\s*([.:–-])\s*|\s+|$)(.*)$`
const groups = (
  [
    [
      'part',
      String.raw`^((?:PHẦN|Phần)\s+(?:((?:THỨ|thứ|Thứ)\s+\p{L}{2,5}(?:\s(?:MỘT|HAI|một|hai))?)|${numeral}))`,
    ],
    ['chapter', String.raw`^((?:CHƯƠNG|Chương)\s+${numeral})`],
    ['section', String.raw`^((?:MỤC|Mục)\s+${numeral})`],
    ['subsection', String.raw`^((?:TIỂU MỤC|Tiểu mục)\s+${numeral})`],
    ['appendix', String.raw`^((?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số|Số))?(?:\s+${numeral})?)`],
  ] as const
).map(([kind, begin]) => ({ kind, pattern: new RegExp(begin + rest, 'u') }))

const article = /^((?:ĐIỀU|Điều)\s+(\d{1,4}[a-zđ]?)\s?[.:])\s?(?:\d{1,2}\s(?=\p{Lu}))?(.*)$/u
const clause = /^((\d{1,3}[a-zđ]?)\.)\s*(?!\d)(\S.*)$/u
const point = /^(([a-zđ]\d?)\))\s*(\S.*)$/u
const topic = /^(([IVX]{1,6})\s?[.)])\s*(\p{Lu}.*)$/u
const form = /^((?:MẪU|Mẫu)\s+(?:SỐ|Số|số)\s*:?\s*([\p{L}\d./-]{1,16}))[.:]?\s*(.{0,60})$/u

/** The mark of a note hangs at a number: "Chương II²", "Điều 5.³ Thuế". */
const noteMark = /^((?:\p{L}+\s){0,2}(?:\d{1,4}[a-zđ]?|[IVXLC]{1,8})[.)]?)[⁰¹²³⁴-⁹]{1,3}/u

/** Finds what a line would begin if it stood at its place; whether it does, the order of the text decides. */
export function findHeading(line: string): Heading | null {
  if (line.includes('\t')) return null
  const text = line.replace(noteMark, '$1')
  for (const { kind, pattern } of groups) {
    const match = pattern.exec(text)
    if (!match) continue
    const title = match.at(-1) ?? ''
    // "Mục 2 Chương III" and "Phụ lục kèm theo" in the midst of a sentence have words that are no title.
    if (title !== '' && !isCapitals(title) && match.at(-2) === undefined && !title.startsWith('('))
      return null
    const number = match.slice(2, -2).find((one) => one !== undefined) ?? ''
    return { kind, number, label: match[1] ?? '', text: title }
  }
  return (
    read('article', article, text) ??
    read('clause', clause, text) ??
    read('point', point, text) ??
    read('heading', topic, text) ??
    read('heading', form, text)
  )
}

function read(kind: Heading['kind'], pattern: RegExp, text: string): Heading | null {
  const [, label = '', number = '', words = ''] = pattern.exec(text) ?? []
  return label === '' ? null : { kind, number, label, text: words }
}

const attached =
  'NỘI QUY, ĐIỀU LỆ, QUY TRÌNH, QUY CHUẨN, DANH MỤC, CHIẾN LƯỢC, QUY HOẠCH, THỂ LỆ, QUI CHẾ, QUI ĐỊNH'.split(
    ', ',
  )
const kinds = new Set([
  ...documentTypes.map(({ name }) => name.toLocaleUpperCase('vi').normalize('NFC')),
  ...attached,
])

/** "QUY CHẾ" on a line of its own: a document begins here, or says what it is. */
export const isKindOfDocument = (text: string): boolean => kinds.has(text)
