import { pictureHref } from '#features/media/index.ts'
import { paths } from '#paths'
import type { Teaser } from '#ui/index.ts'
import type { ArticleRecord } from './records.ts'

/** How a published article is announced in a list. */
export function teaserOf({ slug, title, content, publishedAt }: ArticleRecord): Teaser {
  const [photo] = content.photos
  return {
    title,
    href: paths.article.href({ slug }),
    lead: content.lead,
    at: publishedAt ?? undefined,
    picture: photo && {
      src: pictureHref({ id: photo.mediaId, name: photo.name }, 480),
      // The title beside it says what it is about: read out twice it would only be noise.
      alt: '',
      width: photo.width ?? 1600,
      height: photo.height ?? 1067,
    },
  }
}
