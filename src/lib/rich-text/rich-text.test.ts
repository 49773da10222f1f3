import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromPlainText,
  normaliseHeadings,
  outline,
  safeHref,
  sanitise,
  toEditableText,
  toPlainText,
} from './index.ts'

const picture = '/tep/0b6f3c1e-8f0a-4c59-9a53-0d6f6a1f2b3c/%E1%BA%A3nh.jpg'
const hostile = join(import.meta.dirname, '../../../../shared/data/hostile')
const read = <T>(name: string): T[] =>
  existsSync(join(hostile, name)) ? (JSON.parse(readFileSync(join(hostile, name), 'utf8')) as T[]) : []
const payloads = read<{ payload: string }>('xss-payloads.json').map(({ payload }) => payload)
const naughty = read<string>('naughty-strings.json')

const tags =
  'h1 h2 h3 h4 p ul ol li blockquote table caption thead tbody tr th td figure img figcaption hr br a strong em b i u s sub sup div span section script style svg'
const snippet: fc.Arbitrary<string> = fc.letrec<{ node: string; content: string }>((tie) => ({
  content: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      ' ',
      'chữ',
      'Điều 5. Nhiệm vụ',
      '5*3*2',
      '1. một',
      '- hai',
      '&lt;b&gt;',
      '\u0301',
      '\u0338',
      '|',
      '~~',
      ' x_y ',
      '{#a}',
      '\\*',
      '##',
      '\n',
    ),
    fc
      .tuple(
        fc.constantFrom(...tags.split(' ')),
        fc.constantFrom(
          '',
          ' href="https://a.vn/x(1)" title="t"',
          ' href="/tin/a"',
          ' href="javascript:alert(1)"',
          ` src="${picture}" alt="Ảnh" width="4" height="3"`,
          ' colspan=2 rowspan="3"',
          ' start="7"',
          ' id="dieu-5"',
          ' onclick=x style="a:b"',
        ),
        tie('content'),
        fc.boolean(),
      )
      .map(
        ([tag, attributes, content, isClosed]) =>
          `<${tag}${attributes}>${content}${isClosed ? `</${tag}>` : ''}`,
      ),
  ),
})).content

describe('rich text', () => {
  it('comes out the same however often it is sanitised, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(snippet, fc.string({ unit: 'binary' })), (html) => {
        const once = sanitise(html)
        expect(sanitise(once)).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('has one form for line ends between marked words of a heading, however many there were', () => {
    const once = sanitise('<h2><sub>một<sup><br><br>hai</sup></sub></h2>')
    expect(once).toBe('<h2 id="muc-mot-hai"><sub>một<br><sup>hai</sup></sub></h2>')
    expect(sanitise(once)).toBe(once)
  })

  it('goes to the plain text area and back without losing anything', () => {
    fc.assert(
      fc.property(snippet, (html) => {
        expect(fromPlainText(toEditableText(html).replaceAll('\n', '\r\n'))).toBe(sanitise(html))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the words of a caption that stands in the wrong part of a table', () => {
    const once = sanitise('<table><tr><caption>Bảng 1</caption><td>ô</td></tr></table>')
    expect(once.split('\n')).toEqual(['<p>Bảng 1</p>', '<table><tbody><tr><td>ô</td></tr></tbody></table>'])
  })

  it('loses no word of a text, only what was never text', () => {
    const letters = (text: string) => text.normalize('NFD').replaceAll(/[\s\u0301\u0338]+/g, '')
    fc.assert(
      fc.property(snippet, (html) => {
        fc.pre(!/<(script|style|svg|img)/.test(html))
        const words = html
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
        expect(Array.from(letters(toPlainText(html)).replaceAll(/[-\d.]/g, '')).toSorted()).toEqual(
          Array.from(letters(words).replaceAll(/[-\d.]/g, '')).toSorted(),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps what the editor can write, in one form', () => {
    const html = `<h1>A <b>b</b></h1><div>x<br><br>y</div><p>a <strong> b </strong>c<img src="${picture}" width=10 height=20>d</p><table><tr><th>Tên<tr><td><p>1</p></table>`
    expect(sanitise(html).split('\n')).toEqual([
      '<h2 id="muc-a-b">A <strong>b</strong></h2>',
      '<p>x</p>',
      '<p>y</p>',
      '<p>a <strong>b</strong> c</p>',
      `<figure><img src="${picture}" alt="" width="10" height="20"></figure>`,
      '<p>d</p>',
      '<table><thead><tr><th scope="col">Tên</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    ])
  })

  it('gives every heading an anchor that is its own, and keeps those of the clauses of a law', () => {
    const html =
      '<h2>Điều 5. Nhiệm vụ</h2><p id="dieu-5-khoan-1">1. Một</p><h3>Tin</h3><h3>Tin</h3><h2 id="noi-dung">Ý</h2>'
    expect(outline(html).map(({ id }) => id)).toEqual(['dieu-5', 'muc-tin', 'muc-tin-2', 'muc-y'])
    expect(sanitise(html)).toContain('<p id="dieu-5-khoan-1">')
  })

  it('lets headings skip no level', () => {
    expect(
      outline(normaliseHeadings('<h4>a</h4><h2>b</h2><h4>c</h4><h4>d</h4><h3>e</h3>')).map(
        ({ level }) => level,
      ),
    ).toEqual([2, 2, 3, 3, 3])
  })

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    'data:text/html,x',
    'vbscript:x',
    'https:evil',
    'http://a@b.vn/',
    'blob:https://a/b',
    '',
  ])('makes no link of %j', (href) => expect(safeHref(href)).toBeNull())

  it.each(['https://a.vn/x?y=1#z', 'mailto:vp@example.vn', 'tel:+84260', '/tin/a', '#dieu-5', 'bai.html'])(
    'makes a link of %j',
    (href) => expect(safeHref(href)).toBe(href),
  )
})

describe('the plain text area', () => {
  it('reads paragraphs, headings, lists, quotations, tables and links', () => {
    const text =
      '## Mục\n\nMột **hai**\nba\n- x\n  1. y\n\n> trích\n\n| A | B |\n|---|---|\n| 1 | [c](/tin/c) |'
    expect(fromPlainText(text).split('\n')).toEqual([
      '<h2 id="muc-muc">Mục</h2>',
      '<p>Một <strong>hai</strong><br>ba</p>',
      '<ul><li>x<ol><li>y</li></ol></li></ul>',
      '<blockquote><p>trích</p></blockquote>',
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td><a href="/tin/c">c</a></td></tr></tbody></table>',
    ])
  })

  it.each([
    '*a ',
    '> ',
    '## a\nb\n',
    '\n\na',
    '[a',
    '  - a\n',
    '| a |\n',
    '<b>',
    '~~~ html\n',
    '<table>',
    '**a++b',
  ])('reads 100 KB of %j without losing its breath', (piece) => {
    const started = performance.now()
    fromPlainText(piece.repeat(100_000 / piece.length))
    sanitise(piece.repeat(100_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe.skipIf(payloads.length === 0)('hostile input (../shared/data/hostile)', () => {
  it(`keeps its form and opens nothing in each of ${payloads.length} attacks, as HTML and as plain text`, () => {
    expect(payloads).toHaveLength(223)
    for (const payload of payloads)
      for (const html of [
        sanitise(payload),
        fromPlainText(payload),
        fromPlainText(toEditableText(payload)),
      ]) {
        expect(sanitise(html)).toBe(html)
        expect(html).not.toMatch(/<[^>]*\s(on\w+|style|srcdoc|formaction)\s*=/i)
        expect(html).not.toMatch(/<(script|style|svg|math|iframe|object|embed|form|input|template)\b/i)
      }
  })

  it(`shows each of ${naughty.length} naughty strings as it was typed`, () => {
    // Spaces at the ends and rows of spaces are one space in any paragraph; control characters are in no text.
    const seen = (text: string) =>
      text
        .normalize('NFC')
        .replaceAll(/(?![\t\n\f\r])\p{Cc}/gu, '')
        .replaceAll(/[ \t\n\f\r]+/g, ' ')
        .trim()
    const changed = naughty.filter((text) => seen(toPlainText(fromPlainText(text))) !== seen(text))
    expect(changed).toEqual([])
  })
})
