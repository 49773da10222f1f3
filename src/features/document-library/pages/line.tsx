import type { PublicLine } from '#features/documents/index.ts'
import { formatDay, type Day } from '#lib/days.ts'
import { paths } from '#paths'
import { Tag } from '#ui/index.ts'
import { effectLooks, effectOfLine } from '../effect-looks.ts'
import { dateOf, titleOf } from '../title.ts'

interface LineProps {
  document: PublicLine
  today: Day
  /** What appeared since then is marked as new. */
  newSince: Date
}

/** One document in a list: what it is, of when, by whom, about what, and whether it is in force. */
export function Line({ document, today, newSince }: LineProps) {
  const { slug, issuedOn, issuer, abstract, publishedAt } = document
  const { tone, label } = effectLooks[effectOfLine(document, today)]
  return (
    <article class="document-line">
      <h3>
        <a href={paths.document.href({ slug: slug ?? '' })}>
          {titleOf(document)}
          <span class="unseen"> {dateOf(document)}</span>
        </a>
        {publishedAt !== null && publishedAt >= newSince && <span class="new-mark">Mới</span>}
      </h3>
      <p>{abstract}</p>
      <p class="facts">
        {issuedOn && <span>{`Ban hành ngày ${formatDay(issuedOn)}`}</span>}
        {issuer && <span>{issuer}</span>}
        <Tag tone={tone}>{label}</Tag>
      </p>
    </article>
  )
}
