import { isHeadingKind, parseDocumentText, type Block } from '../legal-outline/index.ts'
import { dropUnwritable } from '../xml.ts'
import { writeClosing } from './closing.ts'
import type { Rendition } from './rendition.ts'
import type { LookName } from './sheet.ts'

/** What every form of the text is made of, in its order. */
export interface Paragraph {
  look: LookName
  /** 1 for the title, up to 5; 0 for what is no heading. */
  level: number
  /** Unique in the file where it is not null. */
  anchor: string | null
  /** A term or a mark that stands before the words, with the space after it. May be empty. */
  label: string
  text: string
}

/** Title, facts, text and closing as one row of paragraphs, NFC, with nothing in them that a file cannot hold. */
export function listParagraphs(rendition: Rendition): Paragraph[] {
  const { title, facts, pages } = rendition
  const { blocks, contents } = parseDocumentText(pages)
  const levels = new Map(contents.map(({ anchor, level }) => [anchor, level + 1]))
  const plain = { level: 0, anchor: null, label: '' }
  const listed: Paragraph[] = [
    { ...plain, look: 'title', level: 1, text: title },
    ...facts.map(({ term, detail }): Paragraph => ({
      ...plain,
      look: 'fact',
      label: `${term}: `,
      text: detail,
    })),
    ...blocks.map((block) => describeBlock(block, levels)),
    ...writeClosing(rendition).map((text): Paragraph => ({ ...plain, look: 'closing', text })),
  ]
  return listed.map((one) => ({ ...one, label: tidy(one.label), text: tidy(one.text) }))
}

function describeBlock({ kind, anchor, label, text }: Block, levels: ReadonlyMap<string, number>): Paragraph {
  const words = { anchor, label: label && text ? `${label} ` : label, text }
  if (kind === 'article') return { ...words, look: 'article', level: levels.get(anchor ?? '') ?? 2 }
  if (isHeadingKind(kind)) return { ...words, look: 'above', level: levels.get(anchor ?? '') ?? 2 }
  return { ...words, look: text.includes('\t') ? 'row' : 'body', level: 0 }
}

const tidy = (text: string) => dropUnwritable(text.normalize('NFC').replaceAll(/[\r\n]+/g, ' '))
