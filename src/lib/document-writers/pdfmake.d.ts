/** As much of it as is used here; the package brings no types. Lengths are points. */
declare module 'pdfmake' {
  interface TextNode {
    text: { text: string; bold?: boolean }[]
    fontSize?: number
    bold?: boolean
    italics?: boolean
    alignment?: 'left' | 'center' | 'justify'
    leadingIndent?: number
    margin?: [left: number, top: number, right: number, bottom: number]
    id?: string
    outline?: boolean
    outlineText?: string
    outlineParentId?: string
    outlineExpanded?: boolean
  }

  interface StackNode {
    stack: TextNode[]
    unbreakable: true
  }

  interface Definition {
    content: (TextNode | StackNode)[]
    defaultStyle: { font: string; fontSize: number; lineHeight?: number }
    header: (page: number) => TextNode | null
    info: { title: string; subject: string; creator: string; producer: string; creationDate: Date }
    language: string
    displayTitle: boolean
    pageSize: 'A4'
    pageMargins: [left: number, top: number, right: number, bottom: number]
    version: '1.7'
  }

  interface Maker {
    setFonts: (fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>) => void
    setUrlAccessPolicy: (mayRead: (url: string) => boolean) => void
    setLocalAccessPolicy: (mayRead: (path: string) => boolean) => void
    createPdf: (definition: Definition) => { getBuffer: () => Promise<Buffer> }
  }

  const maker: Maker
  export default maker
}
