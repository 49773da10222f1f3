import type { ArticleContent } from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'
import type { Directory } from './directory.ts'
import type { DemonstrationItem } from './item.ts'
import { dayOfText } from './moments.ts'
import type { Studio } from './pictures.ts'
import { fillDays } from './placeholders.ts'

export async function composeContent(
  ctx: Context,
  item: DemonstrationItem,
  { directory, studio, now }: { directory: Directory; studio: Studio; now: Date },
): Promise<ArticleContent> {
  const day = dayOfText(item, now)
  const photos: ArticleContent['photos'] = []
  for (const photo of item.photos) photos.push(await studio(ctx, photo))
  return {
    kind: item.kind,
    sectionId: item.category === null ? item.section : `${item.section}.${item.category}`,
    title: fillDays(item.title, day),
    lead: fillDays(item.lead, day),
    body: fillDays(item.body, day),
    photos,
    attachments: [],
    leaders: item.leaders.map((key) => directory.leader(key)),
    authors: item.authors.map(({ person, share }) => ({
      personId: directory.person(person),
      name: directory.nameOf(person),
      share,
    })),
    tags: item.tags,
    origin: item.origin,
    sourceName: item.sourceName ?? '',
    sourceUrl: item.sourceUrl ?? '',
    metadata: {},
  }
}
