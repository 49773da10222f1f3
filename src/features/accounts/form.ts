import { z } from 'zod'
import { passwordFault } from './password/rules.ts'
import { passwordLength } from './limits.ts'

const email = z
  .string('Nhập địa chỉ thư điện tử.')
  .trim()
  .min(1, 'Nhập địa chỉ thư điện tử.')
  .max(320, 'Địa chỉ thư điện tử quá dài.')

const typed = z.string('Nhập mật khẩu.').min(1, 'Nhập mật khẩu.').max(1000, 'Mật khẩu quá dài.')

export const signInForm = z.object({ email, password: typed })

/** People type a code in groups: "123 456". */
export const codeForm = z.object({
  code: z
    .string('Nhập mã gồm 6 chữ số.')
    .transform((code) => code.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Mã xác thực gồm đúng 6 chữ số.')),
})

/** A recovery code is written with its hyphen, whether it was typed or not. */
export const recoveryForm = z.object({
  code: z
    .string('Nhập một mã khôi phục.')
    .transform((code) => code.replaceAll(/[^a-zA-Z0-9]/g, '').replace(/^(.{5})/, '$1-'))
    .pipe(z.string().regex(/^[a-zA-Z0-9]{5}-[a-zA-Z0-9]{5}$/, 'Mã khôi phục gồm 10 chữ cái và chữ số.')),
})

export const forgotForm = z.object({
  email: email.pipe(z.email('Địa chỉ thư điện tử chưa đúng, ví dụ đúng: ten@vidu.vn.')),
})

interface Owner {
  name: string
  email: string
}

const agree = <Fields extends { password: string; passwordAgain: string }>(
  { password, passwordAgain }: Fields,
  context: z.core.$RefinementCtx,
  owner: Owner,
) => {
  const fault = passwordFault(password, owner)
  if (fault) context.addIssue({ code: 'custom', path: ['password'], message: fault })
  else if (password !== passwordAgain)
    context.addIssue({
      code: 'custom',
      path: ['passwordAgain'],
      message: 'Hai lần nhập mật khẩu mới không giống nhau.',
    })
}

const newPassword = {
  password: z.string('Nhập mật khẩu mới.').min(1, `Nhập mật khẩu mới, ít nhất ${passwordLength.min} ký tự.`),
  passwordAgain: z.string('Nhập lại mật khẩu mới.').min(1, 'Nhập lại mật khẩu mới.'),
}

export const resetForm = (owner: Owner) =>
  z.object(newPassword).superRefine((fields, context) => agree(fields, context, owner))

export const changeForm = (owner: Owner) =>
  z
    .object({ currentPassword: typed, ...newPassword })
    .superRefine((fields, context) => agree(fields, context, owner))
    .refine(({ currentPassword, password }) => currentPassword !== password, {
      path: ['password'],
      message: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    })

export const proofForm = z.object({ password: typed })

export const administrationSteps = [
  'create',
  'invite',
  'lock',
  'unlock',
  'renew-password',
  'mail-link',
  'require-change',
  'reset-two-factor',
] as const

export type AdministrationStep = (typeof administrationSteps)[number]
export const administrationForm = z.object({ step: z.enum(administrationSteps) })
