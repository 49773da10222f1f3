import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPage, type Written } from '#test/scanned-page.ts'
import { readFacts } from '../document-facts/index.ts'
import { type Page, textOfLine, textOfPage } from '../file-text/content.ts'
import type { Engine } from './engine.ts'
import { openImagePages, readPage, startEngine } from './index.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine(250)
}, 60_000)
afterAll(() => engine.end())

async function read(lines: readonly Written[], turned = 0): Promise<Page> {
  const page = await drawPage(lines, { width: 595, height: 420 })
  const scan = turned === 0 ? page : await sharp(page).rotate(turned).withMetadata().png().toBuffer()
  const pages = await openImagePages(scan)
  return readPage(engine, await pages.draw(1), 1)
}

const head: Written[] = [
  { text: 'ỦY BAN NHÂN DÂN TỈNH', left: 70, top: 60, bold: true },
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', left: 285, top: 60, bold: true, size: 12 },
  { text: 'Số: 12/BC-UBND', left: 90, top: 95 },
  { text: 'ngày 12 tháng 3 năm 2026', left: 340, top: 95 },
  { text: 'BÁO CÁO', left: 260, top: 190, bold: true },
  { text: 'Về mật độ dân số và công tác bảo vệ bí mật nhà nước', left: 120, top: 220 },
  { text: 'Mật độ dân số năm qua tăng; bí mật nhà nước được giữ gìn.', left: 80, top: 260 },
]
const secrecyOf = (page: Page) => readFacts({ pages: [page], notes: ['scanned'] }).secrecy?.value

describe('a scanned page', () => {
  it('is read with its marks and places, column by column, and speaking of secrets is no secret', async () => {
    const page = await read(head)
    const text = textOfPage(page)
    expect(text).toContain('ỦY BAN NHÂN DÂN TỈNH\n')
    expect(text).toContain('12/BC-UBND')
    expect(text).toContain('công tác bảo vệ bí mật nhà nước')
    const [issuer] = page.lines
    expect(page).toMatchObject({ number: 1, scanned: true, width: expect.closeTo(595, -1) })
    expect(issuer?.place).toMatchObject({ left: expect.closeTo(70, -1), top: expect.closeTo(60, -1) })
    expect(issuer?.sureness).toBeGreaterThan(0.7)
    expect(secrecyOf(page)).toBeUndefined()
  }, 60_000)

  it.each([
    ['MẬT', -6, '#d03030'],
    ['TUYỆT MẬT', -3, '#000000'],
  ])(
    'shows the stamp %s, turned by %i degrees, in the colour %s',
    async (mark, turned, colour) => {
      const stamp = { text: mark, left: 90, top: 125, size: 17, bold: true, colour, turned }
      const page = await read([...head, stamp])
      expect(textOfLine(page.lines[0]!)).toBe(mark)
      expect(secrecyOf(page)).toBe(mark)
    },
    60_000,
  )

  it('is read under a red seal, and a red heading is no secrecy mark', async () => {
    const page = await read([
      ...head,
      { text: 'BẢO VỆ BÍ MẬT', left: 90, top: 130, bold: true, colour: '#cc2222', size: 16 },
      { text: 'CHỦ TỊCH', left: 380, top: 330, bold: true },
      { text: 'ĐÃ KÝ', left: 390, top: 325, colour: '#e05050', size: 18, turned: 12 },
    ])
    expect(textOfPage(page)).toContain('CHỦ TỊCH')
    expect(secrecyOf(page)).toBeUndefined()
  }, 60_000)

  it('is read also where it was put into the scanner sideways', async () => {
    const page = await read(head, 90)
    expect(textOfPage(page)).toContain('ỦY BAN NHÂN DÂN TỈNH')
    expect(page.width).toBeGreaterThan(page.height!)
  }, 60_000)
})
