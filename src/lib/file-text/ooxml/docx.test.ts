import {
  AlignmentType,
  Document,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { textOfLine } from '../content.ts'
import { readDocx } from './docx.ts'

const a4 = { width: 11_906, height: 16_838 }
const dash = {
  reference: 'dash',
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT }],
}
const article = {
  reference: 'article',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.', alignment: AlignmentType.LEFT }],
}

async function read(sections: ISectionOptions[]) {
  const document = new Document({
    numbering: { config: [dash, article] },
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections,
  })
  const reading = readDocx(await Packer.toBuffer(document))
  if (!reading.ok) throw new Error(reading.why)
  return reading.content
}
const listed = (text: string, reference: string) =>
  new Paragraph({ text, numbering: { reference, level: 0 } })

describe('what a DOCX tells of its layout', () => {
  it('has the numbers that Word counts by itself in its text', async () => {
    const children = [
      listed('Phạm vi', 'article'),
      listed('Đối tượng', 'article'),
      listed('Lưu: VT.', 'dash'),
    ]
    const [page] = (await read([{ children }])).pages
    expect(page?.lines.map(textOfLine)).toEqual(['Điều 1. Phạm vi', 'Điều 2. Đối tượng', '- Lưu: VT.'])
  })

  it('writes in capitals what is printed in capitals, with the looks that styles give', async () => {
    const children = [
      new Paragraph({ children: [new TextRun({ text: 'Quyết định', allCaps: true, bold: true })] }),
    ]
    const [page] = (await read([{ children }])).pages
    expect(page?.lines[0]?.runs).toEqual([
      { text: 'QUYẾT ĐỊNH', font: 'Times New Roman', size: 14, bold: true },
    ])
  })

  it('measures paragraphs and the pages of each section in points', async () => {
    const number = new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT] })],
    })
    const set = {
      indent: { firstLine: 720 },
      spacing: { before: 120, line: 360 },
      alignment: AlignmentType.JUSTIFIED,
    }
    const { pages } = await read([
      {
        properties: {
          titlePage: true,
          page: { size: a4, margin: { top: 1134, right: 850, bottom: 1134, left: 1701 } },
        },
        headers: { default: new Header({ children: [number] }) },
        children: [new Paragraph({ ...set, text: 'Nội dung' })],
      },
      {
        properties: { page: { size: { ...a4, orientation: PageOrientation.LANDSCAPE } } },
        children: [new Paragraph('Bảng rộng')],
      },
    ])
    expect(pages[0]).toMatchObject({
      width: 595.3,
      margins: { top: 56.7, right: 42.5, bottom: 56.7, left: 85.05 },
      pageNumbers: { part: 'header', align: 'centre', size: 14, format: 'decimal', first: false },
    })
    expect(pages[0]?.lines[0]).toMatchObject({
      align: 'justified',
      indent: 36,
      before: 6,
      after: 0,
      spacing: { lines: 1.5 },
    })
    expect(pages[1]).toMatchObject({ number: 2, width: 841.9, height: 595.3 })
  })
})
