import type { ArticleRecord, Publication } from '#features/articles/index.ts'
import { pictureSet } from '#features/media/index.ts'
import { paths } from '#paths'
import type { Teaser } from '#ui/index.ts'

/** How a published article is announced in a list. */
export const announce = ({
  slug,
  title,
  lead,
  publishedAt,
  photo,
}: Pick<Publication, 'slug' | 'title' | 'lead' | 'photo'> & { publishedAt: Date | null }): Teaser => ({
  title,
  href: paths.article.href({ slug }),
  lead,
  at: publishedAt ?? undefined,
  picture: photo
    ? {
        ...pictureSet({ ...photo, id: photo.mediaId }, 960),
        // The title beside it says what it is about: read out twice it would only be noise.
        alt: '',
        focalPoint: photo.focalPoint,
      }
    : undefined,
})

export const teaserOf = (record: ArticleRecord): Teaser =>
  announce({ ...record, lead: record.content.lead, photo: record.content.photos[0] ?? null })
