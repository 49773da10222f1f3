import { writeXml, xml } from '#lib/xml.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'

/** As many whole words as fit. */
const firstWords = (text: string, most: number) =>
  text.length <= most ? text : text.slice(0, Math.max(text.lastIndexOf(' ', most), 1))

/** OpenSearch 1.1: browsers can keep the portal among their searches. A short name has at most 16 characters. */
export const describeSearch = ({ profile: { office }, publicUrl }: Context): string =>
  writeXml(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', {}, firstWords(office.shortName, 16)),
      xml('Description', {}, `Tìm trong cổng của ${office.name}`),
      xml('Language', {}, 'vi'),
      xml('InputEncoding', {}, 'UTF-8'),
      xml('Url', { type: 'text/html', template: `${publicUrl}${paths.search.href()}?q={searchTerms}` }),
      xml('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: `${publicUrl}${paths.openSearch.href()}`,
      }),
    ),
  )
