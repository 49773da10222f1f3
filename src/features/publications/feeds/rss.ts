import { escapeText, writeXml, xml } from '#lib/xml.ts'
import type { Entry, Feed } from './feed.ts'

/** RSS 2.0, by the profile of the RSS Advisory Board. */
export const writeRss = (feed: Feed): string =>
  writeXml(
    xml(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      xml(
        'channel',
        {},
        xml('title', {}, feed.title),
        xml('link', {}, feed.page),
        xml('description', {}, feed.subtitle),
        xml('language', {}, 'vi'),
        xml('copyright', {}, feed.rights),
        xml('lastBuildDate', {}, feed.updated.toUTCString()),
        xml('generator', {}, 'Nhà Rông'),
        xml('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
        ...feed.entries.map((entry) => writeItem(entry, feed)),
      ),
    ),
  )

// RSS has no place for the date of a correction; Atom's is understood by the readers that care.
const writeItem = ({ id, title, summary, address, published, updated, tags }: Entry, { publisher }: Feed) =>
  xml(
    'item',
    {},
    xml('title', {}, title),
    xml('link', {}, address),
    xml('guid', { isPermaLink: 'false' }, id),
    xml('dc:creator', {}, publisher),
    xml('pubDate', {}, published.toUTCString()),
    xml('atom:updated', {}, updated.toISOString()),
    ...tags.map(({ name }) => xml('category', {}, name)),
    // Readers take a description for HTML, so the text is escaped once for HTML and once for XML.
    xml('description', {}, escapeText(summary)),
  )
