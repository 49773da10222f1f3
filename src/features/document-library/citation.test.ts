import { expect, it } from 'vitest'
import { citeAgain, citeFirst } from './citation.ts'

const decision = {
  type: 'decision',
  number: '65/QĐ-CVP',
  issuedOn: '2011-09-15',
  issuer: 'Chánh Văn phòng Ủy ban nhân dân tỉnh',
  abstract: 'Về việc ban hành Quy chế hoạt động của Trang thông tin điện tử',
}

it('cites a document in full the first time, and briefly afterwards', () => {
  expect(citeFirst(decision)).toBe(
    'Quyết định số 65/QĐ-CVP ngày 15/09/2011 của Chánh Văn phòng Ủy ban nhân dân tỉnh về việc ban hành Quy chế hoạt động của Trang thông tin điện tử',
  )
  expect(citeAgain(decision)).toBe('Quyết định số 65/QĐ-CVP')
})

it('cites a law by its name alone', () => {
  const law = { ...decision, type: 'law', number: '104/2016/QH13', abstract: 'Tiếp cận thông tin' }
  expect([citeFirst(law), citeAgain(law)]).toEqual(['Luật Tiếp cận thông tin', 'Luật Tiếp cận thông tin'])
  expect(citeFirst({ ...law, abstract: 'Luật Tiếp cận thông tin' })).toBe('Luật Tiếp cận thông tin')
})

it('leaves out what is not known, and keeps an abbreviation in capitals', () => {
  const bare = { ...decision, issuedOn: null, issuer: '', abstract: 'UBND tỉnh trả lời cử tri' }
  expect(citeFirst(bare)).toBe('Quyết định số 65/QĐ-CVP UBND tỉnh trả lời cử tri')
})
