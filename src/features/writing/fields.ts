import {
  articleContent,
  type ArticleContent,
  type ArticleRecord,
  type Attachment,
  type Photo,
} from '#features/articles/index.ts'
import type { FieldValues } from '#platform/http/index.ts'
import { nextRow } from './rows.ts'

type Fields = Record<string, string>

const numbered = (group: string, number: number, fields: Fields): FieldValues =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${group}.${number}.${name}`, value]))

const tick = (value: boolean): Fields[string] => (value ? 'on' : '')

const photoFields = (photo: Photo, number: number) =>
  numbered('photo', number, {
    mediaId: photo.mediaId,
    caption: photo.caption,
    alt: photo.alt,
    decorative: tick(photo.decorative),
    personsShown: photo.personsShown,
    consentBasis: photo.consentBasis ?? '',
    focalPoint: photo.focalPoint ?? 'centre',
    order: String(number + 1),
  })

const attachmentFields = ({ mediaId, title }: Attachment, number: number) =>
  numbered('attachment', number, { mediaId, title })

/** A saved text as the form would have sent it. */
export function toFields(content: ArticleContent, revision: number): FieldValues {
  const { title, kind, sectionId, lead, body, origin, sourceName, sourceUrl, leaders } = content
  const metadata = Object.entries(content.metadata).map(([element, value]) => [`metadata.${element}`, value])
  return Object.assign(
    { baseRevision: String(revision), title, kind, sectionId, lead, body, bodyFormat: 'html' },
    { tags: content.tags.join(', '), leaders, origin, sourceName, sourceUrl },
    Object.fromEntries(metadata) as Fields,
    ...content.photos.map(photoFields),
    ...content.attachments.map(attachmentFields),
    ...content.authors.map(({ personId, name, share }, number) =>
      numbered('author', number, {
        personId: personId ?? '',
        name: personId ? '' : name,
        share: String(share),
      }),
    ),
  ) as FieldValues
}

export const fieldsOf = ({ content, revision }: ArticleRecord): FieldValues => toFields(content, revision)

/** What was typed, with a photo more at the end. */
export const withPhoto = (fields: FieldValues, mediaId: string): FieldValues => {
  const number = nextRow(fields, 'photo')
  const none = { caption: '', alt: '', personsShown: '', consentBasis: '' }
  return { ...fields, ...numbered('photo', number, { mediaId, ...none, order: String(number + 1) }) }
}

export const withAttachment = (fields: FieldValues, mediaId: string, title: string): FieldValues => ({
  ...fields,
  ...numbered('attachment', nextRow(fields, 'attachment'), { mediaId, title }),
})

const parts: Record<string, string> = {
  title: 'tiêu đề',
  kind: 'thể loại',
  sectionId: 'chuyên mục',
  tags: 'từ khóa',
  lead: 'tóm tắt',
  body: 'nội dung',
  photos: 'ảnh',
  attachments: 'tệp đính kèm',
  leaders: 'lãnh đạo liên quan',
  authors: 'tác giả',
  origin: 'nguồn gốc',
  sourceName: 'tên nguồn',
  sourceUrl: 'địa chỉ nguồn',
  metadata: 'siêu dữ liệu',
}

/** In words, the parts in which two texts are not the same. */
export function listDifferences(a: ArticleContent, b: ArticleContent): string[] {
  // jsonb gives keys back in an order of its own; parsing puts both into the schema's.
  const [one, other] = [articleContent.parse(a), articleContent.parse(b)]
  const wordsIn = (content: ArticleContent, part: string) =>
    JSON.stringify(content[part as keyof ArticleContent])
  return Object.entries(parts).flatMap(([part, name]) =>
    wordsIn(one, part) === wordsIn(other, part) ? [] : [name],
  )
}
