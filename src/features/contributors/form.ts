import { z } from 'zod'
import { kindNames } from './contributor.ts'
import { mostLetters } from './limits.ts'

const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Dài quá ${most} ký tự`)

const email = z
  .string({ error: 'Nhập địa chỉ thư điện tử' })
  .trim()
  .toLowerCase()
  .min(1, 'Nhập địa chỉ thư điện tử')
  .max(mostLetters.email, 'Địa chỉ thư điện tử quá dài')
  .refine((typed) => z.email().safeParse(typed).success, 'Địa chỉ thư điện tử phải có dạng ten@vidu.vn')

export const registerForm = z
  .object({
    kind: z.enum(kindNames, 'Chọn tổ chức hoặc cá nhân'),
    name: text('Nhập tên tổ chức hoặc họ tên', mostLetters.name),
    representative: z
      .string()
      .trim()
      .max(mostLetters.representative, `Dài quá ${mostLetters.representative} ký tự`)
      .default(''),
    email,
    phone: z
      .string()
      .trim()
      .max(mostLetters.phone, `Dài quá ${mostLetters.phone} ký tự`)
      .regex(/^[\d\s().+-]*$/, 'Số điện thoại chỉ có chữ số, dấu cách và dấu +')
      .default('')
      .transform((typed) => typed || null),
    field: text('Viết lĩnh vực thông tin sẽ cung cấp', mostLetters.field),
    terms: z.literal('on', 'Đọc và đồng ý với điều khoản sử dụng'),
    prohibited: z.literal('on', 'Đọc và cam kết không vi phạm Điều 3'),
  })
  .refine(({ kind, representative }) => kind === 'person' || representative !== '', {
    path: ['representative'],
    message: 'Nhập họ tên người đại diện của tổ chức',
  })
  .transform(({ terms: _terms, prohibited: _prohibited, representative, ...draft }) => ({
    ...draft,
    representative: draft.kind === 'organisation' ? representative : null,
  }))

export type Registration = z.output<typeof registerForm>

export const signInForm = z.object({ email })

export const sendForm = z.object({
  title: text('Viết tiêu đề', mostLetters.title),
  text: text('Viết nội dung', mostLetters.text),
  terms: z.literal('on', 'Cam kết nội dung không vi phạm Điều 3'),
})

export const reasonForm = z.object({ reason: text('Viết lý do', mostLetters.reason) })
