import { expect, it } from 'vitest'
import { generatePassword } from './generated.ts'
import { passwordFault } from './rules.ts'

const owner = { name: 'Nguyễn Thị Suối Đá', email: 'suoi-da@vanphong.example' }

it.each([
  'bốn con trâu qua suối',
  'Xuân này đồi chè lại xanh',
  '!@#$%^&*()_+',
  '나는 매일 아침 산책을 해요',
  'suối đá và một câu thật dài khác',
])('takes %j', (password) => {
  expect(passwordFault(password, owner)).toBeNull()
})

it.each([
  ['một hai ba', 'có 10 ký tự'],
  ['🏔️🏔️🏔️', 'Mật khẩu cần ít nhất'],
  ['matkhau123456', 'quá dễ đoán'],
  ['MẬT KHẨU 123456', 'quá dễ đoán'],
  ['123456123456123456', 'quá dễ đoán'],
  ['abababababab', 'quá dễ đoán'],
  ['nguyen thi suoi da', 'họ tên'],
  ['NguyễnThịSuốiĐá2026', 'họ tên'],
  ['suoi-da@vanphong.example1', 'địa chỉ thư điện tử'],
  ['x'.repeat(10) + 'yz'.repeat(100), 'dài quá 200 ký tự'],
])('refuses %j', (password, fault) => {
  expect(passwordFault(password, owner)).toContain(fault)
})

it('takes every password that it makes up itself, and makes up no two alike', () => {
  const made = Array.from({ length: 500 }, generatePassword)
  expect(made.map((password) => passwordFault(password, owner)).filter(Boolean)).toEqual([])
  expect(new Set(made).size).toBe(500)
})
