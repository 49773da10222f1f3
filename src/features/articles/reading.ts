import { listCommitteeLeaders } from '#features/organisation/index.ts'
import { listSections, type Section, type SectionTree } from '#features/sections/index.ts'
import type { OutlineEntry } from '#lib/rich-text/index.ts'
import { toDateInput } from '#lib/dates.ts'
import { slugify } from '#lib/text.ts'
import type { Services } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { paths } from '#paths'
import type { EditionState } from './article.ts'
import { offerFormats } from './body-pictures.ts'
import { cleanBody } from './clean-body.ts'
import { kinds, type Attachment, type Kind, type Photo } from './content.ts'
import { fillMetadata, type Metadata } from './metadata.ts'
import type { Correction, PublicRecord } from './publication/find.ts'

/** An article as it is read: by citizens, or by staff before it is out. */
export interface ReadableArticle {
  slug: string
  title: string
  kind: Kind
  kindName: string
  lead: string
  /** Sanitised again, just now, its pictures in every format. */
  body: string
  /** The headings of the body. */
  headings: OutlineEntry[]
  photos: Photo[]
  attachments: Attachment[]
  authors: string[]
  /** With their post; the key leads to their page. */
  leaders: { name: string; key: string | null }[]
  tags: { name: string; slug: string }[]
  source: { name: string; url: string } | null
  section: { name: string; slug: string }
  /** The one above, where the section is a category. */
  parentSection: { name: string; slug: string } | null
  state: EditionState
  reason: string | null
  publishedAt: Date | null
  /** When the text that is read now went out. */
  changedAt: Date
  correctedAt: Date | null
  corrections: Correction[]
  metadata: Metadata
  canonical: string
}

type Reading = Pick<Services, 'db' | 'now' | 'profile' | 'publicUrl' | 'remember'>
type Readable = Pick<
  PublicRecord,
  'content' | 'sectionId' | 'slug' | 'state' | 'stateSince' | 'publishedAt' | 'publicSince' | 'reason'
>

export async function readArticle(
  { db, now, profile, publicUrl, remember }: Reading,
  article: Readable,
  corrections: Correction[] = [],
): Promise<ReadableArticle> {
  const { content } = article
  const sections = await remember('sections', () => listSections(db))
  const { section, parent } = findShownSection(sections, article.sectionId)
  const { body, headings } = cleanBody(content.body)
  const leadersAt = (at: Date) => remember(`leaders ${toDateInput(at)}`, () => listCommitteeLeaders(db, at))
  const leaders = content.leaders.length === 0 ? [] : await leadersAt(article.publishedAt ?? now())
  const canonical = `${publicUrl}${paths.article.href({ slug: article.slug })}`
  return {
    slug: article.slug,
    title: content.title,
    kind: content.kind,
    kindName: kinds[content.kind],
    lead: content.lead,
    body: await offerFormats(db, body),
    headings,
    photos: content.photos,
    attachments: content.attachments,
    authors: content.authors.map(({ name }) => name),
    leaders: leaders
      .filter(({ id }) => content.leaders.includes(id))
      .map(({ title, fullName, key }) => ({ name: `${title} ${fullName}`, key })),
    tags: content.tags.map((name) => ({ name, slug: slugify(name) })),
    source: content.origin === 'republished' ? { name: content.sourceName, url: content.sourceUrl } : null,
    section: { name: section.name, slug: section.slug },
    parentSection: parent && { name: parent.name, slug: parent.slug },
    state: article.state,
    reason: article.reason,
    publishedAt: article.publishedAt,
    changedAt: article.publicSince ?? article.stateSince,
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
function findShownSection(
  tree: readonly SectionTree[],
  id: string,
): { section: Section; parent: Section | null } {
  const above = tree.find((section) => section.id === id || section.categories.some((one) => one.id === id))
  if (!above) throw new NotFound()
  const category = above.categories.find((one) => one.id === id && !one.hidden)
  return category ? { section: category, parent: above } : { section: above, parent: null }
}
