import type { FrameValue } from '../frame.ts'
import type { Crumb } from './breadcrumbs.tsx'
import type { LegislationFacts, PageMetadata } from './metadata.ts'

interface Described {
  title: string
  description: string
  /** Absolute. */
  address: string
  trail: readonly Crumb[]
  metadata: PageMetadata
}

/** What schema.org has words for: the office, the way to the page, the news. */
export function describeForMachines(frame: FrameValue, page: Described): object {
  const { metadata, trail } = page
  return {
    '@context': 'https://schema.org',
    '@graph': [
      isAboutOffice(frame) ? wholeOffice(frame) : briefOffice(frame),
      ...(trail.length > 1 ? [breadcrumbs(frame, page)] : []),
      ...(metadata.news ? [newsArticle(frame, page, metadata.news)] : []),
      ...(metadata.legislation ? [legislation(frame, page, metadata.legislation)] : []),
    ],
  }
}

/** On its home page, its introduction and its contacts the office is told of in full. */
const isAboutOffice = ({ path, links }: FrameValue) =>
  [links.home, links.introduction, links.contacts].includes(path)

/** JSON for a data block: no "<" is left that could end the element or open another. */
export const writeJsonLd = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const idOf = ({ origin }: FrameValue) => `${origin}/#co-quan`

const briefOffice = (frame: FrameValue) => ({
  '@type': 'GovernmentOrganization',
  '@id': idOf(frame),
  name: frame.office.name,
  url: `${frame.origin}${frame.links.home}`,
})

function wholeOffice(frame: FrameValue) {
  const { office } = frame
  return {
    ...briefOffice(frame),
    alternateName: office.shortName,
    address: { '@type': 'PostalAddress', streetAddress: office.address, addressCountry: 'VN' },
    telephone: office.phone,
    email: office.email,
    parentOrganization: { '@type': 'GovernmentOrganization', name: office.parentName },
    contactPoint: office.feedbackEmails.map((email) => ({
      '@type': 'ContactPoint',
      contactType: 'customer service',
      email,
      telephone: office.phone,
      availableLanguage: ['vi'],
    })),
  }
}

const breadcrumbs = ({ origin }: FrameValue, { trail, address }: Described) => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ label, href }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name: label,
    item: href ? `${origin}${href}` : address,
  })),
})

const newsArticle = (frame: FrameValue, page: Described, news: NonNullable<PageMetadata['news']>) => ({
  '@type': 'NewsArticle',
  '@id': `${page.address}#bai`,
  mainEntityOfPage: page.address,
  headline: page.title,
  description: page.description,
  ...(page.metadata.picture && { image: [`${frame.origin}${page.metadata.picture.href}`] }),
  datePublished: news.publishedAt.toISOString(),
  dateModified: news.changedAt.toISOString(),
  author:
    news.authors.length > 0
      ? news.authors.map((name) => ({ '@type': 'Person', name }))
      : [{ '@id': idOf(frame) }],
  publisher: { '@id': idOf(frame) },
  articleSection: news.section,
  ...(news.tags.length > 0 && { keywords: news.tags.join(', ') }),
  inLanguage: frame.language.code,
  isAccessibleForFree: true,
})

const legislation = (frame: FrameValue, page: Described, facts: LegislationFacts) => ({
  '@type': 'Legislation',
  '@id': `${page.address}#van-ban`,
  mainEntityOfPage: page.address,
  name: page.title,
  description: page.description,
  legislationIdentifier: facts.identifier,
  legislationType: facts.type,
  ...(facts.issuer && { legislationPassedBy: { '@type': 'GovernmentOrganization', name: facts.issuer } }),
  ...(facts.issuedOn && { legislationDate: facts.issuedOn }),
  ...(facts.effectiveFrom && { legislationDateOfApplicability: facts.effectiveFrom }),
  ...(facts.force && { legislationLegalForce: `https://schema.org/${facts.force}` }),
  ...(facts.subject && { about: facts.subject }),
  ...(facts.publishedAt && { datePublished: facts.publishedAt.toISOString() }),
  publisher: { '@id': idOf(frame) },
  inLanguage: frame.language.code,
  isAccessibleForFree: true,
})
