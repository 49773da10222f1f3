import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, countWords, excerpt, formatBytes, isCapitals, normaliseText, slugify } from './text.ts'

describe('slugify', () => {
  it('turns a Vietnamese title into an address without marks', () => {
    expect(slugify('Nghị quyết số 12/NQ-HĐND')).toBe('nghi-quyet-so-12-nq-hdnd')
    expect(slugify('  ĐẮK TÔ – Ngọc Hồi: đường về! ')).toBe('dak-to-ngoc-hoi-duong-ve')
  })

  it('gives one address whether the marks are composed or not', () => {
    expect(slugify('Thủ tướng'.normalize('NFD'))).toBe(slugify('Thủ tướng'.normalize('NFC')))
  })

  it('cuts a long title between two words', () => {
    expect(slugify('một hai ba bốn', 10)).toBe('mot-hai-ba')
    expect(slugify('một hai ba bốn', 9)).toBe('mot-hai')
    expect(slugify('a'.repeat(30), 10)).toBe('a'.repeat(10))
  })

  it('never gives more than letters, figures and single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      }),
    )
  })
})

describe('isCapitals', () => {
  it('is a heading in capitals, and no date, no letter alone, no name', () => {
    for (const text of ['QUY CHẾ', 'ĐIỀU 5.']) expect(isCapitals(text), text).toBe(true)
    for (const text of ['Quy chế', 'Đắk Glei', '15/9/2011', 'A', ''])
      expect(isCapitals(text), text).toBe(false)
  })
})

describe('normaliseText', () => {
  it('composes letters and drops what no database and no UTF-8 can hold', () => {
    expect(normaliseText('Tie\u0302\u0301ng\0 Vi\u1EC7t\uD800')).toBe('Tiếng Việt')
  })

  it('keeps emoji and the direction marks of other scripts', () => {
    expect(normaliseText('🏡 \u202Eabc\u202C')).toBe('🏡 \u202Eabc\u202C')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('excerpt', () => {
  it('leaves a short text alone, in one line', () => {
    expect(excerpt(' Hai\n dòng ')).toBe('Hai dòng')
  })

  it('cuts between words and says that something is missing', () => {
    expect(excerpt('Lịch tiếp công dân, tháng mười', 20)).toBe('Lịch tiếp công dân…')
    expect(excerpt('một hai ba', 8)).toBe('một hai…')
  })

  it('never splits a pair of surrogates', () => {
    expect(excerpt('🏡'.repeat(10), 4)).toBe('🏡🏡🏡…')
  })
})

it('counts the syllables that the royalties count', () => {
  expect(countWords('Ủy ban nhân dân tỉnh, ngày 15/9/2011.')).toBe(7)
  expect(countWords(' – … ')).toBe(0)
})

it('writes figures and sizes the Vietnamese way', () => {
  expect(countOf(1234, 'tin')).toBe('1.234 tin')
  expect(formatBytes(512)).toBe('512 byte')
  expect(formatBytes(20 * 1024 * 1024)).toBe('20 MB')
  expect(formatBytes(1536)).toBe('1,5 KB')
})
