import { writeXml, xml } from '#lib/xml.ts'
import type { Entry, Feed } from './feed.ts'

/** RFC 4287. */
export const writeAtom = (feed: Feed): string =>
  writeXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
      xml('id', {}, feed.self),
      xml('title', {}, feed.title),
      xml('subtitle', {}, feed.subtitle),
      xml('updated', {}, feed.updated.toISOString()),
      xml('author', {}, xml('name', {}, feed.publisher)),
      xml('rights', {}, feed.rights),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      xml('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      xml('generator', {}, 'Nhà Rông'),
      ...feed.entries.map(writeEntry),
    ),
  )

const writeEntry = ({ id, title, summary, address, published, updated, tags }: Entry) =>
  xml(
    'entry',
    {},
    xml('id', {}, id),
    xml('title', { type: 'text' }, title),
    xml('link', { rel: 'alternate', type: 'text/html', href: address }),
    xml('published', {}, published.toISOString()),
    xml('updated', {}, updated.toISOString()),
    ...tags.map(({ slug, name }) => xml('category', { term: slug, label: name })),
    summary === '' ? null : xml('summary', { type: 'text' }, summary),
  )
