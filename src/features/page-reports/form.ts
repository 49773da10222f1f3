import { z } from 'zod'
import { mostLetters } from './limits.ts'
import { kindNames, outcomeNames } from './report.ts'
import { pageAddress } from './page-address.ts'

const text = (missing: string) => z.string({ error: missing }).trim()

/** `hosts`: the names under which the portal is reached; an address copied whole from the browser names one of them. */
export const reportForm = (hosts: readonly string[]) =>
  z.object({
    path: text('Nhập địa chỉ của trang có lỗi').transform((typed, check) => {
      const address = pageAddress(typed, hosts)
      if (address !== null) return address
      const message =
        typed === ''
          ? 'Nhập địa chỉ của trang có lỗi'
          : 'Địa chỉ phải là một trang của trang thông tin điện tử này, bắt đầu bằng dấu /'
      check.addIssue({ code: 'custom', message })
      return z.NEVER
    }),
    kind: z.enum(kindNames, 'Chọn loại lỗi'),
    words: text('Viết lỗi gặp phải')
      .min(1, 'Viết lỗi gặp phải')
      .max(mostLetters.words, `Phần mô tả dài quá ${mostLetters.words} ký tự`),
    email: z
      .string()
      .trim()
      .max(mostLetters.email, 'Địa chỉ thư điện tử quá dài')
      .refine(
        (typed) => typed === '' || z.email().safeParse(typed).success,
        'Địa chỉ thư điện tử phải có dạng ten@vidu.vn',
      )
      .transform((typed) => typed || null)
      .default(null),
  })

export type ReportDraft = z.output<ReturnType<typeof reportForm>>

export const assignForm = z.object({ person: z.guid('Chọn người xem xét') })

export const closeForm = z.object({
  outcome: z.enum(outcomeNames, 'Chọn kết quả'),
  answer: text('Viết trả lời cho người gửi')
    .min(1, 'Viết trả lời cho người gửi')
    .max(mostLetters.answer, `Trả lời dài quá ${mostLetters.answer} ký tự`),
})
