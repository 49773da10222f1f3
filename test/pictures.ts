import sharp from 'sharp'
import { paths } from '#paths'
import type { Portal } from './app.ts'
import type { Fields } from './visit.ts'

/** A photo as a phone makes it: lying on its side, with the place it was taken at and who took it. `width` and `height` as it lies. */
export const takePhoto = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2a7' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Người chụp', Orientation: '6' }, IFD3: { GPSLatitude: '14/1 21/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** Sends a picture as the writer of `makeArticle` does; answers with its id and address. */
export async function upload(portal: Portal, name: string, bytes: Uint8Array) {
  const answer = await portal
    .as('chuyen-vien-tong-hop')
    .postMultipart(paths.desk.media.href(), {}, [{ field: 'file', name, bytes }])
  if (answer.statusCode !== 201) throw new Error(`${name} was not taken: ${answer.body}`)
  return answer.json() as { id: string; href: string }
}

/** The fields of an article that shows these pictures, each complete enough to be published. */
export const photoFields = (ids: readonly string[], more: Fields = {}): Fields =>
  Object.fromEntries(
    ids.flatMap((mediaId, n) =>
      Object.entries({
        mediaId,
        caption: `Chú thích ${n + 1}`,
        alt: `Trong ảnh ${n + 1}`,
        consentBasis: 'none_shown',
        order: String(n + 1),
        ...more,
      }).map(([field, value]) => [`photo.${n}.${field}`, value]),
    ),
  )
