import { lookUp } from '#lib/look-up.ts'

/** What a form of the whole text is written from. */
export interface WholeText {
  /** "Quyết định 65/QĐ-CVP" */
  title: string
  /** The text as it was read, a page each. */
  pages: readonly string[]
}

/** A form in which the whole text can be taken along. */
export interface TextFormat {
  /** As people call it. */
  name: string
  type: string
  write: (text: WholeText) => Promise<Uint8Array> | Uint8Array
}

/** With the mark of UTF-8 and the ends of lines that every editor on every desk understands. */
const writePlain = ({ pages }: WholeText): Uint8Array =>
  Buffer.from(`\u{FEFF}${pages.join('\n\n').replaceAll(/\r?\n/g, '\r\n')}\r\n`, 'utf8')

/** The forms that are offered, by the ending of their files: what stands here is offered, linked and answered. */
export const textFormats: Readonly<Record<string, TextFormat>> = {
  txt: { name: 'Văn bản thuần (TXT)', type: 'text/plain; charset=utf-8', write: writePlain },
}

export const findFormat = (ending: string): TextFormat | undefined => lookUp(textFormats, ending)
