import { xml, type Xml } from '../../xml.ts'
import { looks, sheet, type Look, type LookName } from '../sheet.ts'
import { root, styleOf } from './names.ts'

const deepest = 5

export const describeStyles = (): Xml =>
  root(
    'office:document-styles',
    xml(
      'office:font-face-decls',
      {},
      xml('style:font-face', {
        'style:name': sheet.font,
        'svg:font-family': `'${sheet.font}'`,
        'style:font-family-generic': 'roman',
      }),
    ),
    xml('office:styles', {}, describeUsual(), ...listStyles()),
    xml('office:automatic-styles', {}, describePage(), describeNumber()),
    xml('office:master-styles', {}, describeMaster()),
  )

const describeUsual = () =>
  xml(
    'style:default-style',
    { 'style:family': 'paragraph' },
    xml('style:text-properties', {
      'style:font-name': sheet.font,
      'fo:font-size': '14pt',
      'fo:language': sheet.language.code,
      'fo:country': sheet.language.country,
    }),
  )

const listStyles = () =>
  (Object.keys(looks) as LookName[]).flatMap((name) => {
    const levels = Array.from({ length: deepest }, (_, n) => n + 1)
    if (name === 'title') return [describeStyle(name, 1)]
    if (name === 'above' || name === 'article')
      return levels.slice(1).map((level) => describeStyle(name, level))
    return [describeStyle(name, 0)]
  })

const aligns: Record<Look['align'], string> = { left: 'start', centre: 'center', justified: 'justify' }

function describeStyle(name: LookName, level: number): Xml {
  const { size, bold, italic, align, indented, before, after }: Look = looks[name]
  return xml(
    'style:style',
    {
      'style:name': styleOf(name, level),
      'style:family': 'paragraph',
      // Headings bear the numbers that the text has: an editor's own numbering would also move them.
      ...(level > 0 && { 'style:default-outline-level': String(level), 'style:list-style-name': '' }),
    },
    xml('style:paragraph-properties', {
      'fo:text-align': aligns[align],
      'fo:text-indent': indented ? `${sheet.indent}mm` : '0mm',
      'fo:margin-top': `${before}pt`,
      'fo:margin-bottom': `${after}pt`,
      ...(level > 0 && { 'fo:keep-with-next': 'always' }),
    }),
    xml('style:text-properties', {
      'fo:font-size': `${size}pt`,
      ...(bold && { 'fo:font-weight': 'bold' }),
      ...(italic && { 'fo:font-style': 'italic' }),
    }),
  )
}

/** The head of the page stands within the margin, so that the words begin where the margin ends. */
const describePage = () =>
  xml(
    'style:page-layout',
    { 'style:name': 'a4' },
    xml('style:page-layout-properties', {
      'fo:page-width': `${sheet.width}mm`,
      'fo:page-height': `${sheet.height}mm`,
      'fo:margin-top': `${sheet.numberAt}mm`,
      'fo:margin-bottom': `${sheet.margins.bottom}mm`,
      'fo:margin-left': `${sheet.margins.left}mm`,
      'fo:margin-right': `${sheet.margins.right}mm`,
    }),
    xml(
      'style:header-style',
      {},
      xml('style:header-footer-properties', {
        'fo:min-height': `${sheet.margins.top - sheet.numberAt}mm`,
        'fo:margin-bottom': '0mm',
      }),
    ),
  )

const describeNumber = () =>
  xml(
    'style:style',
    { 'style:name': 'number', 'style:family': 'paragraph' },
    xml('style:paragraph-properties', { 'fo:text-align': 'center' }),
  )

/** The first page bears no number. */
const describeMaster = () =>
  xml(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'a4' },
    xml(
      'style:header',
      {},
      xml(
        'text:p',
        { 'text:style-name': 'number' },
        xml('text:page-number', { 'text:select-page': 'current' }),
      ),
    ),
    xml('style:header-first', {}, xml('text:p', { 'text:style-name': 'number' })),
  )
