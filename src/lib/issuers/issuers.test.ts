import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameIssuer, recogniseIssuer } from './index.ts'
import { authorities } from './names.ts'

describe('who issued a document', () => {
  it.each([
    ['Bộ công thương', 'Bộ Công Thương'],
    ['Bộ Công Thương.', 'Bộ Công Thương'],
    ['Toà án nhân dân tối cao', 'Tòa án nhân dân tối cao'],
    ['Uỷ ban thường vụ Quốc hội', 'Ủy ban Thường vụ Quốc hội'],
    ['Bộ Giáo Dục và Ðào Tạo', 'Bộ Giáo dục và Đào tạo'],
    ['Bộ Nông nghiệp', 'Bộ Nông nghiệp và Phát triển nông thôn'],
    ['Bộ Nông nghiệp và Môi trường', 'Bộ Nông nghiệp và Môi trường'],
    ['Bộ Văn hóa - Thể thao và Du lịch', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['NHNN', 'Ngân hàng Nhà nước Việt Nam'],
    ['TTCP', 'Thanh tra Chính phủ'],
    ['Bộ GD&ĐT', 'Bộ Giáo dục và Đào tạo'],
    [
      'Bộ Y tế, Bộ Nông nghiệp và Phát triển nông thôn và Bộ công thương',
      'Bộ Y tế, Bộ Nông nghiệp và Phát triển nông thôn và Bộ Công Thương',
    ],
    ['Bộ Tài nguyên và Môi trường và Bộ Nội vụ', 'Bộ Tài nguyên và Môi trường và Bộ Nội vụ'],
  ])('%s is %s', (typed, name) => {
    expect(recogniseIssuer(typed)).toEqual({ name, known: true })
  })

  it('stays as typed where the table does not know it, with what every office abbreviates written out', () => {
    expect(recogniseIssuer(' UBND huyện  Mẫu ')).toEqual({ name: 'Ủy ban nhân dân huyện Mẫu', known: false })
    expect(recogniseIssuer('')).toEqual({ name: '', known: false })
  })

  it('is known by the names of the office itself', () => {
    const own = { 'Văn phòng Ủy ban nhân dân tỉnh Mẫu': ['Văn phòng', 'VP UBND tỉnh'] }
    for (const typed of ['Văn phòng', 'vp ubnd tỉnh', 'VĂN PHÒNG UỶ BAN NHÂN DÂN TỈNH MẪU'])
      expect(recogniseIssuer(typed, own).name, typed).toBe('Văn phòng Ủy ban nhân dân tỉnh Mẫu')
    expect(recogniseIssuer('Văn phòng Chính phủ', own).name).toBe('Văn phòng Chính phủ')
  })

  it('is the same in any order of those who issued together', () => {
    expect(isSameIssuer('Bộ Y tế và Bộ Tài chính', 'BTC, BYT', {})).toBe(true)
    expect(isSameIssuer('Bộ Y tế', 'Bộ Tài chính', {})).toBe(false)
  })

  it('finds every name of the table in itself, and together with any other', () => {
    const name = fc.constantFrom(...Object.keys(authorities))
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(recogniseIssuer(one.toUpperCase()).name).toBe(one)
        expect(recogniseIssuer(`${one} và ${other}`).name).toBe(`${one} và ${other}`)
      }),
    )
  })
})
