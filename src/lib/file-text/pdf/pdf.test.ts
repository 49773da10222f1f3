import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOfLine, textOfPage, type Page } from '../content.ts'
import { readPdf } from './index.ts'
import { linesOf } from './lines.ts'
import type { Piece } from './piece.ts'
import { markNotes } from './notes.ts'
import { partTurned } from './turned.ts'

const piece = (text: string, left: number, base: number, size = 14): Piece => ({
  text,
  left,
  right: left + text.length * size * 0.45,
  base,
  size,
})
const textsOf = (pieces: readonly Piece[]) => linesOf(pieces).map(textOfLine)

describe('the lines of a page', () => {
  it('keep the two columns of a head apart, each from top to bottom', () => {
    const head = [
      piece('ỦY BAN NHÂN DÂN', 60, 60),
      piece('CỘNG HÒA XÃ HỘI', 330, 60),
      piece('XÃ ĐỨC CHÍNH', 70, 76),
      piece('Độc lập - Tự do', 340, 76),
      piece('Số: 07/QĐ-UBND', 66, 96),
      piece('ngày 05 tháng 02 năm 2026', 320, 96),
    ]
    expect(textsOf(head)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ ĐỨC CHÍNH',
      'Số: 07/QĐ-UBND',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập - Tự do',
      'ngày 05 tháng 02 năm 2026',
    ])
  })

  it('carry the mark of a note where it hangs', () => {
    const title = piece('Điều 12. Điều khoản thi hành', 113, 84)
    expect(textsOf([title, piece('3', title.right + 1, 79, 9), piece('1. Thông tư này', 113, 103)])).toEqual([
      'Điều 12. Điều khoản thi hành³',
      '1. Thông tư này',
    ])
  })

  it('take no number for a mark that only stands near', () => {
    expect(textsOf([piece('12', 300, 79, 9), piece('Điều 12. Phạm vi', 60, 84)])).toContain('12')
  })
})

describe('what is written across a page', () => {
  const stamp = { ...piece('ĐẾN', 40, 400), degrees: 90 }

  it('is parted from its lines', () => {
    const { upright, across, isTurned } = partTurned([
      { ...piece('Kính gửi: Sở Nội vụ', 60, 60), degrees: 0 },
      stamp,
    ])
    expect([upright.map(({ text }) => text), across.map(({ text }) => text), isTurned]).toEqual([
      ['Kính gửi: Sở Nội vụ'],
      ['ĐẾN'],
      false,
    ])
  })

  it('is the page itself where most of it is turned', () => {
    // Written upwards, the line nearest to the left edge comes first.
    const { upright, isTurned } = partTurned([
      { ...piece('hàng hai', 120, 700), degrees: 90 },
      { ...piece('hàng một', 100, 700), degrees: 90 },
    ])
    expect(isTurned).toBe(true)
    expect(textsOf(upright)).toEqual(['hàng một', 'hàng hai'])
  })
})

it('marks notes at the foot of pages, also where they go on over a page', () => {
  const line = (text: string, top: number, size: number) => ({
    runs: [{ text, size }],
    place: { left: 60, right: 500, top, bottom: top + size },
  })
  const long = 'Chính phủ quy định chi tiết và hướng dẫn thi hành các điều, khoản được giao trong Luật này'
  const pages: Page[] = [
    { number: 1, lines: [line(long, 60, 14), line('¹ Điều này được sửa đổi theo', 700, 10)] },
    { number: 2, lines: [line(long, 60, 14), line('khoản 2 Điều 1 của Thông tư', 700, 10)] },
    { number: 3, lines: [line(long, 60, 14), line('Nơi nhận:', 80, 12)] },
  ]
  expect(markNotes(pages).map(({ lines }) => lines.map(({ part }) => part))).toEqual([
    [undefined, 'note'],
    [undefined, 'note'],
    [undefined, undefined],
  ])
})

const gazette = join(import.meta.dirname, '../../../../../shared/data/gazette/pdf')

describe.skipIf(!existsSync(gazette))('the gazette (skipped where it is not at hand)', () => {
  it('is read with its head, page by page', async () => {
    const reading = await readPdf(readFileSync(join(gazette, 'thong-tu-so-01-2023-tt-bldtbxh-38752.pdf')))
    const pages = reading.ok ? reading.content.pages : []
    expect(pages).toHaveLength(3)
    expect(textOfPage(pages[0] ?? { number: 1, lines: [] })).toContain('Số: 01/2023/TT-BLĐTBXH')
  })
})
