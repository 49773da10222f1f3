import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charsetNames, decode, encode, vietnameseLetters, type CharsetName } from './index.ts'

const bySigns = ['viqr', 'references', 'combining'] as const
const byBytes = charsetNames.filter((name) => !(bySigns as readonly string[]).includes(name))
const motto = 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc'

/** TCVN3 has no bytes for capitals with a tone: its fonts make them. */
const writable = (name: CharsetName) =>
  name === 'tcvn3'
    ? vietnameseLetters.filter((letter) => letter === letter.toLowerCase() || 'ĂÂĐÊÔƠƯ'.includes(letter))
    : vietnameseLetters

it('knows the 134 letters of Vietnamese', () => {
  expect(new Set(vietnameseLetters).size).toBe(134)
  expect(vietnameseLetters.every((letter) => letter === letter.normalize('NFC'))).toBe(true)
})

describe.each(charsetNames)('%s', (name) => {
  it('reads every letter that it writes as that letter', () => {
    for (const letter of writable(name)) {
      const written = encode(letter, name)
      expect(decode(written, name), letter).toBe(letter)
      expect(decode(`t${written}nh ${written}`, name), letter).toBe(`t${letter}nh ${letter}`)
    }
  })

  it('gives back any text of its letters', () => {
    const letters = [...writable(name), ...Array.from('bcdghklmnpqrstvxaeiouy BCDGH 0123,;:-')]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (parts) => {
        const text = parts.join('')
        expect(decode(encode(text, name), name)).toBe(text.normalize('NFC'))
      }),
      { numRuns: 300 },
    )
  })
})

describe.each(byBytes)('%s, seen as Western text', (name) => {
  it('reads what Windows, PDF and symbol fonts make of its bytes', () => {
    const bytes = encode(motto, name)
    expect(Array.from(bytes).every((char) => char.charCodeAt(0) < 256)).toBe(true)
    const onWindows = new TextDecoder('windows-1252').decode(
      Uint8Array.from(Array.from(bytes, (char) => char.charCodeAt(0))),
    )
    expect(decode(onWindows, name)).toBe(motto)
    const inSymbols = bytes.replaceAll(/[^ -,.-~-]/g, (char) =>
      String.fromCharCode(0xf000 + char.charCodeAt(0)),
    )
    expect(decode(inSymbols, name)).toBe(motto)
  })
})

it('reads the letters of the common table (R-406)', () => {
  const bytes = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦'
  const letters = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'
  expect(decode(bytes, 'tcvn3')).toBe(letters)
  expect(encode(letters, 'tcvn3')).toBe(bytes)
})

it('reads VNI where others go wrong (R-408), and whatever case the mark was typed in', () => {
  expect(decode('YÛ yû YÕ yõ', 'vni')).toBe('Ỷ ỷ Ỹ ỹ')
  expect(decode('CÔNG TY, Coäng hoaø, COÄNG HOAø, ñöôøng', 'vni')).toBe('CƠNG TY, Cộng hoà, CỘNG HOÀ, đường')
})

it('reads the capitals of VISCII at both of their places', () => {
  expect(decode('\u0002 \u0005 \u0006 \u0014 \u0019 \u001E', 'viscii')).toBe('Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ')
  expect(decode('Æ Ç ç Ö Û Ü', 'viscii')).toBe('ẳ ẵ ẫ ỷ ỹ ỵ')
})

it('leaves a sign of VIQR alone after a backslash', () => {
  expect(decode("Vie^.t Nam, ddu+o+`ng so^' 5. a\\? D\\DT", 'viqr')).toBe('Việt Nam, đường số 5. a? DDT')
  expect(decode(encode('Ai? Add (a^2) ở đâu.', 'viqr'), 'viqr')).toBe('Ai? Add (a^2) ở đâu.')
})

it('puts marks to their letter in whatever order they were typed', () => {
  const orders = ['e\u0302\u0323', 'e\u0323\u0302', 'ê\u0323', 'ẹ\u0302']
  expect(orders.map((typed) => decode(typed, 'combining'))).toEqual(['ệ', 'ệ', 'ệ', 'ệ'])
  expect(decode('a\u0301\u0302 o\u0301\u031B u\u031B\u0303 á\u0306', 'combining')).toBe('ấ ớ ữ ắ')
  expect(decode('\u03B1\u0301\u0306 x\u0301', 'combining')).toBe(
    '\u03B1\u0301\u0306 x\u0301'.normalize('NFC'),
  )
})

it('reads references of HTML, and leaves those that are its grammar', () => {
  expect(
    decode('Ngh&#7883; &#x111;&#7883;nh c&#7911;a Ch&iacute;nh ph&#x1EE7; &lt;b&gt; &amp;', 'references'),
  ).toBe('Nghị định của Chính phủ &lt;b&gt; &amp;')
})
