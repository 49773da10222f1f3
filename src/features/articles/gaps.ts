import { toPlainText } from '#lib/rich-text/index.ts'
import type { ArticleContent } from './content.ts'

/** A thing still missing: the field it belongs to, and the sentence for the person. */
export interface Gap {
  field: string
  sentence: string
}

/** What keeps this content from being submitted, signed or published; empty when it is complete. */
export function listGaps(content: ArticleContent): Gap[] {
  return [
    ...gapsOfText(content),
    ...content.photos.flatMap((photo, index) => gapsOfPhoto(photo, index)),
    ...gapsOfAuthors(content),
    ...gapsOfSource(content),
  ]
}

function gapsOfText({ title, lead, body, kind, photos }: ArticleContent): Gap[] {
  const gaps: Gap[] = []
  if (!title.trim()) gaps.push({ field: 'title', sentence: 'Chưa có tiêu đề.' })
  if (!lead.trim()) gaps.push({ field: 'lead', sentence: 'Chưa có phần tóm tắt (sa-pô).' })
  if (kind === 'photo_story') {
    if (photos.length === 0) gaps.push({ field: 'newPhotos', sentence: 'Phóng sự ảnh chưa có ảnh nào.' })
  } else if (!toPlainText(body).trim()) gaps.push({ field: 'body', sentence: 'Chưa có nội dung bài.' })
  return gaps
}

function gapsOfPhoto(photo: ArticleContent['photos'][number], index: number): Gap[] {
  const gaps: Gap[] = []
  const which = `Ảnh ${index + 1}`
  if (!photo.decorative && !photo.alt.trim())
    gaps.push({
      field: `photo.${index}.alt`,
      sentence: `${which} chưa có mô tả thay thế cho người không nhìn thấy ảnh (hoặc đánh dấu là ảnh trang trí).`,
    })
  if (photo.consentBasis === null)
    gaps.push({
      field: `photo.${index}.consentBasis`,
      sentence: `${which} chưa ghi căn cứ sử dụng hình ảnh cá nhân (khoản 6 Điều 3).`,
    })
  else if (photo.consentBasis !== 'none_shown' && !photo.personsShown.trim())
    gaps.push({ field: `photo.${index}.personsShown`, sentence: `${which} chưa ghi những người trong ảnh.` })
  return gaps
}

/** the shares of the authors sum to 100 %. */
function gapsOfAuthors({ authors }: ArticleContent): Gap[] {
  if (authors.length === 0) return [{ field: 'author.0.name', sentence: 'Chưa ghi tác giả.' }]
  const total = authors.reduce((sum, { share }) => sum + share, 0)
  if (total === 100) return []
  return [
    {
      field: 'author.0.share',
      sentence: `Phần của các tác giả cộng lại phải bằng 100 %, hiện là ${total} %.`,
    },
  ]
}

/** what is reused from elsewhere shows its author and source. */
function gapsOfSource({ origin, sourceName, sourceUrl }: ArticleContent): Gap[] {
  if (origin === 'own') return []
  const gaps: Gap[] = []
  if (!sourceName.trim())
    gaps.push({
      field: 'sourceName',
      sentence: 'Tin đăng lại phải ghi tên nguồn (cơ quan, báo, trang đã đăng).',
    })
  if (!/^https?:\/\/\S+$/.test(sourceUrl))
    gaps.push({
      field: 'sourceUrl',
      sentence: 'Tin đăng lại phải ghi địa chỉ nguồn, bắt đầu bằng http:// hoặc https://.',
    })
  return gaps
}
