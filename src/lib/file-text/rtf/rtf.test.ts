import { expect, it } from 'vitest'
import { textOf, type Content } from '../content.ts'
import { readRtf } from './index.ts'

const read = (rtf: string): Content => {
  const reading = readRtf(Buffer.from(rtf, 'latin1'))
  if (!reading.ok) throw new Error(reading.why)
  return reading.content
}
const fonts = String.raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fswiss\fcharset162{\*\panose 020b}.VnTimeH{\*\falt Arial};}{\f2\fcharset163 Arial;}{\f3\fcharset2 Symbol;}}`
const document = (body: string) =>
  String.raw`{\rtf1\ansi\ansicpg1252\uc1\deff0${fonts}{\colortbl;\red255\green0\blue0;}${body}}`
const text = (body: string) => textOf(read(document(body)))

it('keeps the bytes of an old font as they are, with the name of the font', () => {
  const { pages } = read(document(String.raw`\pard\qc\b\f1\fs26 Bé Tµi chÝnh\plain\f0  v\'e0\par`))
  expect(pages[0]?.lines).toEqual([
    {
      align: 'centre',
      runs: [
        { text: 'Bé Tµi chÝnh', font: '.VnTimeH', size: 13, bold: true },
        { text: ' và', font: 'Times New Roman', size: 12 },
      ],
    },
  ])
})

it('reads letters by the code page of their font and by their number', () => {
  expect(text(String.raw`\f2 n\'fd\'f5\'ecc\f0  v\u259?n b\u7843\'3fn \uc0\u7879  \u-10179\u-8704 `)).toBe(
    'nước văn bản ệ 😀',
  )
})

it('shows a picture letter as a bullet', () => {
  expect(text(String.raw`{\f3 \'b7}\tab M\u7909?c`)).toBe('•\tMục')
})

it('leaves out what is hidden, deleted, an instruction or a picture', () => {
  const hidden = String.raw`{\v xa}{\deleted xoa}{\pict\wmetafile8 0102}{\*\bkmkstart a}{\field{\*\fldinst PAGE}{\fldrslt 7}}{\info{\title T}}`
  expect(text(`trang ${hidden}\\bin4 }}}} het`)).toBe('trang 7 het')
})

it('tells cells of rows and tables apart', () => {
  const { pages } = read(
    document(
      String.raw`\pard\intbl S\'f4\cell Ngay\cell\row\pard\intbl 1\par 2\cell\pard\intbl\itap2 x\nestcell{\*\nesttableprops\nestrow}{\nonesttables\par}\pard\intbl y\cell\row\pard ngoai\par\pard\intbl khac\cell\row`,
    ),
  )
  const cells = pages[0]?.lines.map(({ runs, cell }) => [
    runs[0]?.text,
    cell && Object.values(cell).join('.'),
  ])
  expect(cells).toEqual([
    ['Sô', '0.0.0'],
    ['Ngay', '0.0.1'],
    ['1', '0.1.0'],
    ['2', '0.1.0'],
    ['x', '1.0.0'],
    ['y', '0.1.1'],
    ['ngoai', undefined],
    ['khac', '2.0.0'],
  ])
})

it('keeps headers and notes apart from the text that they stand in, and boxes as paragraphs of their own', () => {
  const { pages } = read(
    document(
      String.raw`{\header\pard dau\par}\pard Than{\footnote\pard chu}{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard hop\par}}{\shprslt hop}} van\par\page sau`,
    ),
  )
  expect(pages.map(({ lines }) => lines.map(({ runs, part }) => [runs[0]?.text, part]))).toEqual([
    [
      ['hop', undefined],
      ['Than van', undefined],
      ['dau', 'header'],
      ['chu', 'note'],
    ],
    [['sau', undefined]],
  ])
})

it('says what is cut off, empty or nested without end', () => {
  expect(read(String.raw`{\rtf1 mot nua`).notes).toEqual(['truncated'])
  expect(readRtf(Buffer.from(String.raw`{\rtf1\par}`))).toEqual({ ok: false, why: 'empty' })
  expect(readRtf(Buffer.from('{\\rtf1'.repeat(200_000)))).toEqual({ ok: false, why: 'damaged' })
})
