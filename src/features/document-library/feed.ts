import { typeName, type Filter, type PublicLine } from '#features/documents/index.ts'
import { writeXml, xml } from '#lib/xml.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { addressOf } from './asked.ts'

const never = new Date('2011-01-01T00:00:00+07:00')

/** RFC 4287: the documents that appeared last, of one type or field where it is asked for. */
export function writeFeed(
  { publicUrl, profile }: Pick<Context, 'publicUrl' | 'profile'>,
  filter: Filter,
  documents: readonly PublicLine[],
): string {
  const field = profile.documents.fields.find(({ code }) => code === filter.field)?.name
  const title = ['Văn bản mới', typeName(filter.type), field].filter(Boolean).join(', ')
  const asked = { filter: { ...filter, words: '' }, sort: 'moi-ban-hanh' as const, page: 1 }
  const self = `${publicUrl}${addressOf(paths.documentsFeed.href(), asked)}`
  const updated = documents.reduce(
    (latest, { publishedAt }) => (publishedAt && publishedAt > latest ? publishedAt : latest),
    never,
  )
  return writeXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
      xml('id', {}, self),
      xml('title', {}, title),
      xml('updated', {}, updated.toISOString()),
      xml('author', {}, xml('name', {}, profile.office.name)),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      xml('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}${addressOf(paths.documents.href(), asked)}` }),
      ...documents.map((document) => writeEntry(publicUrl, document)),
    ),
  )
}

const writeEntry = (publicUrl: string, { id, slug, type, number, abstract, publishedAt }: PublicLine) =>
  xml(
    'entry',
    {},
    xml('id', {}, `urn:uuid:${id}`),
    xml('title', { type: 'text' }, [typeName(type), number].filter(Boolean).join(' ')),
    xml('link', {
      rel: 'alternate',
      type: 'text/html',
      href: `${publicUrl}${paths.document.href({ slug: slug ?? '' })}`,
    }),
    xml('updated', {}, (publishedAt ?? never).toISOString()),
    xml('summary', { type: 'text' }, abstract),
  )
