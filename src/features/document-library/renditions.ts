import type { DocumentRecord } from '#features/documents/index.ts'
import { dayOf, formatDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Rendition } from '#platform/renditions/index.ts'
import { paths } from '#paths'
import { pagesOf } from './reading.ts'
import { titleOf } from './title.ts'

/** What is written into the file that a citizen takes along. */
export function describeRendition(
  { publicUrl, now }: Pick<Context, 'publicUrl' | 'now'>,
  document: DocumentRecord,
): Rendition {
  const { number, issuedOn, issuer, abstract, slug } = document
  const facts = [
    { term: 'Số, ký hiệu', detail: number ?? '' },
    { term: 'Ngày ban hành', detail: issuedOn ? formatDay(issuedOn) : '' },
    { term: 'Cơ quan ban hành', detail: issuer ?? '' },
    { term: 'Trích yếu', detail: abstract ?? '' },
  ]
  return {
    title: titleOf(document),
    facts: facts.filter(({ detail }) => detail),
    pages: pagesOf(document),
    address: `${publicUrl}${paths.document.href({ slug: slug ?? '' })}`,
    day: dayOf(now()),
  }
}
