/** As much of pdfmake as is used here; the package brings no types. Lengths are points. */

export interface TextNode {
  text: { text: string; bold?: boolean }[]
  fontSize?: number
  italics?: boolean
  alignment?: 'left' | 'center' | 'justify'
  leadingIndent?: number
  margin?: Margin
  id?: string
  outline?: boolean
  outlineText?: string
  outlineParentId?: string
  outlineExpanded?: boolean
}

export type Margin = [left: number, top: number, right: number, bottom: number]

/** What stands on one page. */
export interface StackNode {
  stack: TextNode[]
  unbreakable: true
}

export interface TableNode {
  table: { widths: number[]; body: TextNode[][] }
  layout?: 'noBorders'
  margin: Margin
}

interface Definition {
  content: (TextNode | StackNode | TableNode)[]
  defaultStyle: { font: string; fontSize: number }
  header: (page: number) => TextNode | null
  info: { title: string; subject: string; creator: string; creationDate: Date }
  language: string
  displayTitle: boolean
  pageSize: 'A4'
  pageMargins: Margin
  version: '1.7'
}

export interface PdfMaker {
  setFonts: (fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>) => void
  setUrlAccessPolicy: (mayRead: (url: string) => boolean) => void
  setLocalAccessPolicy: (mayRead: (path: string) => boolean) => void
  createPdf: (definition: Definition) => { getBuffer: () => Promise<Buffer> }
}
