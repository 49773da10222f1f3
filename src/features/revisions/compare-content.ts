import { consentBases, kinds, type ArticleContent } from '#features/articles/index.ts'
import { focalPoints } from '#lib/focal-point.ts'
import { compareRichText, compareText, isChanged, type ComparedBlock } from '#lib/rich-text/index.ts'

export interface ComparedField {
  label: string
  blocks: ComparedBlock[]
  changed: boolean
}

/** The names that the contents only carry as ids. */
export interface Names {
  section: (id: string) => string
  leader: (id: string) => string
}

/** Everything that two revisions may differ in, field by field. */
export function comparedContent(
  before: ArticleContent,
  after: ArticleContent,
  names: Names,
): ComparedField[] {
  const plain = (label: string, read: (content: ArticleContent) => string): ComparedField => {
    const blocks = [compareText(read(before), read(after))]
    return { label, blocks, changed: blocks.some(isChanged) }
  }
  const body = compareRichText(before.body, after.body)
  return [
    plain('Tiêu đề', ({ title }) => title),
    plain('Tóm tắt', ({ lead }) => lead),
    { label: 'Nội dung', blocks: body, changed: body.some(isChanged) },
    plain('Thể loại', ({ kind }) => kinds[kind]),
    plain('Chuyên mục', ({ sectionId }) => names.section(sectionId)),
    plain('Ảnh', ({ photos }) => photos.map(describePhoto).join('\n')),
    plain('Tệp đính kèm', ({ attachments }) =>
      attachments.map(({ name, title }) => `${title} (${name})`).join('\n'),
    ),
    plain('Tác giả', ({ authors }) => authors.map(({ name, share }) => `${name}: ${share} %`).join('\n')),
    plain('Lãnh đạo liên quan', ({ leaders }) => leaders.map(names.leader).join('\n')),
    plain('Nguồn', ({ origin, sourceName, sourceUrl }) =>
      origin === 'own' ? '' : `${sourceName} ${sourceUrl}`,
    ),
    plain('Từ khóa', ({ tags }) => tags.join('; ')),
    plain('Dữ liệu đặc tả', ({ metadata }) =>
      Object.entries(metadata)
        .map(([element, value]) => `DC.${element}: ${value}`)
        .join('\n'),
    ),
  ]
}

function describePhoto({
  name,
  caption,
  alt,
  decorative,
  personsShown,
  consentBasis,
  focalPoint,
}: ArticleContent['photos'][number]) {
  const basis = consentBasis ? consentBases[consentBasis] : 'chưa ghi căn cứ'
  const point = focalPoint ? `; điểm chính: ${focalPoints[focalPoint].toLowerCase()}` : ''
  return `${name}: ${caption} (${decorative ? 'trang trí' : alt}; ${personsShown || 'không ghi người'}; ${basis}${point})`
}
