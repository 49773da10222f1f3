import type { Publication } from '#features/articles/index.ts'
import { paths } from '#paths'

/** What a feed says, in whichever of the three forms. Addresses are absolute. */
export interface Feed {
  title: string
  subtitle: string
  self: string
  page: string
  publisher: string
  rights: string
  updated: Date
  entries: readonly Entry[]
}

export interface Entry {
  /** Never changes, whatever becomes of the address. */
  id: string
  title: string
  summary: string
  address: string
  published: Date
  /** When the present text went out: a correction brings the entry back to its readers. */
  updated: Date
  tags: Publication['tags']
}

interface Following {
  title: string
  self: string
  page: string
  publisher: string
  publicUrl: string
  publications: readonly Publication[]
}

/** A feed without entries was last changed before anything: it must not look new on each visit. */
const never = new Date('2011-01-01T00:00:00+07:00')

export function feedOf({ title, self, page, publisher, publicUrl, publications }: Following): Feed {
  return {
    title,
    subtitle: `${title} – ${publisher}`,
    self,
    page,
    publisher,
    rights: `Khi sử dụng lại phải ghi rõ nguồn: ${publisher}`,
    updated: publications.reduce((latest, { changedAt }) => (changedAt > latest ? changedAt : latest), never),
    entries: publications.map((publication) => ({
      id: `urn:uuid:${publication.id}`,
      title: publication.title,
      summary: publication.lead,
      address: `${publicUrl}${paths.article.href({ slug: publication.slug })}`,
      published: publication.publishedAt,
      updated: publication.changedAt,
      tags: publication.tags,
    })),
  }
}
