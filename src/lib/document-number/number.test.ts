import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers, numberKey, parseKindAndNumber, parseNumber, typeOfSymbol } from './index.ts'

describe('number and symbol of a document', () => {
  it.each([
    ['65/QĐ-CVP', '65', null, 'QĐ-CVP'],
    ['17/2011/QĐ-UBND', '17', 2011, 'QĐ-UBND'],
    ['43/2011/NĐ-CP', '43', 2011, 'NĐ-CP'],
    ['702/UBND-KTTH', '702', null, 'UBND-KTTH'],
    ['19/2011/TT-BTTTT', '19', 2011, 'TT-BTTTT'],
    ['01/2011/TTLT-VPCP-BNV', '01', 2011, 'TTLT-VPCP-BNV'],
    ['104/2016/QH13', '104', 2016, 'QH13'],
    ['1677/NQ-UBTVQH15', '1677', null, 'NQ-UBTVQH15'],
    ['3954/UBND-VX', '3954', null, 'UBND-VX'],
    ['59    /QĐ-SCT', '59', null, 'QĐ-SCT'],
    ['Thông tư số Thông tư 01/2025/TT-BYT', '01', 2025, 'TT-BYT'],
    ['Số: 12a / QĐ - UBND', '12a', null, 'QĐ-UBND'],
    ['65/QĐ–CVP', '65', null, 'QĐ-CVP'],
    ['162/2004/TTLT/BQP-BTC', '162', 2004, 'TTLT/BQP-BTC'],
    ['619/TTg', '619', null, 'TTg'],
    ['61/2000/TT-BNNPTNT/KH', '61', 2000, 'TT-BNNPTNT/KH'],
  ])('reads %s', (text, number, year, symbol) => {
    expect(parseNumber(text)).toMatchObject({ number, year, symbol })
  })

  it.each(['Số:     /UBND-KTTH', 'ngày 15/9/2011', '60 km/h', 'tỷ lệ 1/2', '24/7', ''])(
    'finds none in “%s”',
    (text) => {
      expect(parseNumber(text)).toBeNull()
    },
  )

  it('finds all of them in a sentence', () => {
    const text = 'Căn cứ Nghị định số 43/2011/NĐ-CP và Quyết định 17/2011/QĐ-UBND ngày 06/5/2011;'
    expect(findNumbers(text).map((one) => one.text)).toEqual(['43/2011/NĐ-CP', '17/2011/QĐ-UBND'])
  })

  it('meets the same document however it is typed', () => {
    for (const typed of [
      '65/QĐ-CVP',
      '65/qd-cvp',
      '65 QĐ CVP',
      '065/QĐ–CVP',
      'Số 65/QĐ-CVP',
      '65-QĐ-CVP',
      '65.qd.cvp',
    ])
      expect(numberKey(typed), typed).toBe('65/qd-cvp')
    expect(numberKey('43 2011 ND-CP')).toBe('43/2011/nd-cp')
    for (const typed of ['23/L/CTN', '23-L/CTN', '23 l-ctn']) expect(numberKey(typed), typed).toBe('23/l-ctn')
    for (const typed of ['hội nghị', 'quyết định 65', '2011', '']) expect(numberKey(typed), typed).toBeNull()
  })

  it('knows a kind with a number alone', () => {
    for (const typed of ['quyết định 65', 'QĐ 65', 'Quyết định số 065', 'quyet dinh so: 65'])
      expect(parseKindAndNumber(typed), typed).toMatchObject({ type: { code: 'decision' }, value: 65 })
    expect(parseKindAndNumber('hội nghị 65')).toBeNull()
  })

  it('tells the kind from the symbol', () => {
    expect(typeOfSymbol('QyĐ-UBND')?.code).toBe('rule')
    expect(typeOfSymbol('QĐ-UBND')?.code).toBe('decision')
    expect(typeOfSymbol('TTLT-VPCP-BNV')?.code).toBe('joint-circular')
    expect(typeOfSymbol('QH13')?.code).toBe('law')
    expect(typeOfSymbol('UBND-KTTH')).toBeUndefined()
  })

  it('reads back every number that it writes', () => {
    const groups = fc.array(fc.stringMatching(/^[A-ZĐ]{2,6}$/), { minLength: 1, maxLength: 4 })
    const numbers = fc.tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.option(fc.integer({ min: 1945, max: 2100 })),
      groups,
    )
    fc.assert(
      fc.property(numbers, ([value, year, symbols]) => {
        const text = [value, year, symbols.join('-')].filter(Boolean).join('/')
        expect(parseNumber(` số: ${text},`)?.text).toBe(text)
        expect(numberKey(text.toLowerCase())).toBe(numberKey(text))
      }),
    )
  })

  it('is quick on a text made to be slow', () => {
    const begun = performance.now()
    findNumbers('1/A-'.repeat(100_000))
    findNumbers('9 / '.repeat(100_000))
    numberKey(`65 ${'a '.repeat(100_000)}`)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
