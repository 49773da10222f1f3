import { paths } from '#paths'
import { type Format, type Medium, type Width, widths } from './medium.ts'

type Addressed = Pick<Medium, 'id' | 'name'>

/** Address of a file; for a picture, of the largest size for the page. */
export const mediumHref = ({ id, name }: Addressed): string => paths.media.href({ id, name })

/** Address of a picture in one size (`?rong=`) and, where it matters, one format (`?dang=`). */
export const pictureHref = (medium: Addressed, width: Width, format?: Format): string =>
  `${mediumHref(medium)}?rong=${width}${format ? `&dang=${format}` : ''}`

/** The `srcset` of a picture: no size larger than the picture itself, except the smallest. */
export const srcsetOf = (medium: Addressed & { width: number | null }): string =>
  widths
    .filter((width, n) => n === 0 || medium.width === null || (widths[n - 1] ?? 0) < medium.width)
    .map((width) => `${pictureHref(medium, width)} ${Math.min(width, medium.width ?? width)}w`)
    .join(', ')
