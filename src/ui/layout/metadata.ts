/** Dublin Core, one text for each element; several values are separated by ";" (R-1011, R-1012). */
export type DublinCore = Partial<Record<DublinCoreElement, string>>

export type DublinCoreElement =
  | 'title'
  | 'creator'
  | 'date'
  | 'description'
  | 'publisher'
  | 'identifier'
  | 'language'
  | 'source'
  | 'contributor'
  | 'subject'
  | 'coverage'
  | 'type'
  | 'format'
  | 'relation'
  | 'rights'

/** What makes a page news for those who read it by machine. */
export interface NewsFacts {
  publishedAt: Date
  changedAt: Date
  authors: readonly string[]
  section: string
  tags: readonly string[]
}

/** What makes a page a legal or administrative document for those who read it by machine. Days are YYYY-MM-DD. */
export interface LegislationFacts {
  /** Number and symbol. */
  identifier: string
  type: string
  issuer: string
  issuedOn: string | null
  effectiveFrom: string | null
  force: 'InForce' | 'NotInForce' | 'PartiallyInForce' | undefined
  subject: string
  publishedAt: Date | null
}

/** What a page tells of itself to machines, beyond its title, description and trail. All addresses are paths. */
export interface PageMetadata {
  /** The one address of this page, with a query only where that belongs to it; the request's path where absent. */
  canonical?: string | undefined
  /** `false`: search engines leave the page out, and no address of it is named. */
  indexed?: boolean | undefined
  /** Over what the layout knows by itself. */
  dublinCore?: DublinCore | undefined
  /** Shown beside a link to this page; `alt` says what is in it. */
  picture?: { href: string; width: number; height: number; alt: string } | undefined
  news?: NewsFacts | undefined
  legislation?: LegislationFacts | undefined
}
