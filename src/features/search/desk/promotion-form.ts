import { z } from 'zod'
import { paths } from '#paths'
import { textOf, type FieldValues } from '#platform/http/index.ts'
import { fields, inAddress } from '../promotions/filled-in.ts'
import { foldQuestion } from '../promotions/promotions.ts'
import { ownAddress } from './own-address.ts'

const text = (missing: string) => z.string({ error: missing }).trim()
const mostLetters = { words: 120, address: 500, title: 200, note: 300 }

/** `hosts`: the names under which the portal is reached. */
export const promotionForm = (hosts: readonly string[]) =>
  z.object({
    words: text('Nhập những từ người dân gõ')
      .max(mostLetters.words, `Những từ người dân gõ dài quá ${mostLetters.words} ký tự`)
      .refine((words) => foldQuestion(words) !== '', 'Nhập những từ người dân gõ'),
    address: text('Nhập địa chỉ trang').transform((typed, check) => {
      const address = ownAddress(typed, hosts)
      const wrong = whyNotAddress(typed, address)
      if (address !== null && wrong === null) return address
      check.addIssue({ code: 'custom', message: wrong ?? '' })
      return z.NEVER
    }),
    title: text('Nhập nhan đề của trang')
      .min(1, 'Nhập nhan đề của trang')
      .max(mostLetters.title, `Nhan đề dài quá ${mostLetters.title} ký tự`),
    note: text('Nhập lời giới thiệu').max(
      mostLetters.note,
      `Lời giới thiệu dài quá ${mostLetters.note} ký tự`,
    ),
  })

const closed = [paths.desk.home.pattern, paths.designSystem.pattern]

function whyNotAddress(typed: string, address: string | null): string | null {
  if (typed === '') return 'Nhập địa chỉ trang'
  if (address === null) return 'Địa chỉ phải là một trang của cổng này, bắt đầu bằng dấu /'
  if (address.length > mostLetters.address) return `Địa chỉ dài quá ${mostLetters.address} ký tự`
  if (closed.some((start) => `${address.split(/[?#]/, 1)[0]}/`.startsWith(`${start}/`)))
    return 'Người dân không mở được trang này. Nhập địa chỉ của trang công khai'
  return null
}

export const readFilledIn = (query: unknown): FieldValues =>
  Object.fromEntries(fields.map((field) => [field, textOf(query, inAddress[field])]))
