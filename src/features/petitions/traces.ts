import { withoutMarks } from '#lib/text.ts'
import type { Petition } from './table.ts'

type Sender = Pick<Petition, 'submitterName' | 'address' | 'phone' | 'email'>

/** With one blank between words and at both ends, so that a name is met as whole words only. */
const fold = (text: string): string =>
  ` ${withoutMarks(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')
/** Numbers as people write them: with blanks, dots, dashes, brackets between the digits. */
const numbersIn = (text: string): string[] => (text.match(/\+?\d[\d\s().–-]{6,}/g) ?? []).map(digitsOf)

/** The last nine digits are the same with 0 and with +84 before them. */
const coreOf = (phone: string): string => digitsOf(phone).slice(-9)

/**
 * What of the submitter stands in a text that is to be public, as a clerk names it; with and without marks, however a number is
 * written. Of an address the part that leads to the door counts, not the commune or the province.
 */
export function findTraces(text: string, sender: Sender): string[] {
  const folded = fold(text)
  const { submitterName, address, phone, email } = sender
  const name = fold(submitterName)
  const core = coreOf(phone)
  const door = fold(address.split(',', 1)[0] ?? '')
  return [
    ...(name.trim().includes(' ') && folded.includes(name) ? ['họ tên'] : []),
    ...(door.trim().includes(' ') && folded.includes(door) ? ['địa chỉ'] : []),
    ...(core.length >= 7 && numbersIn(text).some((number) => number.endsWith(core)) ? ['số điện thoại'] : []),
    ...(email !== null && text.toLowerCase().includes(email.toLowerCase()) ? ['thư điện tử'] : []),
  ]
}

/** The sentence that refuses such a text, or null. */
export function whyNotPublic(text: string, sender: Sender): string | null {
  const found = findTraces(text, sender)
  return found.length === 0
    ? null
    : `Bản công khai còn ${found.join(', ')} của người gửi; xóa hoặc viết khác đi rồi mới công khai được.`
}
