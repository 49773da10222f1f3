import { formatDay } from '#lib/days.ts'
import { typeName, type PublicLine } from '#features/documents/index.ts'
import { paths } from '#paths'
import { Tag } from '#ui/index.ts'
import { effectLooks, effectOfLine } from '../effect-looks.ts'

interface DocumentLineProps {
  document: PublicLine
  today: string
  /** What appeared since then is marked as new. */
  newSince: Date
}

/** One document in a list: what it is, of when, by whom, about what, and whether it is in force. */
export function DocumentLine({ document, today, newSince }: DocumentLineProps) {
  const { slug, type, number, issuedOn, issuer, abstract, publishedAt } = document
  const effect = effectOfLine(document, today)
  return (
    <article class="document-line">
      <h3>
        <a href={paths.document.href({ slug: slug ?? '' })}>
          {[typeName(type), number].filter(Boolean).join(' ')}
        </a>
        {publishedAt !== null && publishedAt >= newSince && <Tag tone="good">Mới</Tag>}
      </h3>
      <p>{abstract}</p>
      <p class="document-facts">
        {issuedOn && <span>{`Ban hành ngày ${formatDay(issuedOn)}`}</span>}
        {issuer && <span>{issuer}</span>}
        <Tag tone={effectLooks[effect].tone}>{effectLooks[effect].label}</Tag>
      </p>
    </article>
  )
}
