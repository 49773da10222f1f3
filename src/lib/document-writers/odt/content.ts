import { xml, type Xml } from '../../xml.ts'
import type { Paragraph } from '../paragraphs.ts'
import { root, styleOf } from './names.ts'

export const describeContent = (paragraphs: readonly Paragraph[]): Xml =>
  root(
    'office:document-content',
    xml(
      'office:automatic-styles',
      {},
      xml(
        'style:style',
        { 'style:name': 'term', 'style:family': 'text' },
        xml('style:text-properties', { 'fo:font-weight': 'bold' }),
      ),
    ),
    xml('office:body', {}, xml('office:text', {}, ...paragraphs.map(describeParagraph))),
  )

function describeParagraph({ look, level, anchor, label, text }: Paragraph): Xml {
  const style = { 'text:style-name': styleOf(look, level) }
  const mark = anchor === null ? null : xml('text:bookmark', { 'text:name': anchor })
  const words =
    look === 'fact'
      ? [xml('text:span', { 'text:style-name': 'term' }, label), ...spell(text)]
      : [mark, ...spell(label + text)]
  return level === 0
    ? xml('text:p', style, ...words)
    : xml('text:h', { ...style, 'text:outline-level': String(level) }, ...words)
}

/** A tab is an element; a space at the end, or beside another, would be lost as it stands. */
const spell = (text: string): (Xml | string)[] =>
  text.split(/(\t| (?= )| $)/).map((part) => {
    if (part === '\t') return xml('text:tab', {})
    return part === ' ' ? xml('text:s', {}) : part
  })
