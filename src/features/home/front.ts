import { listPublications, type Publication } from '#features/articles/index.ts'
import { dateOf, titleOf } from '#features/document-library/index.ts'
import { listNewest } from '#features/documents/index.ts'
import { teaserOf } from '#features/publications/index.ts'
import type { SectionTree } from '#features/sections/index.ts'
import { excerpt } from '#lib/text.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import type { Teaser } from '#ui/index.ts'

export interface Shelf {
  name: string
  href: string
  teasers: readonly Teaser[]
}

export interface Front {
  lead: Teaser | null
  news: readonly Teaser[]
  shelves: readonly Shelf[]
}

/** Sections of art. 10 that people look through for one date or number: they have a place of their own. */
const shelved = ['10.4', '10.3', '10.1']
const nextToLead = 5
const onShelf = 4

/** What the home page shows, all of it published; a section without anything has no shelf. */
export async function arrangeFront(db: Database, sections: readonly SectionTree[]): Promise<Front> {
  const apart = shelved.flatMap((code) => sections.filter((section) => section.code === code))
  const rest = sections.filter((section) => !apart.includes(section)).flatMap(idsOf)
  const [{ publications }, ...shelves] = await Promise.all([
    listPublications(db, { sectionIds: rest, limit: 12 }),
    fillDocumentShelf(db),
    ...apart.map((section) => fillShelf(db, section)),
  ])
  const lead = chooseLead(publications)
  return {
    lead: lead && teaserOf(lead),
    news: publications
      .filter((publication) => publication !== lead)
      .slice(0, nextToLead)
      .map(titleAndDate),
    shelves: shelves.filter(({ teasers }) => teasers.length > 0),
  }
}

const idsOf = ({ id, categories }: SectionTree) => [id, ...categories.map((category) => category.id)]

/** The newest that has a picture, as long as it is among the newest at all. */
function chooseLead(newest: readonly Publication[]): Publication | null {
  return newest.slice(0, 6).find(({ photo }) => photo !== null) ?? newest[0] ?? null
}

async function fillShelf(db: Database, section: SectionTree): Promise<Shelf> {
  const { publications } = await listPublications(db, { sectionIds: idsOf(section), limit: onShelf })
  return {
    name: section.name,
    href: paths.section.href({ slug: section.slug }),
    teasers: publications.map(titleAndDate),
  }
}

/** What most people come for by its number stands before the sections. */
async function fillDocumentShelf(db: Database): Promise<Shelf> {
  const newest = await listNewest(db, {}, onShelf)
  const teasers = newest.map((document) => ({
    title: [titleOf(document), dateOf(document)].filter(Boolean).join(' '),
    href: paths.document.href({ slug: document.slug ?? '' }),
    lead: excerpt(document.abstract, 110),
  }))
  return { name: 'Văn bản mới', href: paths.documents.href(), teasers }
}

function titleAndDate(publication: Publication): Teaser {
  const { title, href, at } = teaserOf(publication)
  return { title, href, at }
}
