import { focalPointNames, type FocalPoint } from '#lib/focal-point.ts'
import { paths } from '#paths'
import { type Format, type Medium, shareSize, type Width, widths } from './medium.ts'

type Addressed = Pick<Medium, 'id' | 'name'>
type Measured = Addressed & { width: number | null; height: number | null }

/** What `<picture>` needs: the newer formats first, JPEG for every other browser, and the size that keeps the page still. */
export interface PictureSet {
  src: string
  sources: { type: string; srcset: string }[]
  width: number
  height: number
}

/** Address of a file; for a picture, of the largest size for the page. */
export const mediumHref = ({ id, name }: Addressed): string => paths.media.href({ id, name })

/** Address of a picture in one size (`?rong=`) and, where it matters, one format (`?dang=`). */
export const pictureHref = (medium: Addressed, width: Width, format?: Format): string =>
  `${mediumHref(medium)}?rong=${width}${format ? `&dang=${format}` : ''}`

/** A picture in every format and in each width up to `largest`. Where its size is not known, a photo's usual one stands in. */
export function pictureSet(medium: Measured, largest: Width = 1600): PictureSet {
  const srcset = (format: Format) =>
    widths
      .filter((width, n) => width <= largest && (n === 0 || (widths[n - 1] ?? 0) < (medium.width ?? 1600)))
      .map((width) => `${pictureHref(medium, width, format)} ${Math.min(width, medium.width ?? width)}w`)
      .join(', ')
  return {
    src: pictureHref(medium, largest === 1600 ? 960 : largest, 'jpeg'),
    sources: (['avif', 'webp'] as const).map((format) => ({
      type: `image/${format}`,
      srcset: srcset(format),
    })),
    width: medium.width ?? 1600,
    height: medium.height ?? 1067,
  }
}

/** The crop for other sites (Open Graph), with the point that must not be cut off. */
export const pictureToShare = (medium: Addressed, point: FocalPoint = 'centre') => ({
  href: `${mediumHref(medium)}?hinh=chia-se&diem=${focalPointNames.indexOf(point) + 1}`,
  ...shareSize,
})
