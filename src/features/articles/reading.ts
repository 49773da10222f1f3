import { listCommitteeLeaders } from '#features/organisation/index.ts'
import { findSection, type Section } from '#features/sections/index.ts'
import { sanitise } from '#lib/rich-text/index.ts'
import { toDateInput } from '#lib/dates.ts'
import type { Services } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import type { EditionState } from './article.ts'
import { kinds, type Attachment, type Photo } from './content.ts'
import type { Correction } from './listings.ts'
import { fillMetadata, type Metadata } from './metadata.ts'
import type { ArticleRecord } from './records.ts'

/** An article as it is read: by citizens, or by staff before it is out. */
export interface ReadableArticle {
  title: string
  kindName: string
  lead: string
  /** Sanitised again, just now. */
  body: string
  photos: Photo[]
  attachments: Attachment[]
  authors: string[]
  leaders: string[]
  tags: string[]
  source: { name: string; url: string } | null
  section: { name: string; slug: string }
  state: EditionState
  reason: string | null
  publishedAt: Date | null
  correctedAt: Date | null
  corrections: Correction[]
  metadata: Metadata
  canonical: string
}

type Reading = Pick<Services, 'db' | 'now' | 'profile' | 'publicUrl'>

export async function readArticle(
  { db, now, profile, publicUrl }: Reading,
  article: ArticleRecord,
  corrections: Correction[] = [],
): Promise<ReadableArticle> {
  const { content } = article
  const section = await findShownSection(db, article.sectionId)
  const leaders = await listCommitteeLeaders(db, article.publishedAt ?? now())
  const canonical = `${publicUrl}${paths.article.href({ slug: article.slug })}`
  return {
    title: content.title,
    kindName: kinds[content.kind],
    lead: content.lead,
    body: sanitise(content.body),
    photos: content.photos,
    attachments: content.attachments,
    authors: content.authors.map(({ name }) => name),
    leaders: leaders
      .filter(({ id }) => content.leaders.includes(id))
      .map((leader) => `${leader.title} ${leader.fullName}`),
    tags: content.tags,
    source: content.origin === 'republished' ? { name: content.sourceName, url: content.sourceUrl } : null,
    section: { name: section.name, slug: section.slug },
    state: article.state,
    reason: article.reason,
    publishedAt: article.publishedAt,
    correctedAt: corrections.at(-1)?.at ?? null,
    corrections,
    metadata: fillMetadata(content, {
      publisher: profile.office.name,
      identifier: canonical,
      date: toDateInput(article.publishedAt ?? now()),
      sectionName: section.name,
    }),
    canonical,
  }
}

/** A hidden category has no page of its own: its articles name the section above it. */
async function findShownSection(db: Database, id: string): Promise<Section> {
  const section = await findSection(db, id)
  return section.hidden && section.parentId ? findSection(db, section.parentId) : section
}
