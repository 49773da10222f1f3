import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { recogniseFile, type Kind } from '../file-kinds/index.ts'
import { textOf, textOfLine } from '../file-text/content.ts'
import { readFileText } from '../file-text/read-file.ts'
import { writeDocx } from './docx.ts'
import { writeOdt } from './odt/index.ts'
import { listParagraphs } from './paragraphs.ts'
import { writePdf } from './pdf.ts'
import type { Rendition } from './rendition.ts'

const page = `ỦY BAN NHÂN DÂN TỈNH
QUYẾT ĐỊNH
Ban hành Quy chế tiếp công dân <tại trụ sở> & "nơi khác"
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định việc tiếp công dân:
a) Tại trụ sở;
b) Tại nơi ở của công dân khi người đó không đi lại được.
2. Các việc khác theo quy định của pháp luật.
Điều 2. Trách nhiệm
Văn phòng\u0000 chịu trách nhiệm.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Hiệu lực
Quy chế này có hiệu lực từ ngày ký.
STT\tTên\tĐịa chỉ
1\tTrụ sở\tSố 2, đường Nhà Rông`

const rendition: Rendition = {
  title: 'Quyết định 41/QĐ-VP',
  facts: [
    { term: 'Số, ký hiệu', detail: '41/QĐ-VP' },
    { term: 'Ngày ban hành', detail: '09/03/2026' },
  ],
  pages: [page, 'Điều 4. Trang sau\nCác đơn vị thi hành Quy chế này.'],
  address: 'https://vi-du.gov.vn/van-ban/41-qd-vp-2026',
  day: '2026-03-10',
}
const forms = [
  ['odt', writeOdt],
  ['docx', writeDocx],
  ['pdf', writePdf],
] as const
const wordsOf = (text: string) => text.split(/[\s\u2003]+/).filter(Boolean)
const said = listParagraphs(rendition).flatMap(({ label, text }) => wordsOf(label + text))

async function readAgain(kind: Kind, bytes: Uint8Array) {
  const read = await readFileText(kind, bytes)
  if (!read?.ok) throw new Error(`The ${kind} cannot be read again`)
  return read.content
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

describe('a text that is taken along', () => {
  it.each(forms)('says the same words in the same order as %s', async (kind, write) => {
    const bytes = await write(rendition)
    expect(recogniseFile(`van-ban.${kind}`, bytes)).toMatchObject({ kind, remarks: [] })
    const content = await readAgain(kind, bytes)
    expect(content.notes).toEqual([])
    const body = {
      ...content,
      pages: content.pages.map((one) => ({ ...one, lines: one.lines.filter(({ part }) => !part) })),
    }
    expect(wordsOf(textOf(body))).toEqual(said)
  })

  it.each(forms)(
    'says at the end of the %s where it is from, and that the original prevails',
    async (kind, write) => {
      const content = await readAgain(kind, await write(rendition))
      const words = wordsOf(textOf(content)).join(' ')
      expect(words).toContain(`ngày 10/03/2026 từ toàn văn đã công khai tại: ${rendition.address}`)
      expect(words).toMatch(/khác với bản gốc thì theo bản gốc\.$/)
    },
  )

  it.each(forms)('can be read as %s without facts and words too', async (kind, write) => {
    const empty = await readAgain(kind, await write({ ...rendition, pages: [], facts: [] }))
    expect(textOf(empty)).toContain('Quyết định 41/QĐ-VP')
  })
})

describe('rows that were read out of a table', () => {
  it.each(forms.filter(([kind]) => kind !== 'pdf'))('are a table again as %s', async (kind, write) => {
    const { pages } = await readAgain(kind, await write(rendition))
    const cells = pages.flatMap(({ lines }) => lines).filter(({ cell }) => cell)
    expect(cells.map((line) => [line.cell?.row, line.cell?.column, textOfLine(line)])).toEqual([
      [0, 0, 'STT'],
      [0, 1, 'Tên'],
      [0, 2, 'Địa chỉ'],
      [1, 0, '1'],
      [1, 1, 'Trụ sở'],
      [1, 2, 'Số 2, đường Nhà Rông'],
    ])
  })
})

describe('any text', () => {
  it.each(forms)(
    'that a line cannot hold, or that means something to machines, stays as it is in %s',
    async (kind, write) => {
      const words = [
        'a'.repeat(300),
        '</text:p>',
        '{{x}}',
        '__proto__',
        '&amp;',
        '\uD800lẻ',
        'Hoà\u0300',
        '<?xml',
        '\uFFFFcuối',
      ]
      const bytes = await write({ ...rendition, title: words.join(' '), pages: [words.join(' ')] })
      const text = textOf(await readAgain(kind, bytes)).replaceAll(/\s/g, '')
      const expected = 'a'.repeat(300) + '</text:p>{{x}}__proto__&amp;lẻHoà\u0300<?xmlcuối'
      expect(text.split(expected.normalize('NFC'))).toHaveLength(3)
    },
  )
})

describe('the open text', () => {
  it('says what it is with its first bytes', () => {
    expect(strFromU8(writeOdt(rendition).subarray(30, 77))).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    )
  })

  it('has headings with their levels', () => {
    const content = partOf(writeOdt(rendition), 'content.xml')
    const headings = [...content.matchAll(/<text:h [^>]*outline-level="(\d)"[^>]*>(.*?)<\/text:h>/g)]
    expect(headings.map(([, level, words = '']) => `${level} ${words.replaceAll(/<[^>]+>/g, '')}`)).toEqual([
      '1 Quyết định 41/QĐ-VP',
      '2 QUYẾT ĐỊNH',
      '2 Chương I QUY ĐỊNH CHUNG',
      '3 Điều 1. Phạm vi điều chỉnh',
      '3 Điều 2. Trách nhiệm',
      '2 Chương II TỔ CHỨC THỰC HIỆN',
      '3 Điều 3. Hiệu lực',
      '3 Điều 4. Trang sau',
    ])
  })
})

describe('the Word file', () => {
  it('has the styles of headings', async () => {
    const document = partOf(await writeDocx(rendition), 'word/document.xml')
    const styles = [...document.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map(([, style]) => style)
    expect(styles).toEqual([1, 2, 2, 3, 3, 2, 3, 3].map((level) => `Heading${level}`))
  })
})

describe('the PDF', () => {
  it('bears numbers from its second page on, and bookmarks', async () => {
    const long = { ...rendition, pages: [page, 'Các đơn vị thi hành Quy chế này.\n\n'.repeat(200)] }
    const bytes = await writePdf(long)
    const content = await readAgain('pdf', bytes)
    expect(content.pages.length).toBeGreaterThan(3)
    expect(content.pages.map(({ lines }) => lines[0]?.runs[0]?.text)).toEqual([
      'Quyết định 41/QĐ-VP',
      ...content.pages.slice(1).map(({ number }) => String(number)),
    ])
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toContain('/Lang (vi-VN)')
    expect(source.match(/\/Title /g)?.length).toBeGreaterThanOrEqual(8)
  })
})
