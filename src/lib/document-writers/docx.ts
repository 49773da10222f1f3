import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  type IRunOptions,
} from 'docx'
import { listParagraphs, type Paragraph as Words } from './paragraphs.ts'
import type { Rendition } from './rendition.ts'
import { joinRows, type Table as Rows } from './tables.ts'
import { looks, sheet, type Look } from './sheet.ts'

/** A Word file with the styles of headings, by which Word goes from article to article. */
export async function writeDocx(rendition: Rendition): Promise<Uint8Array> {
  const { top, bottom, left, right } = sheet.margins
  const mm = convertMillimetersToTwip
  const document = new Document({
    title: rendition.title,
    description: rendition.address,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: { run: { font: sheet.font, size: 28, language: { value: sheet.language.tag } } },
        heading1: { run: plain, paragraph: {} },
        heading2: { run: plain, paragraph: {} },
        heading3: { run: plain, paragraph: {} },
        heading4: { run: plain, paragraph: {} },
        heading5: { run: plain, paragraph: {} },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(sheet.width), height: mm(sheet.height) },
            margin: {
              top: mm(top),
              bottom: mm(bottom),
              left: mm(left),
              right: mm(right),
              header: mm(sheet.numberAt),
            },
          },
        },
        headers: { default: new Header({ children: [pageNumber()] }) },
        children: joinRows(listParagraphs(rendition)).map((part) =>
          'rows' in part ? setTable(part) : setParagraph(part),
        ),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const plain = { font: sheet.font, size: 28, bold: true, color: '000000' }

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })

const headings = [
  undefined,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
]

const aligns = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  justified: AlignmentType.JUSTIFIED,
} satisfies Record<Look['align'], unknown>

function setParagraph({ look, level, label, text }: Words): Paragraph {
  const { size, bold, italic, align, indented, before, after }: Look = looks[look]
  const heading = headings[level]
  const run = { size: size * 2, bold, italics: italic }
  return new Paragraph({
    ...(heading && { heading }),
    alignment: aligns[align],
    indent: { firstLine: indented ? convertMillimetersToTwip(sheet.indent) : 0 },
    spacing: { before: before * 20, after: after * 20, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: level > 0,
    children: [
      ...(label === '' ? [] : [new TextRun({ ...run, bold: bold || look === 'fact', ...spell(label) })]),
      ...(text === '' ? [] : [new TextRun({ ...run, ...spell(text) })]),
    ],
  })
}

/** Word keeps a tab only as an element of its own. */
const spell = (text: string): Pick<IRunOptions, 'children'> => ({
  children: text.split(/(\t)/).map((part) => (part === '\t' ? new Tab() : part)),
})

function setTable({ rows, widths, ruled }: Rows): Table {
  const run = { size: looks.row.size * 2 }
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => convertMillimetersToTwip(width)),
    ...(!ruled && { borders: TableBorders.NONE }),
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (text) =>
              new TableCell({ children: [new Paragraph({ children: [new TextRun({ ...run, text })] })] }),
          ),
        }),
    ),
  })
}
