import { z } from 'zod'
import { paths } from '#paths'
import { textOf, type FieldValues } from '#platform/http/index.ts'
import type { Abbreviation } from '../abbreviations/abbreviations.ts'
import { foldQuestion } from '../promotions/promotions.ts'

const text = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((typed) => typed.replaceAll(/\s+/g, ' '))

const hasLongForm = (long: string) => long.includes(' ') || (long.match(/\p{L}/gu) ?? []).length >= 5

export const abbreviationForm = z
  .object({
    short: text('Nhập từ viết tắt').refine(
      (short) => /^[\p{L}\p{N}&]{2,12}$/u.test(short),
      'Từ viết tắt có từ 2 đến 12 chữ cái, chữ số hoặc dấu &, viết liền',
    ),
    long: text('Nhập cách viết đầy đủ')
      .refine(hasLongForm, 'Cách viết đầy đủ có ít nhất hai từ hoặc 5 chữ cái')
      .refine((long) => long.length <= 120, 'Cách viết đầy đủ dài quá 120 ký tự'),
  })
  .refine(({ short, long }) => foldQuestion(short) !== foldQuestion(long), {
    path: ['long'],
    message: 'Cách viết đầy đủ phải khác từ viết tắt',
  })

/** The page with the form filled in. */
export const abbreviationIn = ({ short, long }: Abbreviation): string =>
  `${paths.desk.searchAbbreviations.href()}?${new URLSearchParams({ tat: short, 'day-du': long })}`

export const readAbbreviationIn = (query: unknown): FieldValues => ({
  short: textOf(query, 'tat'),
  long: textOf(query, 'day-du'),
})
