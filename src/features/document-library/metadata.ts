import { typeName, type Effect } from '#features/documents/index.ts'
import { paths } from '#paths'
import type { PageMetadata } from '#ui/index.ts'
import type { ReadableDocument } from './reading.ts'
import { titleOf } from './title.ts'

const forces: Partial<Record<Effect, 'InForce' | 'NotInForce' | 'PartiallyInForce'>> = {
  chua: 'NotInForce',
  con: 'InForce',
  'mot-phan': 'PartiallyInForce',
  'ngung-mot-phan': 'PartiallyInForce',
  ngung: 'NotInForce',
  het: 'NotInForce',
}

/** What machines are told of a document: Dublin Core, and what schema.org calls Legislation. */
export function describeForPage(
  { document, fields, outgoing }: Pick<ReadableDocument, 'document' | 'fields' | 'outgoing'>,
  effect: Effect,
): PageMetadata {
  const title = titleOf(document)
  const subject = fields.map(({ name }) => name).join('; ')
  return {
    canonical: paths.document.href({ slug: document.slug ?? '' }),
    dublinCore: {
      title,
      creator: document.issuer,
      date: document.issuedOn ?? '',
      description: document.abstract,
      subject,
      type: typeName(document.type),
      relation: outgoing.map(({ targetWords }) => targetWords).join('; '),
    },
    legislation: {
      identifier: document.number ?? '',
      type: typeName(document.type),
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      effectiveFrom: document.effectiveFrom,
      force: forces[effect],
      subject,
      publishedAt: document.publishedAt,
    },
  }
}
