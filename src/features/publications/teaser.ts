import type { Publication } from '#features/articles/index.ts'
import { pictureSet } from '#features/media/index.ts'
import { paths } from '#paths'
import type { Teaser } from '#ui/index.ts'

/** How a published article is announced in a list. */
export const teaserOf = ({ slug, title, lead, publishedAt, photo }: Publication): Teaser => ({
  title,
  href: paths.article.href({ slug }),
  lead,
  at: publishedAt,
  picture: photo
    ? {
        ...pictureSet({ ...photo, id: photo.mediaId }, 960),
        // The title beside it says what it is about: read out twice it would only be noise.
        alt: '',
        focalPoint: photo.focalPoint,
      }
    : undefined,
})
