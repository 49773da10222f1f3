import type { DocumentType } from '../document-number/index.ts'

/** From … to, both allowed. */
export type Range = readonly [least: number, most: number]

export type Element =
  | 'state'
  | 'motto'
  | 'parent'
  | 'issuer'
  | 'number'
  | 'placeDate'
  | 'typeName'
  | 'abstract'
  | 'letterAbstract'
  | 'addressee'
  | 'basis'
  | 'body'
  | 'chapter'
  | 'article'
  | 'authority'
  | 'signer'
  | 'recipientsLabel'
  | 'recipients'
  | 'appendix'
  | 'appendixReference'

/** How an element has to look; what is absent is free. Sizes in points. */
export interface Demand {
  size?: Range
  bold?: boolean
  italic?: boolean
  centred?: boolean
}

/** The rules of layout of one time and one family of documents. What is absent is not asked for. */
export interface Regime {
  /** As people call it. */
  name: string
  families: readonly DocumentType['family'][]
  /** The first day of its force, and the first day without it. */
  from: string
  until: string | null
  /** Where its figures stand. */
  source: string
  /** Millimetres. */
  margins?: { top: Range; right: Range; bottom: Range; left: Range }
  font?: string
  pageNumbers?: { part: 'header' | 'footer'; align: 'centre' | 'right'; size: Range }
  /** Where a paragraph begins, in millimetres from the text's edge: these, or all between the two. */
  indent?: { at: Range; between: boolean }
  /** Points between paragraphs; lines from one to the next. */
  paragraphGap?: number
  lineSpacing?: Range
  basisEnds?: { last: string; sign: string }
  elements: Partial<Record<Element, Demand>>
  /** Whether the nine parts, the forms of numbers and the like are asked for as annex I of NĐ 30/2020 does. */
  administrative: boolean
}

const upright = { italic: false }
const strong = { bold: true, italic: false }
const plain = { bold: false, italic: false }

const head: Regime['elements'] = {
  state: { size: [12, 13], ...strong },
  motto: { size: [13, 14], ...strong },
  // Whether a line above the last is the superior's, which is not bold, or the issuer's own, which is, cannot be told.
  parent: { size: [12, 13], ...upright },
  issuer: { size: [12, 13], ...strong },
  number: { size: [13, 13], ...plain },
  placeDate: { size: [13, 14], italic: true },
  letterAbstract: { size: [12, 13], ...plain },
}
const foot: Regime['elements'] = {
  authority: { size: [13, 14], ...strong },
  signer: { size: [13, 14], ...strong },
  recipientsLabel: { size: [12, 12], bold: true, italic: true },
  recipients: { size: [11, 11], ...plain },
}
const parts: Regime['elements'] = {
  addressee: { size: [13, 14], ...plain },
  body: { size: [13, 14], ...upright },
  chapter: { size: [13, 14], ...strong, centred: true },
  article: { size: [13, 14], ...strong },
  appendix: { size: [14, 14], ...strong, centred: true },
}

/**
 * The layouts of their times. Those of normative texts between TT 25/2011/TT-BTP and NĐ 78/2025 are not at hand and ask for
 * nothing but what every state document has.
 */
export const regimes: readonly Regime[] = [
  {
    name: 'Nghị định số 30/2020/NĐ-CP',
    families: ['administrative', 'former'],
    from: '2020-03-05',
    until: null,
    source: 'Phụ lục I, phần I, mục I, II, III và V',
    margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
    font: 'Times New Roman',
    pageNumbers: { part: 'header', align: 'centre', size: [13, 14] },
    indent: { at: [10, 12.7], between: false },
    paragraphGap: 6,
    lineSpacing: [1, 1.5],
    basisEnds: { last: '.', sign: 'dấu chấm (.)' },
    elements: {
      ...head,
      ...parts,
      ...foot,
      typeName: { size: [13, 14], ...strong, centred: true },
      abstract: { size: [13, 14], ...strong, centred: true },
      basis: { size: [13, 14], italic: true },
      appendixReference: { size: [13, 14], italic: true, centred: true },
    },
    administrative: true,
  },
  {
    name: 'Thông tư số 01/2011/TT-BNV',
    families: ['administrative', 'former'],
    from: '2011-03-05',
    until: '2020-03-05',
    source: 'Điều 4 đến Điều 15; có hiệu lực sau 45 ngày kể từ ngày ký (Điều 18)',
    margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
    pageNumbers: { part: 'footer', align: 'right', size: [13, 14] },
    indent: { at: [10, 12.7], between: true },
    paragraphGap: 6,
    lineSpacing: [1, 1.5],
    basisEnds: { last: ',', sign: 'dấu phẩy (,)' },
    elements: {
      ...head,
      ...parts,
      ...foot,
      typeName: { size: [14, 14], ...strong, centred: true },
      abstract: { size: [14, 14], ...strong, centred: true },
    },
    administrative: true,
  },
  {
    name: 'Nghị định số 78/2025/NĐ-CP và Nghị định số 187/2025/NĐ-CP',
    families: ['legal'],
    from: '2025-04-01',
    until: null,
    source: 'R-511: văn bản quy phạm pháp luật của địa phương',
    margins: { top: [15, 20], bottom: [15, 20], left: [30, 35], right: [15, 20] },
    font: 'Times New Roman',
    elements: {
      state: head.state ?? {},
      motto: head.motto ?? {},
      placeDate: { italic: true },
      typeName: { size: [14, 14], ...strong, centred: true },
    },
    administrative: false,
  },
  {
    name: 'quy định về thể thức văn bản quy phạm pháp luật trước năm 2025',
    families: ['legal'],
    from: '2011-03-05',
    until: '2025-04-01',
    source: 'chưa có số liệu về lề và cỡ chữ',
    elements: { state: strong, motto: strong, placeDate: { italic: true } },
    administrative: false,
  },
]

/** The rules of the day; null for a day before the first of them. */
export const regimeOn = (day: string, family: DocumentType['family']): Regime | null =>
  regimes.find(
    ({ families, from, until }) =>
      families.includes(family) && from <= day && (until === null || day < until),
  ) ?? null
