import { writeXml, xml } from '#lib/xml.ts'
import { paths } from '#paths'
import type { Part } from './parts.ts'

export interface Address {
  href: string
  changedAt?: Date
  /** The same page in each language that has it, its own included. */
  translations?: Readonly<Record<string, string>>
}

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

export const writeIndex = (publicUrl: string, parts: readonly Part[]): string =>
  writeXml(
    xml(
      'sitemapindex',
      { xmlns: namespaces.xmlns },
      ...parts.map(({ name, changedAt }) =>
        xml(
          'sitemap',
          {},
          xml('loc', {}, `${publicUrl}${paths.siteMapPart.href({ part: name })}`),
          changedAt && xml('lastmod', {}, changedAt.toISOString()),
        ),
      ),
    ),
  )

export const writeAddresses = (publicUrl: string, addresses: readonly Address[]): string =>
  writeXml(
    xml(
      'urlset',
      namespaces,
      ...addresses.map(({ href, changedAt, translations = {} }) =>
        xml(
          'url',
          {},
          xml('loc', {}, `${publicUrl}${href}`),
          changedAt ? xml('lastmod', {}, changedAt.toISOString()) : null,
          ...Object.entries(translations).map(([hreflang, other]) =>
            xml('xhtml:link', { rel: 'alternate', hreflang, href: `${publicUrl}${other}` }),
          ),
        ),
      ),
    ),
  )
