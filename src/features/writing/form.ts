import { z } from 'zod'
import { isDay } from '#lib/days.ts'
import { focalPoints } from '#lib/focal-point.ts'
import { formatBytes, formatCount } from '#lib/text.ts'
import { consentBases, dublinCoreElements, kinds } from '#features/articles/index.ts'
import { parseForm, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { limits } from './limits.ts'
import { unflatten } from './rows.ts'

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value) ?? ''
const many = (value: unknown) =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]

/** A text as it was typed. Forms write line ends as CR LF; we keep LF. */
const words = (what: string, max: number) =>
  z.preprocess(
    first,
    z
      .string()
      .transform((text) => text.replaceAll('\r\n', '\n'))
      .refine((text) => text.length <= max, `${what} dài quá ${formatCount(max)} ký tự.`),
  )
const ticked = z.preprocess(first, z.string()).transform((value) => value !== '')
const oneOf = <Key extends string>(names: Record<Key, string>, sentence: string) =>
  z.preprocess(
    first,
    z.string().refine((value): value is Key => Object.hasOwn(names, value), sentence),
  )
const personOrNot = z.preprocess(
  (value) => first(value) || null,
  z.uuid('Người này không có trong danh sách.').nullable(),
)
const position = z.preprocess(first, z.string().regex(/^\s*\d{0,4}\s*$/, 'Thứ tự là một số từ 1 trở lên.'))

const title = words('Tiêu đề', limits.title).refine((text) => text.trim() !== '', 'Nhập tiêu đề.')
const section = z.preprocess(first, z.string().min(1, 'Chọn chuyên mục.'))
const kind = oneOf(kinds, 'Chọn thể loại.')

const photo = z.object({
  mediaId: z.uuid('Ảnh này không còn; hãy tải lên lại.'),
  caption: words('Chú thích ảnh', limits.caption).default(''),
  alt: words('Mô tả thay thế', limits.alt).default(''),
  decorative: ticked.default(false),
  personsShown: words('Phần ghi người trong ảnh', limits.personsShown).default(''),
  consentBasis: z
    .preprocess(
      (value) => first(value) || null,
      oneOf(consentBases, 'Chọn một căn cứ trong danh sách.').nullable(),
    )
    .default(null),
  focalPoint: z
    .preprocess((value) => first(value) || 'centre', oneOf(focalPoints, 'Chọn một trong chín điểm của ảnh.'))
    .transform((point) => (point === 'centre' ? undefined : point))
    .optional(),
  order: position.default(''),
  remove: ticked.default(false),
})

const attachment = z.object({
  mediaId: z.uuid('Tệp này không còn; hãy tải lên lại.'),
  title: words('Tên tệp đính kèm', limits.fileTitle).default(''),
  remove: ticked.default(false),
})

const author = z.object({
  personId: personOrNot.default(null),
  name: words('Tên tác giả', limits.name).default(''),
  share: z
    .preprocess(
      first,
      z
        .string()
        .trim()
        .regex(/^(\d{1,2}|100)?$/, 'Phần của tác giả là số nguyên từ 0 đến 100.'),
    )
    .default(''),
})

const rows = <Row extends z.ZodType>(row: Row, max: number, sentence: string) =>
  z.record(z.string(), row).refine((all) => Object.keys(all).length <= max, sentence)

const tags = z.preprocess(first, z.string()).transform((text, context) => {
  const found = [...new Set(text.split(/[,\n]/).map((tag) => tag.replaceAll(/\s+/g, ' ').trim()))].filter(
    Boolean,
  )
  const long = found.find((tag) => tag.length > limits.tag)
  if (long !== undefined)
    context.addIssue(`Mỗi từ khóa không quá ${limits.tag} ký tự; hãy ngăn cách bằng dấu phẩy.`)
  if (found.length > limits.tags) context.addIssue(`Nhiều nhất ${limits.tags} từ khóa.`)
  return found
})

const sourceUrl = words('Địa chỉ nguồn', limits.sourceUrl)
  .transform((text) => text.trim())
  .refine(
    (text) => text === '' || (/^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text)),
    'Địa chỉ nguồn phải bắt đầu bằng http:// hoặc https:// và không có khoảng trắng.',
  )

export const articleForm = z.object({
  baseRevision: z.preprocess(first, z.coerce.number().int().min(1)),
  title,
  kind,
  sectionId: section,
  tags: tags.default([]),
  lead: words('Tóm tắt', limits.lead).default(''),
  body: z
    .preprocess(
      first,
      z
        .string()
        .refine(
          (text) => Buffer.byteLength(text) <= limits.body,
          `Nội dung dài quá ${formatBytes(limits.body)}; hãy tách thành nhiều bài hoặc đính kèm tệp.`,
        ),
    )
    .default(''),
  bodyFormat: z.preprocess(first, z.enum(['text', 'html']).catch('text')),
  photo: rows(photo, limits.photos, `Mỗi bài nhiều nhất ${limits.photos} ảnh.`),
  attachment: rows(attachment, limits.attachments, `Mỗi bài nhiều nhất ${limits.attachments} tệp đính kèm.`),
  author: rows(author, limits.authors, `Nhiều nhất ${limits.authors} tác giả.`),
  leaders: z.preprocess(many, z.array(z.string())),
  origin: z.preprocess(first, z.enum(['own', 'republished']).catch('own')),
  sourceName: words('Tên nguồn', limits.sourceName).default(''),
  sourceUrl: sourceUrl.default(''),
  metadata: z.partialRecord(
    z.enum(dublinCoreElements),
    words('Phần tử này', limits.metadata).transform((text) => text.trim()),
  ),
  why: words('Lý do sửa', limits.why).default(''),
  change: z.preprocess(first, z.enum(['content', 'typographic']).catch('content')),
})

export type ArticleForm = z.output<typeof articleForm>

export function readArticleForm(
  fields: FieldValues,
): { ok: true; value: ArticleForm } | { ok: false; errors: FieldErrors } {
  return parseForm(articleForm, unflatten(fields))
}

export const newArticleForm = z.object({
  title,
  kind,
  sectionId: section,
  divisionId: z.preprocess(first, z.string()).default(''),
  dueOn: z
    .preprocess(
      first,
      z.string().refine((day) => day === '' || isDay(day), 'Ngày chưa đúng.'),
    )
    .transform((day) => day || null)
    .default(null),
  obligationId: z.preprocess((value) => first(value) || null, z.guid().nullable().catch(null)).default(null),
})
