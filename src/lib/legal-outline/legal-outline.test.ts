import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocumentText, partOf, writeHtml } from './index.ts'

const root = join(import.meta.dirname, '../../..')
const regulation = readFileSync(join(root, 'db/profiles/kon-tum-2011/demo/quy-che-65.txt'), 'utf8')
const seed = join(root, '../shared/seed/quy-che-65-qd-cvp.txt')
const laws = join(root, '../shared/data/laws')

const anchorsOf = (...pages: string[]) =>
  parseDocumentText(pages).blocks.flatMap(({ anchor }) => anchor ?? [])
const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
const htmlOf = (source: string) => writeHtml(parseDocumentText([source]).blocks)
const anchorsIn = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, anchor]) => anchor)
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const rewrite = (pages: string[]) =>
  parseDocumentText(pages)
    .blocks.map(({ label, text }) => `${label} ${text}`)
    .join('\n')

describe('the regulation of the office', () => {
  const { blocks, contents } = parseDocumentText([regulation])

  it('has its chapters and articles in the contents, and goes from art. 11 to art. 15 as the paper does', () => {
    const own = contents.slice(contents.findIndex(({ anchor }) => anchor === 'quy-che'))
    expect(own.map(({ label }) => label).join(' ')).toBe(
      'QUY CHẾ Chương I Điều 1 Điều 2 Điều 3 Chương II Điều 4 Điều 5 Điều 6 Chương III Điều 7 Điều 8 Chương IV Điều 9 Điều 10 Điều 11 Chương V Điều 15',
    )
    expect(own[1]).toEqual({
      anchor: 'chuong-1',
      label: 'Chương I',
      title: 'NHỮNG QUI ĐỊNH CHUNG',
      level: 2,
      page: 1,
    })
  })

  it('keeps the points a, b, c, d, đ, e, g of art. 11 (1) under their clause', () => {
    const points = blocks.filter(({ anchor }) => anchor?.startsWith('dieu-11-khoan-1-diem-'))
    expect(points.map(({ label }) => label)).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)'])
    expect(points[4]?.anchor).toBe('dieu-11-khoan-1-diem-dd')
  })

  it('parts the decision from what it issues, and its provisions from titles', () => {
    const [first, provision] = blocks.slice(blocks.findIndex(({ anchor }) => anchor === 'quyet-dinh-dieu-1'))
    expect(first).toMatchObject({ label: 'Điều 1.', text: '' })
    expect(provision).toMatchObject({ kind: 'paragraph', anchor: null })
    expect(provision?.text).toMatch(/^Ban hành kèm theo Quyết định này/)
  })

  it('loses no word but the page number', () => {
    expect(wordsOf(rewrite([regulation])).toSorted()).toEqual(
      wordsOf(regulation.replace(/PAGE\s+5/, '')).toSorted(),
    )
  })

  it.skipIf(!existsSync(seed))(
    'is the seed text, letter for letter (skipped where the seed is not at hand)',
    () => {
      expect(regulation).toBe(readFileSync(seed, 'utf8'))
    },
  )
})

const amending = [
  `LUẬT
Sửa đổi, bổ sung một số điều của Luật Mẫu
Điều 1. Sửa đổi, bổ sung một số điều của Luật Mẫu
1. Sửa đổi, bổ sung Điều 5 như sau:
“Điều 5. Quyền của công dân trong việc tiếp cận thông tin do cơ quan nhà nước tạo ra
1. Được cung cấp thông tin.
2. Được khiếu nại, khởi kiện theo quy định tại khoản 2 Điều 3 của Luật này và theo
Điều 7. Trường hợp khác do Chính phủ quy định.”.
2. Bãi bỏ khoản 3 Điều 6.`,
  `2
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026, trừ trường hợp quy định tại
Điều 1. của Luật này.
CHƯƠNG II
TỔ CHỨC THỰC HIỆN VÀ
ĐIỀU KHOẢN CUỐI CÙNG
Mục 1. QUY ĐỊNH CHUNG
Điều 3. Trách nhiệm
a) Của Chính phủ;
đ) Của Bộ.
Phụ lục I
DANH MỤC HÀNG HÓA
1. Thóc`,
]

describe('the structure of a text', () => {
  it('is its own, not that of what it quotes or refers to', () => {
    expect(anchorsOf(...amending)).toEqual([
      'luat',
      'dieu-1',
      'dieu-1-khoan-1',
      'dieu-1-khoan-2',
      'dieu-2',
      'chuong-2',
      'chuong-2-muc-1',
      'dieu-3',
      'dieu-3-diem-a',
      'dieu-3-diem-dd',
      'phu-luc-1',
      'phu-luc-1-khoan-1',
    ])
  })

  it('knows the page of each part, and titles that go over lines', () => {
    const { contents } = parseDocumentText(amending)
    expect(contents.find(({ anchor }) => anchor === 'dieu-2')?.page).toBe(2)
    expect(contents.find(({ anchor }) => anchor === 'chuong-2')?.title).toBe(
      'TỔ CHỨC THỰC HIỆN VÀ ĐIỀU KHOẢN CUỐI CÙNG',
    )
    expect(contents.map(({ level }) => level)).toEqual([4, 4, 2, 3, 4, 1])
  })

  it('can be taken apart: a part has what stands in it, and nothing of the next', () => {
    const { blocks } = parseDocumentText([
      'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một;\n2. Hai:\na) Ba.\nĐiều 2. Đối tượng\nMọi người.\nChương II\nTHI HÀNH\nĐiều 3. Hiệu lực',
    ])
    const namesOf = (anchor: string) => partOf(blocks, anchor).map((block) => block.anchor)
    expect(namesOf('dieu-1-khoan-2')).toEqual(['dieu-1-khoan-2', 'dieu-1-khoan-2-diem-a'])
    expect(namesOf('dieu-2')).toEqual(['dieu-2', null])
    expect(namesOf('chuong-1').slice(0, 2)).toEqual(['chuong-1', 'dieu-1'])
    expect(namesOf('chuong-1').at(-1)).toBeNull()
    expect(namesOf('chuong-2')).toEqual(['chuong-2', 'dieu-3'])
    expect(() => partOf(blocks, 'dieu-4')).toThrow('dieu-4')
  })

  it('parts topics like provisions, and ends a document where the next begins', () => {
    const { blocks } = parseDocumentText([
      'QUYẾT ĐỊNH\nĐiều 1. Ban hành.\nKẾ HOẠCH\nI. MỤC TIÊU\n1. Chung\nII. NHIỆM VỤ\n1. Các sở',
    ])
    const namesOf = (anchor: string) => partOf(blocks, anchor).map((block) => block.anchor)
    expect(namesOf('quyet-dinh')).toHaveLength(2)
    expect(namesOf('ke-hoach')).toHaveLength(5)
    expect(namesOf('ke-hoach').filter((anchor) => anchor?.endsWith('de-muc-2'))).toHaveLength(1)
  })

  it('of a plan has topics in Roman numbers', () => {
    expect(
      anchorsOf('KẾ HOẠCH\nNăm 2026\nI. MỤC TIÊU\n1. Chung\n2. Cụ thể\nII. TỔ CHỨC THỰC HIỆN\n1. Các sở'),
    ).toEqual([
      'ke-hoach',
      'de-muc-1',
      'de-muc-1-khoan-1',
      'de-muc-1-khoan-2',
      'de-muc-2',
      'de-muc-2-khoan-1',
    ])
  })

  it('has each form once, though one is numbered as the second of another would be named', () => {
    const forms = (...numbers: string[]) =>
      anchorsOf(['PHỤ LỤC', ...numbers.flatMap((number) => [`Mẫu số ${number}`, 'ĐƠN ĐỀ NGHỊ'])].join('\n'))
    expect(forms('1', '1', '1.2')).toEqual([
      'phu-luc',
      'phu-luc-mau-so-1',
      'phu-luc-mau-so-1-2',
      'phu-luc-mau-so-1-2-2',
    ])
    expect(forms('1', '1.2', '1', 'M1').slice(1)).toEqual([
      'phu-luc-mau-so-1',
      'phu-luc-mau-so-1-2',
      'phu-luc-mau-so-1-3',
      'phu-luc-mau-so-m1',
    ])
  })

  it('joins the lines that a page has broken, and leaves out page numbers and running heads', () => {
    const full = 'chịu trách nhiệm thi hành văn bản này trên địa bàn toàn tỉnh theo quy định của pháp luật và'
    const pages = ['Sở', 'Ban', 'Huyện'].map(
      (name, n) =>
        `${n + 2} CÔNG BÁO/Số 7 + 8/Ngày 08-4-2022\n${name} ${full}\nquy chế này.\n${full} ${name}\n`,
    )
    const { blocks } = parseDocumentText(pages)
    expect(blocks.map(({ text, page }) => `${page}: ${text}`)).toEqual([
      `1: Sở ${full} quy chế này.`,
      `1: ${full} Sở Ban ${full} quy chế này.`,
      `2: ${full} Ban Huyện ${full} quy chế này.`,
      `3: ${full} Huyện`,
    ])
  })
})

describe('a text as HTML', () => {
  it('has the words of the regulation in their order, and each of its anchors', () => {
    const { blocks } = parseDocumentText([regulation])
    const html = htmlOf(regulation)
    expect(wordsOf(plain(html))).toEqual(wordsOf(rewrite([regulation])))
    expect(anchorsIn(html)).toEqual(blocks.flatMap(({ anchor }) => anchor ?? []))
    expect(html).toContain('<h2 id="chuong-1">Chương I. NHỮNG QUI ĐỊNH CHUNG</h2>')
    expect(html).toContain('<h3 id="dieu-6">Điều 6. Kinh phí hoạt động của Trang TTĐT.</h3>')
    expect(html).toMatch(/<h2 id="quy-che">QUY CHẾ<\/h2>\n<p><strong>HOẠT ĐỘNG CỦA TRANG/)
    expect(html).toMatch(/<p id="dieu-11-khoan-1-diem-dd">đ\) Dữ liệu Công báo tỉnh/)
  })

  it('keeps the cells of a row apart', () => {
    expect(htmlOf('Sở Tài chính\t15/9/2011')).toBe('<p>Sở Tài chính · 15/9/2011</p>')
  })

  it('is shown, never run', () => {
    const html = htmlOf('NỘI QUY\nĐiều 1. <script>alert(1)</script>\n1. a & b <img onerror=x>')
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('1. a &amp; b &lt;img onerror=x&gt;')
  })

  it('without any article is kept whole', () => {
    expect(plain(htmlOf('Thông báo\nNghỉ lễ hai ngày.'))).toContain('Nghỉ lễ hai ngày.')
  })

  it('of nothing is nothing', () => {
    expect(htmlOf(' \n\n')).toBe('')
  })
})

describe('any text at all', () => {
  it('comes back without an error, each anchor once', () => {
    const pieces = fc.constantFrom(
      ...'Điều 1.|Điều 12a.|1. a|2. B|a) x|đ) y|Chương I|Mục 2|PHỤ LỤC|QUY CHẾ|QUYẾT ĐỊNH|“|”.|I. A|Mẫu số 1|Mẫu số 1.2|Nơi nhận:|\t|xã|Phần thứ nhất'.split(
        '|',
      ),
    )
    const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (pages) => {
        const anchors = anchorsOf(...pages)
        expect(new Set(anchors).size).toBe(anchors.length)
      }),
    )
  })

  it('takes no longer than it is long', () => {
    const begun = performance.now()
    for (const line of ['Điều 1. “Điều 2.\n', '“x\n', 'Chương I\n', `${'a '.repeat(60)}\n`, '1. \n'])
      parseDocumentText([line.repeat(10_000)])
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})

describe.skipIf(!existsSync(laws))('laws as published (skipped where they are not at hand)', () => {
  it.each([
    ['24-2011-TT-BTTTT.txt', 13],
    ['61-2018-NĐ-CP.txt', 40],
    ['93-2007-QD-TTg.txt', 19],
    ['104-2016-QH13.txt', 37],
    ['30-2020-NĐ-CP.txt', 38],
  ])('%s has %i articles and every word', (file, articles) => {
    const source = readFileSync(join(laws, file), 'utf8')
    const { blocks } = parseDocumentText([source])
    expect(blocks.filter(({ kind }) => kind === 'article')).toHaveLength(articles)
    const html = htmlOf(source)
    expect(wordsOf(plain(html)).length).toBeGreaterThanOrEqual(wordsOf(source).length - 30)
    expect(new Set(anchorsIn(html)).size).toBe(anchorsIn(html).length)
  })
})
