import { dublinCoreElements, kinds, type ArticleContent, type DublinCoreElement } from './content.ts'

export interface MetadataFacts {
  publisher: string
  identifier: string
  /** ISO date of publication, or of today while it is not published. */
  date: string
  sectionName: string
}

export type Metadata = Partial<Record<DublinCoreElement, string>>

/** What the system knows by itself (R-1012): several values are separated by ";". */
export function deriveMetadata(content: ArticleContent, facts: MetadataFacts): Metadata {
  return {
    title: content.title,
    creator: content.authors.map(({ name }) => name).join('; ') || facts.publisher,
    date: facts.date,
    description: content.lead || content.title,
    publisher: facts.publisher,
    identifier: facts.identifier,
    language: 'vi',
    source: content.sourceUrl || content.sourceName,
    subject: [facts.sectionName, ...content.tags].join('; '),
    type: kinds[content.kind],
    format: 'text/html',
    rights: `Khi sử dụng lại phải ghi rõ nguồn: ${facts.publisher}`,
  }
}

/** The metadata as published: what a person wrote wins over what was derived; empty elements are left out. */
export function fillMetadata(content: ArticleContent, facts: MetadataFacts): Metadata {
  const filled = { ...deriveMetadata(content, facts), ...withoutEmpty(content.metadata) }
  return withoutEmpty(filled)
}

function withoutEmpty(metadata: Metadata): Metadata {
  return Object.fromEntries(
    dublinCoreElements.flatMap((element) => {
      const value = metadata[element]?.trim()
      return value ? [[element, value]] : []
    }),
  )
}
