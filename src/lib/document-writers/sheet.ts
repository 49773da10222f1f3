/** How the pages look in every form: the layout of official documents (Decree 30/2020, appendix I), as far as a text has it. */
export const sheet = {
  /** Millimetres, A4. */
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  /** From the upper edge of the page to the page number. */
  numberAt: 10,
  /** The first line of a paragraph is set in so far. */
  indent: 12.7,
  font: 'Times New Roman',
  language: { code: 'vi', country: 'VN', tag: 'vi-VN' },
} as const

/** In points; space stands above and below. */
export interface Look {
  size: number
  bold: boolean
  italic: boolean
  align: 'left' | 'centre' | 'justified'
  /** Whether the first line is set in. */
  indented: boolean
  before: number
  after: number
}

const body: Look = {
  size: 14,
  bold: false,
  italic: false,
  align: 'justified',
  indented: true,
  before: 0,
  after: 6,
}

export const looks = {
  title: { ...body, size: 16, bold: true, align: 'centre', indented: false, after: 12 },
  fact: { ...body, align: 'left', indented: false },
  above: { ...body, bold: true, align: 'centre', indented: false, before: 12 },
  article: { ...body, bold: true, before: 8 },
  body,
  /** Cells of a row stand beside each other: stretched, they would drift apart. */
  row: { ...body, size: 12, align: 'left', indented: false, after: 0 },
  closing: { ...body, size: 12, italic: true, align: 'left', indented: false, before: 6 },
} as const satisfies Record<string, Look>

export type LookName = keyof typeof looks
