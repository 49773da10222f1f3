import { createHash } from 'node:crypto'
import { z } from 'zod'
import { focalPointNames } from '#lib/focal-point.ts'

export const kinds = { news: 'Tin', feature: 'Bài', photo_story: 'Phóng sự ảnh', digest: 'Điểm tin' } as const
export type Kind = keyof typeof kinds

/** Art. 3.6, R-1044: on what ground a person's picture is shown. */
export const consentBases = {
  none_shown: 'Không có người nhận ra được trong ảnh',
  public_duty: 'Người trong ảnh đang thi hành công vụ',
  public_event: 'Sự kiện công khai',
  consent: 'Người trong ảnh đã đồng ý',
} as const
export type ConsentBasis = keyof typeof consentBases

const photo = z.object({
  mediaId: z.uuid(),
  /** Name of the file, for its address. */
  name: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  caption: z.string(),
  alt: z.string(),
  decorative: z.boolean(),
  personsShown: z.string(),
  consentBasis: z.enum(['none_shown', 'public_duty', 'public_event', 'consent']).nullable(),
  /** What a crop keeps. Absent for the middle, so that a text without a choice keeps its hash. */
  focalPoint: z.enum(focalPointNames).optional(),
})

const attachment = z.object({
  mediaId: z.uuid(),
  name: z.string(),
  title: z.string(),
  bytes: z.number().int(),
})
const author = z.object({ personId: z.uuid().nullable(), name: z.string(), share: z.number().int() })

/** The fifteen elements of Dublin Core (R-1011); the first six are mandatory. */
export const dublinCore = {
  title: 'Tiêu đề',
  creator: 'Người tạo',
  date: 'Thời gian',
  description: 'Mô tả',
  publisher: 'Cơ quan ban hành',
  identifier: 'Yếu tố định danh',
  language: 'Ngôn ngữ',
  source: 'Nguồn',
  contributor: 'Người đóng góp',
  subject: 'Chủ đề',
  coverage: 'Phạm vi',
  type: 'Loại',
  format: 'Định dạng',
  relation: 'Liên quan',
  rights: 'Quyền',
} as const
export type DublinCoreElement = keyof typeof dublinCore
export const dublinCoreElements = Object.keys(dublinCore) as DublinCoreElement[]
export const mandatoryElements = [
  'title',
  'creator',
  'date',
  'description',
  'publisher',
  'identifier',
] as const

/** One version of an article's whole content: what a signature stands under. */
export const articleContent = z.object({
  kind: z.enum(['news', 'feature', 'photo_story', 'digest']),
  sectionId: z.string(),
  title: z.string(),
  lead: z.string(),
  /** HTML of the allow-list. */
  body: z.string(),
  photos: z.array(photo),
  attachments: z.array(attachment),
  /** Ids of the committee's leaders whom the article concerns. */
  leaders: z.array(z.uuid()),
  authors: z.array(author),
  tags: z.array(z.string()),
  origin: z.enum(['own', 'republished']),
  sourceName: z.string(),
  sourceUrl: z.string(),
  /** What a person wrote over the metadata that is filled by itself. */
  metadata: z.partialRecord(z.enum(dublinCoreElements), z.string()),
})

export type ArticleContent = z.output<typeof articleContent>
export type Photo = ArticleContent['photos'][number]
export type Attachment = ArticleContent['attachments'][number]
export type Author = ArticleContent['authors'][number]

export const emptyContent = (kind: Kind, sectionId: string, title: string): ArticleContent => ({
  kind,
  sectionId,
  title,
  lead: '',
  body: '',
  photos: [],
  attachments: [],
  leaders: [],
  authors: [],
  tags: [],
  origin: 'own',
  sourceName: '',
  sourceUrl: '',
  metadata: {},
})

/** SHA-256 in hex: the name of exactly this text. The order of keys is the schema's, whatever order jsonb gave back. */
export function hashContent(content: ArticleContent): string {
  return createHash('sha256')
    .update(JSON.stringify(articleContent.parse(content)))
    .digest('hex')
}
