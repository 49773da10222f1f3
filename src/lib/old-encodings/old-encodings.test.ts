import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Run } from '../file-text/content.ts'
import {
  charsetNames,
  convertContent,
  convertText,
  encode,
  isSyllable,
  repairContent,
  type CharsetName,
} from './index.ts'

const text = `Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Trang thông tin điện tử.
Điều 2. Chánh Văn phòng, Thủ trưởng các đơn vị trực thuộc chịu trách nhiệm thi hành Quyết định này.
Người dân được đọc, tải về và sử dụng lại nội dung đã đăng; từ ngữ viết tắt: UBND, HĐND, QĐ-CVP.`
/** As a charset leaves it to readers: bytes seen as Western characters. */
const written = (name: CharsetName) =>
  new TextDecoder('windows-1252').decode(
    Uint8Array.from(Array.from(encode(text, name), (char) => char.charCodeAt(0))),
  )
const byBytes = ['tcvn3', 'vni', 'vps', 'viscii', 'windows-1258'] as const

const contentOf = (...lines: Run[][]): Content => ({
  pages: [{ number: 1, lines: lines.map((runs) => ({ runs })) }],
  notes: [],
})
const textsOf = (content: Content) =>
  content.pages.flatMap((page) => page.lines.map(({ runs }) => runs.map((run) => run.text)))

describe('text without fonts', () => {
  it.each(byBytes)('is known to be %s by its words', (name) => {
    const { text: converted, conversions } = convertText(written(name))
    expect(conversions.map(({ charset }) => charset)).toEqual([name])
    expect(converted).toBe(text)
  })

  it.each(['viqr', 'references'] as const)('is known to be %s by its signs', (name) => {
    expect(convertText(encode(text, name))).toMatchObject({ text, conversions: [{ charset: name }] })
  })

  it('is told after a few words', () => {
    expect(convertText('Céng hoµ x· héi chñ nghÜa ViÖt Nam').text).toBe('Cộng hoà xã hội chủ nghĩa Việt Nam')
    expect(convertText('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam').text).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    )
  })

  it('has capitals where the letters without marks are capitals', () => {
    expect(
      convertText('CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM\nSè: 13/2001/TT-BTC\nv¨n phßng UBND TØNH').text,
    ).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 13/2001/TT-BTC\nvăn phòng UBND TỈNH')
  })

  it('is read line by line where it is mixed', () => {
    const mixed = `${text}\n${written('tcvn3')}\nÀ la recherche du temps perdu, où êtes-vous allés cet été ?`
    expect(convertText(mixed).text).toBe(
      `${text}\n${text}\nÀ la recherche du temps perdu, où êtes-vous allés cet été ?`,
    )
  })

  it('keeps French names in a Vietnamese line', () => {
    expect(convertText(`${written('tcvn3')}\n¤ng François Godement ®· ®Õn`).text).toContain(
      'Ông François Godement đã đến',
    )
  })

  it('obeys the person who names the charset, even for one word', () => {
    expect(convertText('nghÜa', 'tcvn3').text).toBe('nghĩa')
    expect(convertText('chuû', 'vni').text).toBe('chủ')
    expect(convertText(text, 'tcvn3')).toEqual({ text, conversions: [] })
  })
})

describe('text that is Unicode already', () => {
  const foreign = [
    'Todos los seres humanos nacen libres e iguales en dignidad y derechos; así, más años, señor, corazón, también está aquí.',
    'Tous les êtres humains naissent libres et égaux en dignité et en droits. Où ? À côté, naïve, garçon, forêt, maïs, aiguë.',
    'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Größe, Straße, müssen, über, schön, Mädchen.',
    'Todos os seres humanos nascem livres e iguais. São, não, coração, você, avó, então, três, ação.',
    'All human beings are born free and equal: “naïve” café, 20 °C ± 1, © 2011, « quoted » – 5 × 3 … a + b, add^2, odd.',
  ]

  it('stays as it is, in any language', () => {
    for (const one of [text, ...foreign, foreign.join('\n'), [text, ...foreign].join('\n')])
      expect(convertText(one)).toEqual({ text: one, conversions: [] })
  })

  it.skipIf(!existsSync('../shared/data/laws'))('stays as it is in every law of ../shared/data/laws', () => {
    for (const name of readdirSync('../shared/data/laws')) {
      const law = readFileSync(join('../shared/data/laws', name), 'utf8').normalize('NFC')
      expect(convertText(law), name).toEqual({ text: law, conversions: [] })
    }
  })

  it('stays as it is, whatever ASCII it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (one) => convertText(one).text === one))
  })
})

describe('runs with fonts', () => {
  it('are read by the name of the font', () => {
    const content = contentOf(
      [
        { text: 'Céng hoµ', font: '.VnTimeH' },
        { text: ' ViÖt Nam', font: '.VnTime' },
      ],
      [
        { text: 'François', font: 'Times New Roman' },
        { text: ' ë Hµ Néi', font: 'VnTimeBold' },
      ],
      [
        { text: 'Coäng hoøa', font: 'VNI-Times' },
        { text: ' ViÕt', font: '.VnArial Narrow' },
      ],
    )
    expect(textsOf(repairContent(content))).toEqual([
      ['CỘNG HOÀ', ' Việt Nam'],
      ['François', ' ở Hà Nội'],
      ['Cộng hòa', ' Viết'],
    ])
  })

  it('are one word where a letter and its mark stand in two', () => {
    const split = contentOf([
      { text: 'Coä', font: 'VNI-Times' },
      { text: 'ng ho', font: 'VNI-Times' },
      { text: 'øa', font: 'VNI-Helve' },
    ])
    expect(textsOf(repairContent(split))).toEqual([['Cộ', 'ng hò', 'a']])
  })

  it('are believed more than a font that is wrong', () => {
    const content = contentOf(
      [{ text: 'nhµ m¸y chÕ biÕn vµ xuÊt khÈu', font: '.VnTime' }],
      [{ text: 'y t\u00AD nh©n chÕ biÕn vµ xuÊt khÈu', font: 'VNI-Times' }],
      [{ text: 'Điều 5. Người dân được hỗ trợ', font: '.VnTime' }],
    )
    expect(textsOf(repairContent(content)).flat()).toEqual([
      'nhà máy chế biến và xuất khẩu',
      'y tư nhân chế biến và xuất khẩu',
      'Điều 5. Người dân được hỗ trợ',
    ])
  })

  it('are counted for each charset, and noted', () => {
    const repaired = repairContent(contentOf([{ text: 'Hµ Néi', font: '.VnTime' }]))
    expect(repaired.notes).toEqual(['old-encoding'])
    expect(repaired.conversions).toEqual([{ charset: 'tcvn3', runs: 1, letters: 2 }])
    expect(repairContent(contentOf([{ text: 'Hà Nội', font: '.VnTime' }])).notes).toEqual([])
  })
})

it('puts the letter ư back where an editor has dropped the soft hyphen (R-406)', () => {
  const whole = `Nhà nước và người dân; như sau: đầu tư, dân cư, thông tư, lưu trữ, ưu tiên, hưởng lương.
    Chưa được đưa ra trước ngày 10; đa số các trường, kỹ sư và bưu điện của tỉnh không có mặt.`
  const dropped = encode(whole, 'tcvn3').replaceAll('\u00AD', '')
  expect(convertText(dropped).text).toBe(whole)
  expect(convertText(dropped, 'tcvn3').text).toBe(whole)
})

it('takes ligatures, marks apart and private characters for what they show', () => {
  const content = contentOf(
    [{ text: '\uF0B7 ' }, { text: 'o\uFB03ce, e\u0323\u0302 → \uF041\uF042' }],
    [{ text: '\uF123 mục' }],
  )
  expect(textsOf(repairContent(content))).toEqual([['• ', 'office, ệ → AB'], ['• mục']])
})

it('gives the same text when it is run again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...charsetNames),
      fc.shuffledSubarray(text.split(/[\s.,;:]+/), { minLength: 8 }),
      (name, words) => {
        const once = convertContent(contentOf([{ text: encode(words.join(' '), name) }])).content
        expect(convertContent(once).content).toEqual(once)
      },
    ),
    { numRuns: 60 },
  )
})

it('tells syllables of Vietnamese from others', () => {
  const good = 'nghiêng khuya quốc giữa gì giếng hoà hòa thuở quýnh ươm yêu Ủy ĐƯỜNG rượu khoẻo huỳnh'.split(
    ' ',
  )
  const bad = 'été garçon für señor ngê kiê ốic đợc nớc tọc̀ mác̀ hàc viẹt cÂy bắng̀ zô'.split(' ')
  expect(good.filter((word) => !isSyllable(word))).toEqual([])
  expect(bad.filter(isSyllable)).toEqual([])
})
