import { z } from 'zod'
import { isDay } from '#lib/days.ts'
import { several } from '#platform/http/index.ts'
import { grounds, urgencies, type DocumentFacts } from './document.ts'
import { isNumber, typeCodes } from './numbering.ts'
import { isRelation } from './relations/names.ts'

const line = (most: number) =>
  z
    .string()
    .optional()
    .default('')
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, `Dài quá ${most} ký tự`))

/** Dates come as the browser's date field sends them. */
const day = z
  .string()
  .optional()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || isDay(text), 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 15/9/2011')
  .transform((text) => (text === '' ? null : text))

/** One item a line. */
const lines = (most: number) =>
  z
    .string()
    .optional()
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((item) => item.replaceAll(/\s+/g, ' ').trim())
        .filter((item) => item !== ''),
    )
    .pipe(z.array(z.string().max(1000, 'Có dòng dài quá 1.000 ký tự')).max(most, `Nhiều nhất ${most} dòng`))

const choice = (values: Readonly<Record<string, string>>, message: string) =>
  line(40).refine((value) => value === '' || Object.hasOwn(values, value), message)

const fieldsOfForm = {
  type: line(60)
    .refine((code) => code === '' || typeCodes.has(code), 'Chọn loại văn bản trong danh sách')
    .transform((code) => code || null),
  number: line(50)
    .refine((text) => text === '' || isNumber(text), 'Số và ký hiệu viết như 65/QĐ-CVP hoặc 17/2011/QĐ-UBND')
    .transform((text) => text || null),
  issuedOn: day,
  place: line(100),
  issuer: line(200),
  signerAuthority: line(60),
  signerPost: line(200),
  signerName: line(100),
  abstract: line(1000),
  bases: lines(100),
  recipients: lines(200),
  urgency: choice(urgencies, 'Chọn độ khẩn trong danh sách'),
  fields: several,
  effectiveFrom: day,
  expiresOn: day,
  gazetteIssue: line(60),
  gazetteOn: day,
} satisfies Record<keyof DocumentFacts, z.ZodType>

/** Everything may be left empty while a clerk works: what is missing is told when the document goes on. */
export const documentForm = z
  .object({
    ...fieldsOfForm,
    publicity: z.enum(['undecided', 'public', 'not_public']).catch('undecided'),
    publicityGround: choice(grounds, 'Chọn lý do trong danh sách'),
    lateNote: line(1000),
    version: z.coerce.number().int(),
  })
  .transform(({ publicity, publicityGround, lateNote, version, ...facts }) => ({
    facts,
    publicity,
    publicityGround,
    lateNote,
    version,
  }))
  .refine(
    ({ facts: { effectiveFrom, expiresOn } }) => !effectiveFrom || !expiresOn || expiresOn >= effectiveFrom,
    {
      message: 'Ngày cuối cùng còn hiệu lực không được trước ngày có hiệu lực',
      path: ['expiresOn'],
    },
  )

const version = z.coerce.number({ error: 'Hãy tải lại trang rồi thử lại' }).int()

export const stepForm = (needsReason: boolean) =>
  z.object({
    version,
    reason: needsReason
      ? z.string({ error: 'Ghi lý do' }).trim().min(1, 'Ghi lý do').max(1000, 'Lý do dài quá 1.000 ký tự')
      : z.string().optional().default(''),
  })

export const relationForm = z.object({
  type: z.string({ error: 'Chọn quan hệ' }).refine(isRelation, 'Chọn quan hệ'),
  target: line(200).refine(isNumber, 'Nhập số và ký hiệu của văn bản kia, ví dụ 43/2011/NĐ-CP'),
  targetIssuedOn: day,
  part: line(300).transform((text) => text || null),
  since: day,
})
