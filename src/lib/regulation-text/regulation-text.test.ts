import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLegalText, renderLegalText } from './index.ts'

const root = join(import.meta.dirname, '../../..')
const kept = join(root, 'db/profiles/kon-tum-2011/demo/quy-che-65.txt')
const seed = join(root, '../shared/seed/quy-che-65-qd-cvp.txt')
const laws = join(root, '../shared/data/laws')

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const anchorsOf = (html: string): string[] => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id = '']) => id)

describe('the regulation of the office', () => {
  const source = readFileSync(kept, 'utf8')
  const [decision, regulation, ...more] = parseLegalText(source)
  const html = renderLegalText(parseLegalText(source))

  it('is two documents: the decision, and the regulation that it issues', () => {
    expect(more).toEqual([])
    expect(decision?.heading[0]).toBe('QUYẾT ĐỊNH')
    expect(regulation?.heading[0]).toBe('QUY CHẾ')
    expect(decision?.preamble).toHaveLength(5)
    expect(decision?.recipients).toHaveLength(3)
  })

  it('has five chapters, and goes from art. 11 to art. 15 as the paper does', () => {
    const chapters = regulation?.chapters ?? []
    expect(chapters.map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV', 'V'])
    expect(chapters.flatMap(({ articles }) => articles.map(({ number }) => number))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '15',
    ])
  })

  it('keeps the points a, b, c, d, đ, e, g of art. 11 (1) under their clause', () => {
    const article = regulation?.chapters[3]?.articles.find(({ number }) => number === '11')
    expect(article?.clauses[0]?.points.map(({ letter }) => letter)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'đ',
      'e',
      'g',
    ])
    expect(article?.clauses[0]?.points[4]?.paragraphs[0]).toMatch(/^Dữ liệu Công báo tỉnh/)
  })

  it('reads the sentence after "Điều 1." of a decision as its provision, not as a title', () => {
    expect(decision?.chapters[0]?.articles[0]?.title).toBeNull()
    expect(decision?.chapters[0]?.articles[0]?.paragraphs[0]).toMatch(/^Ban hành kèm theo Quyết định này/)
  })

  it('leaves out the page number that the converter left, and keeps the signature', () => {
    expect(html).not.toContain('PAGE')
    expect(regulation?.signature).toHaveLength(2)
    expect(regulation?.signature[0]).toBe('CHÁNH VĂN PHÒNG')
  })

  it('can be pointed at, clause by clause', () => {
    expect(anchorsOf(html)).toEqual(
      expect.arrayContaining([
        'chuong-1',
        'dieu-7',
        'dieu-7-khoan-4',
        'dieu-11-khoan-1-diem-dd',
        'quyet-dinh-dieu-1',
      ]),
    )
  })

  it('loses no word but the page number', () => {
    const expected = wordsOf(source.replace(/PAGE\s+5/, ''))
    expect(wordsOf(plain(html)).toSorted()).toEqual(expected.toSorted())
  })

  it.skipIf(!existsSync(seed))(
    'is the seed text, letter for letter (skipped where the seed is not at hand)',
    () => {
      expect(source).toBe(readFileSync(seed, 'utf8'))
    },
  )
})

describe.skipIf(!existsSync(laws))('laws as published (skipped where they are not at hand)', () => {
  it.each([
    ['24-2011-TT-BTTTT.txt', 1, 13],
    ['61-2018-NĐ-CP.txt', 1, 40],
    ['93-2007-QD-TTg.txt', 2, 19],
  ])('%s has %i document(s), %i articles, every word and no anchor twice', (file, documents, articles) => {
    const source = readFileSync(join(laws, file), 'utf8')
    const parsed = parseLegalText(source)
    const html = renderLegalText(parsed)
    expect(parsed).toHaveLength(documents)
    expect(parsed.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.articles))).toHaveLength(
      articles,
    )
    expect(wordsOf(plain(html)).length).toBeGreaterThanOrEqual(wordsOf(source).length - 30)
    expect(new Set(anchorsOf(html)).size).toBe(anchorsOf(html).length)
  })
})

describe('a text written by somebody else', () => {
  it('is shown, never run', () => {
    const html = renderLegalText(
      parseLegalText('NỘI QUY\nĐiều 1. <script>alert(1)</script>\n1. a & b <img onerror=x>'),
    )
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('1. a &amp; b &lt;img onerror=x&gt;')
  })

  it('without any article is kept whole', () => {
    expect(plain(renderLegalText(parseLegalText('Thông báo\nNghỉ lễ hai ngày.')))).toContain(
      'Nghỉ lễ hai ngày.',
    )
  })

  it('of nothing is nothing', () => {
    expect(renderLegalText(parseLegalText(' \n\n'))).toBe('')
  })
})
