import { listMedia, pictureSet } from '#features/media/index.ts'
import type { Database } from '#platform/database.ts'

// Sanitised HTML always writes a picture in this one form, and escapes what could only look like it.
const image = /<img src="\/tep\/([0-9a-f-]{36})\/[^"]*"([^>]*)>/g

/**
 * The pictures within a text, in every format and with the size that keeps their place: a browser fetches the smallest
 * that fits, and nothing moves while it does. `html` has passed the sanitiser.
 */
export async function offerFormats(db: Database, html: string): Promise<string> {
  const ids = [...html.matchAll(image)].map(([, id]) => id ?? '')
  if (ids.length === 0) return html
  const known = new Map((await listMedia(db, [...new Set(ids)])).map((medium) => [medium.id, medium]))
  return html.replaceAll(image, (whole, id: string, attributes: string) => {
    const medium = known.get(id)
    if (!medium) return whole
    const { src, sources, width, height } = pictureSet(medium)
    const alt = / alt="[^"]*"/.exec(attributes)?.[0] ?? ' alt=""'
    const offers = sources.map(
      ({ type, srcset }) => `<source type="${type}" srcset="${escape(srcset)}" sizes="${sizes}">`,
    )
    return `<picture>${offers.join('')}<img src="${escape(src)}"${alt} width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`
  })
}

const sizes = '(min-width: 48rem) 44rem, 100vw'
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
