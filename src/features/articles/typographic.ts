import { diffWords } from 'diff'
import { toPlainText } from '#lib/rich-text/index.ts'
import { articleContent, dublinCoreElements, type ArticleContent } from './content.ts'

/** Why a change is more than a typographic fix, or null where it is one and the division's signature may stay. */
export function whyNotTypographic(
  before: ArticleContent,
  after: ArticleContent,
  maxWords: number,
): string | null {
  if (before.sectionId !== after.sectionId || before.kind !== after.kind)
    return 'Đổi thể loại hoặc chuyên mục không phải là sửa lỗi trình bày.'
  if (!sameBeyondText(before, after))
    return 'Đổi ảnh, tệp, tác giả, nguồn hoặc lãnh đạo liên quan không phải là sửa lỗi trình bày.'
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (figuresOf(old) !== figuresOf(fresh)) return 'Đổi con số, ngày tháng không phải là sửa lỗi trình bày.'
  if (targetsOf(before) !== targetsOf(after)) return 'Đổi đường liên kết không phải là sửa lỗi trình bày.'
  const changed = countChangedWords(old, fresh, maxWords)
  if (changed > maxWords)
    return `Bản này đổi nhiều hơn ${maxWords} từ, là mức nhiều nhất của sửa lỗi trình bày.`
  return null
}

/** Everything that readers read, and search engines with them. */
const wordsOf = ({ title, lead, body, photos, tags, metadata }: ArticleContent) =>
  [
    title,
    lead,
    toPlainText(body),
    ...photos.flatMap(({ caption, alt }) => [caption, alt]),
    ...tags,
    ...dublinCoreElements.map((element) => metadata[element] ?? ''),
  ].join('\n')
const targetsOf = ({ body }: ArticleContent) => (body.match(/\b(?:href|src)="[^"]*"/g) ?? []).join(' ')
const figuresOf = (text: string) => (text.match(/\d+/g) ?? []).join(' ')

function sameBeyondText(before: ArticleContent, after: ArticleContent): boolean {
  const rest = (content: ArticleContent) => {
    // jsonb gives keys back in an order of its own; the schema's is the same for both.
    const { photos, attachments, authors, leaders, origin, sourceName, sourceUrl } =
      articleContent.parse(content)
    return JSON.stringify({
      photos: photos.map(({ mediaId, decorative, personsShown, consentBasis }) => ({
        mediaId,
        decorative,
        personsShown,
        consentBasis,
      })),
      attachments,
      authors,
      leaders,
      origin,
      sourceName,
      sourceUrl,
    })
  }
  return rest(before) === rest(after)
}

/** Stops looking where the texts are far apart: to tell two long texts that share nothing takes minutes. */
function countChangedWords(old: string, fresh: string, maxWords: number): number {
  let removed = 0
  let added = 0
  const parts = diffWords(old, fresh, { maxEditLength: 20 * maxWords + 20 })
  if (!parts) return Number.POSITIVE_INFINITY
  for (const part of parts) {
    const count = part.value.split(/\s+/).filter(Boolean).length
    if (part.removed) removed += count
    if (part.added) added += count
  }
  return Math.max(removed, added)
}
