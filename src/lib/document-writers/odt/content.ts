import { xml, type Xml } from '../../xml.ts'
import type { Paragraph } from '../paragraphs.ts'
import { joinRows } from '../tables.ts'
import { root, styleOf } from './names.ts'
import { spell } from './spell.ts'
import { describeTable, listTableStyles } from './table.ts'

export function describeContent(paragraphs: readonly Paragraph[]): Xml {
  const parts = joinRows(paragraphs)
  const tables = parts.filter((part) => 'rows' in part)
  return root(
    'office:document-content',
    xml(
      'office:automatic-styles',
      {},
      xml(
        'style:style',
        { 'style:name': 'term', 'style:family': 'text' },
        xml('style:text-properties', { 'fo:font-weight': 'bold' }),
      ),
      ...listTableStyles(tables),
    ),
    xml(
      'office:body',
      {},
      xml(
        'office:text',
        {},
        ...parts.map((part, index) =>
          'rows' in part ? describeTable(part, index) : describeParagraph(part),
        ),
      ),
    ),
  )
}

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
