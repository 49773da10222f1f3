import type { Photo, ReadableArticle } from '#features/articles/index.ts'
import { pictureSet } from '#features/media/index.ts'
import { excerpt } from '#lib/text.ts'
import { Figure } from '#ui/index.ts'

const wide = '(min-width: 60rem) 54rem, 100vw'

function PhotoFigure({ photo, id, eager }: { photo: Photo; id?: string; eager?: boolean }) {
  const { mediaId, name, width, height, alt, decorative, caption } = photo
  return (
    <Figure
      {...pictureSet({ id: mediaId, name, width, height })}
      id={id}
      sizes={wide}
      alt={decorative ? '' : alt}
      caption={caption}
      eager={eager}
    />
  )
}

/** The picture that a text leads with is fetched before all else. */
export function LeadPicture({ article: { photos } }: { article: ReadableArticle }) {
  const [photo] = photos
  return photo ? <PhotoFigure photo={photo} eager /> : null
}

/** The others follow the text, in their order. */
export function MorePictures({ article: { photos } }: { article: ReadableArticle }) {
  return (
    <>
      {photos.slice(1).map((photo) => (
        <PhotoFigure photo={photo} />
      ))}
    </>
  )
}

/** A photo story: one picture below the other, each with its words, and a list that leads to each of them. */
export function Gallery({ article: { photos, body } }: { article: ReadableArticle }) {
  return (
    <section class="gallery-story" aria-labelledby="cac-anh">
      <h2 id="cac-anh">{photos.length === 1 ? 'Ảnh' : `${photos.length} ảnh`}</h2>
      {photos.length > 3 && (
        <nav class="gallery-jumps" aria-label="Đến từng ảnh">
          <ol>
            {photos.map(({ caption, alt }, n) => (
              <li>
                <a href={`#anh-${n + 1}`}>{excerpt(caption || alt, 70) || `Ảnh ${n + 1}`}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {photos.map((photo, n) => (
        <PhotoFigure photo={photo} id={`anh-${n + 1}`} eager={n === 0 && body === ''} />
      ))}
    </section>
  )
}

const waysIn = (headings: ReadableArticle['headings']) =>
  headings.filter(({ level, text }) => level < 4 && text !== '')

/** A text of a few parts is read from its top. */
export const needsContents = ({ headings }: Pick<ReadableArticle, 'headings'>): boolean =>
  waysIn(headings).length >= 4

/** The headings of a long text, as a way into it. */
export function Contents({ headings }: { headings: ReadableArticle['headings'] }) {
  if (!needsContents({ headings })) return null
  const shown = waysIn(headings)
  const top = Math.min(...shown.map(({ level }) => level))
  return (
    <nav class="contents" aria-labelledby="trong-bai">
      <h2 id="trong-bai">Trong bài này</h2>
      <ol>
        {shown.map(({ level, id, text }) => (
          <li class={level > top ? 'is-below' : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
