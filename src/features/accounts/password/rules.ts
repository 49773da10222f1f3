import { slugify } from '#lib/text.ts'
import { guessedFirst } from './guessed-first.ts'
import { passwordLength } from '../limits.ts'

interface Owner {
  name: string
  email: string
}

/** Letters and digits only, without marks and case: how a guesser sees a password. */
const reduce = (text: string) => slugify(text, 500).replaceAll('-', '')

/**
 * What is wrong with a new password, as a sentence, or null. Length counts, kinds of characters do not; it may not be
 * one that everybody tries first, nor the owner's own name or address.
 */
export function passwordFault(password: string, owner: Owner): string | null {
  const { length } = Array.from(password)
  if (length < passwordLength.min)
    return `Mật khẩu cần ít nhất ${passwordLength.min} ký tự; mật khẩu vừa nhập có ${length} ký tự.`
  if (password.length > passwordLength.max) return `Mật khẩu dài quá ${passwordLength.max} ký tự.`
  if (isGuessedFirst(password))
    return 'Mật khẩu này quá dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.'
  if (isOwn(password, owner)) return 'Mật khẩu không được là họ tên hay địa chỉ thư điện tử của chính mình.'
  return null
}

function isGuessedFirst(password: string): boolean {
  if (new Set(password.toLowerCase()).size < 4) return true
  const reduced = reduce(password)
  if (reduced === '') return false
  return guessedFirst.some((guess) => reduced === guess || isRepeated(reduced, guess))
}

const isRepeated = (text: string, part: string) => text === part.repeat(Math.ceil(text.length / part.length))

/** The name or the address with a few signs around it is still the name. */
function isOwn(password: string, { name, email }: Owner): boolean {
  const reduced = reduce(password)
  return [email, email.split('@')[0] ?? '', name]
    .map(reduce)
    .some((own) => own.length >= 4 && reduced.includes(own) && reduced.length - own.length < 6)
}
