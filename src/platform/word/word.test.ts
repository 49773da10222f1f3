import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { outline } from '#lib/rich-text/index.ts'
import { importWord, placeImages } from './index.ts'
import { readWord } from './read.ts'

const collections = join(import.meta.dirname, '../../../../shared/data')
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
const docx = async (...children: (Paragraph | Table)[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
const oldFile = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, 'utf16le')])
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

describe('a Word file', () => {
  it('keeps its headings, lists, tables and styles of letters', async () => {
    const bytes = await docx(
      new Paragraph({ text: 'Báo cáo', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: 'Kết quả', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({
        children: [
          new TextRun('Chữ '),
          new TextRun({ text: 'đậm', bold: true }),
          new TextRun({ text: ' gạch chân', underline: {} }),
        ],
      }),
      new Paragraph({ text: 'Một ý', bullet: { level: 0 } }),
      new Table({
        rows: [
          new TableRow({ tableHeader: true, children: [cell('Tên')] }),
          new TableRow({ children: [cell('Xã')] }),
        ],
      }),
    )
    const read = await importWord(bytes)
    expect(read.ok && read.html.split('\n')).toEqual([
      '<h2 id="muc-bao-cao">Báo cáo</h2>',
      '<h3 id="muc-ket-qua">Kết quả</h3>',
      '<p>Chữ <strong>đậm</strong> <u>gạch chân</u></p>',
      '<ul><li>Một ý</li></ul>',
      '<table><thead><tr><th scope="col">Tên</th></tr></thead><tbody><tr><td>Xã</td></tr></tbody></table>',
    ])
  })

  it('gets the headings that its layout shows where it has no styles', async () => {
    const read = await importWord(
      await docx(
        bold('Chương I'),
        bold('QUY ĐỊNH CHUNG'),
        bold('Điều 1. Phạm vi'),
        new Paragraph('1. Quy chế này…'),
        new Paragraph('Điều 2. Chữ thường'),
      ),
    )
    expect(read.ok && read.html.split('\n')).toEqual([
      '<h2 id="chuong-i">Chương I. QUY ĐỊNH CHUNG</h2>',
      '<h3 id="dieu-1">Điều 1. Phạm vi</h3>',
      '<p>1. Quy chế này…</p>',
      '<p>Điều 2. Chữ thường</p>',
    ])
  })

  it('gives its pictures, which come back where they stood', async () => {
    const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const image = new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: 4, height: 3 },
      altText: { name: 'a', title: 'a', description: 'Nhà rông' },
    })
    const read = await importWord(await docx(new Paragraph('Trước'), new Paragraph({ children: [image] })))
    if (!read.ok) throw new Error(read.reason)
    expect(read.images).toMatchObject([{ mime: 'image/png', alt: 'Nhà rông' }])
    const href = '/tep/0b6f3c1e-8f0a-4c59-9a53-0d6f6a1f2b3c/anh.png'
    expect(placeImages(read.html, new Map([[read.images[0]?.placeholder ?? '', href]]))).toBe(
      `<p>Trước</p>\n<figure><img src="${href}" alt="Nhà rông"></figure>`,
    )
    expect(placeImages(read.html, new Map())).toBe('<p>Trước</p>')
  })
})

describe('a file that is no good Word file', () => {
  it.each([
    ['an empty file', () => new Uint8Array(), 'Tệp này rỗng'],
    ['an old Word file', () => oldFile('WordDocument'), 'kiểu cũ'],
    ['one with a password', () => oldFile('EncryptedPackage'), 'mật khẩu'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'PDF'],
    ['another zip', () => zipSync({ 'a.txt': Buffer.from('a') }), 'bị hỏng'],
    [
      'a bomb',
      () => zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 9 }),
      'lớn bất thường',
    ],
    ['a cut off one', () => zipSync({ 'word/document.xml': Buffer.from('<a>') }).slice(0, -8), 'bị hỏng'],
  ])('%s is answered with a sentence', async (_, make, words) => {
    const read = await importWord(make())
    expect(read).toMatchObject({ ok: false, reason: expect.stringContaining(words) as string })
  })

  it('is given up when it takes too long', async () => {
    const started = performance.now()
    expect(await importWord(await docx(bold('Chương I')), { time: 1 })).toMatchObject({ ok: false })
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe.skipIf(!existsSync(collections))('the files of real offices (../shared/data)', () => {
  const list = (pattern: string) =>
    globSync(pattern, { cwd: collections }).map((name) => ({
      name,
      bytes: readFileSync(join(collections, name)),
    }))

  it(
    'neither stop nor break the reading, however hostile; what is no Word file is refused in a sentence',
    { timeout: 60_000 },
    async () => {
      const files = list(
        '{hostile/office/*.docx,{hostile/office,administrative-files,legacy-encoding}/**/*.{doc,DOC,xls,xlsx}}',
      )
      expect(files.length).toBeGreaterThan(120)
      for (const { name, bytes } of files) {
        const read = await importWord(bytes)
        if (!read.ok) expect(read.reason).toMatch(/^\p{Lu}.+\.$/u)
        else expect(name).toMatch(/\.docx$/)
      }
    },
  )

  it('are read with their words', { timeout: 60_000 }, async () => {
    const files = list('administrative-files/**/*.docx').filter(({ bytes }) => bytes.length > 1000)
    expect(files.length).toBeGreaterThan(25)
    for (const { bytes } of files)
      expect((await readWord(bytes, 100_000_000)).html.length).toBeGreaterThan(900)
    const decree = files.find(({ name }) => name.endsWith('30_2020_ND_CP.docx'))
    if (!decree) throw new Error('The decree is missing')
    const headings = outline((await readWord(decree.bytes, 100_000_000)).html)
    expect(headings.filter(({ text }) => text.startsWith('Điều '))).toHaveLength(38)
    expect(headings.filter(({ text }) => text.startsWith('Chương ')).map(({ id }) => id)).toEqual(
      ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'].map((number) => `chuong-${number}`),
    )
  })
})
