import { fromPlainText } from '#lib/rich-text/index.ts'
import type { ArticleContent, Attachment, Author, Photo } from '#features/articles/index.ts'
import type { FieldErrors } from '#platform/http/index.ts'
import type { Choices } from './choices.ts'
import type { ArticleForm } from './form.ts'
import { listMediaIn, type KnownMedia } from './media.ts'

interface Known {
  before: ArticleContent
  choices: Choices
  media: KnownMedia
}

type Composed = { ok: true; content: ArticleContent } | { ok: false; errors: FieldErrors }

/** The article that a well-formed form asks for, or what it names that there is not. */
export function composeContent(form: ArticleForm, known: Known): Composed {
  const errors: FieldErrors = {}
  if (!known.choices.sections.some(({ value }) => value === form.sectionId))
    errors['sectionId'] = 'Chuyên mục này không còn; hãy chọn chuyên mục khác.'
  if (listMediaIn(form.body).some((id) => !known.media.has(id)))
    errors['body'] = 'Nội dung có ảnh hoặc tệp không tìm thấy; hãy bỏ ảnh đó và tải lên lại.'
  const content: ArticleContent = {
    kind: form.kind,
    sectionId: form.sectionId,
    title: form.title.replaceAll('\n', ' '),
    lead: form.lead,
    body: form.bodyFormat === 'html' ? form.body : fromPlainText(form.body),
    photos: composePhotos(form, known, errors),
    attachments: composeAttachments(form, known, errors),
    leaders: composeLeaders(form, known),
    authors: composeAuthors(form, known, errors),
    tags: form.tags,
    origin: form.origin,
    sourceName: form.sourceName,
    sourceUrl: form.sourceUrl,
    metadata: Object.fromEntries(Object.entries(form.metadata).filter(([, value]) => value !== '')),
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, content }
}

function composePhotos(form: ArticleForm, { media }: Known, errors: FieldErrors): Photo[] {
  const rows = Object.entries(form.photo).filter(([, row]) => !row.remove)
  const ordered = rows.toSorted(
    ([a, one], [b, other]) => orderOf(one.order) - orderOf(other.order) || +a - +b,
  )
  return ordered.flatMap(([number, { order: _order, remove: _remove, ...photo }]) => {
    const medium = media.get(photo.mediaId)
    if (!medium) {
      errors[`photo.${number}.caption`] = 'Không tìm thấy tệp của ảnh này; hãy bỏ ảnh này và tải lên lại.'
      return []
    }
    return [{ ...photo, name: medium.name, width: medium.width, height: medium.height }]
  })
}

const orderOf = (order: string) => (order.trim() === '' ? Number.MAX_SAFE_INTEGER : Number(order))

function composeAttachments(form: ArticleForm, { media }: Known, errors: FieldErrors): Attachment[] {
  const rows = Object.entries(form.attachment).filter(([, row]) => !row.remove)
  return rows.flatMap(([number, { mediaId, title }]) => {
    const medium = media.get(mediaId)
    if (!medium) {
      errors[`attachment.${number}.title`] = 'Không tìm thấy tệp này; hãy bỏ tệp này và tải lên lại.'
      return []
    }
    return [
      { mediaId, name: medium.name, title: title.trim() === '' ? medium.name : title, bytes: medium.bytes },
    ]
  })
}

/** One who is no leader any more stays where the article named them. */
function composeLeaders({ leaders }: ArticleForm, { before, choices }: Known): string[] {
  const known = [...choices.leaders.map(({ value }) => value), ...before.leaders]
  return [...new Set(leaders)].filter((id) => known.includes(id))
}

function composeAuthors({ author }: ArticleForm, { choices }: Known, errors: FieldErrors): Author[] {
  const rows = Object.entries(author).filter(
    ([, { personId, name }]) => personId !== null || name.trim() !== '',
  )
  return rows.flatMap(([number, row]) => {
    const person = choices.people.find(({ value }) => value === row.personId)
    if (row.personId !== null && !person) {
      errors[`author.${number}.personId`] = 'Người này không có trong danh sách.'
      return []
    }
    const alone = rows.length === 1
    const share = row.share === '' && alone ? 100 : Number(row.share)
    return [{ personId: row.personId, name: person?.label ?? row.name, share }]
  })
}
