import { writeClosing } from '#lib/document-writers/closing.ts'
import { lookUp } from '#lib/look-up.ts'
import { writeRendition, type Rendition } from '#platform/renditions/index.ts'

/** A form in which the whole text can be taken along. */
interface TextFormat {
  /** As people call it. */
  name: string
  type: string
  /** Characters; a longer text is not offered in this form. */
  longest: number
  write: (text: Rendition) => Promise<Uint8Array> | Uint8Array
}

/** With the mark of UTF-8 and the ends of lines that every editor on every desk understands. */
const writePlain = (text: Rendition): Uint8Array =>
  Buffer.from(
    `\u{FEFF}${[...text.pages, writeClosing(text).join('\n')].join('\n\n').replaceAll(/\r?\n/g, '\r\n')}\r\n`,
    'utf8',
  )

/** Beyond it a PDF of a thousand pages would be written for minutes, on a slow machine. */
const longestSet = 1_500_000

/** The forms that are offered, by the ending of their files: what stands here is offered, linked and answered. */
const textFormats: Readonly<Record<string, TextFormat>> = {
  pdf: {
    name: 'PDF',
    type: 'application/pdf',
    longest: longestSet,
    write: (text) => writeRendition('pdf', text),
  },
  odt: {
    name: 'Văn bản mở (ODT)',
    type: 'application/vnd.oasis.opendocument.text',
    longest: Infinity,
    write: (text) => writeRendition('odt', text),
  },
  docx: {
    name: 'Word (DOCX)',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    longest: longestSet,
    write: (text) => writeRendition('docx', text),
  },
  txt: {
    name: 'Văn bản thuần (TXT)',
    type: 'text/plain; charset=utf-8',
    longest: Infinity,
    write: writePlain,
  },
}

export interface OfferedFormat extends TextFormat {
  /** Of its files: "pdf". */
  ending: string
}

/** Nothing for a document whose text is not known. */
export const listFormats = ({ body }: { body: string }): OfferedFormat[] =>
  Object.entries(textFormats).flatMap(([ending, format]) =>
    isOffered(format, body) ? [{ ...format, ending }] : [],
  )

export function findFormat(ending: string, { body }: { body: string }): TextFormat | undefined {
  const format = lookUp(textFormats, ending)
  return format && isOffered(format, body) ? format : undefined
}

const isOffered = ({ longest }: TextFormat, body: string) => body !== '' && body.length <= longest
