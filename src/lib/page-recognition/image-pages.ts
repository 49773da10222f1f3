import sharp from 'sharp'
import type { PagePictures } from './pdf-pages.ts'
import { dotsPerInch, mostPixels } from './picture.ts'

/** A picture that unfolds to more is no scan of a page: A2 at 600 dots per inch has 140 million. */
const mostInput = 150_000_000
/** In points: the longer side of A4, for pictures that do not say how large they are. */
const longSide = 842

/** The pages of a picture file (TIFF may have many), turned upright as the camera says. Throws where it is none. */
export async function openImagePages(bytes: Uint8Array): Promise<PagePictures> {
  const { pages = 1, format } = await sharp(bytes, { limitInputPixels: mostInput }).metadata()
  // The frames of an animation are no pages.
  const count = format === 'tiff' ? pages : 1
  return {
    count,
    async draw(number) {
      const image = sharp(bytes, { limitInputPixels: mostInput, page: number - 1 })
      const { width, height, density = 0, autoOrient } = await image.metadata()
      const upright = autoOrient ?? { width, height }
      const [long, area] = [Math.max(upright.width, upright.height), upright.width * upright.height]
      // Screens write 72 or 96 into what has nothing to do with paper.
      const dots = density > 96 && density <= 1200 ? density : (long / longSide) * 72
      const factor = Math.min(dotsPerInch / dots, Math.sqrt(mostPixels / area), 3)
      const { data, info } = await image
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .resize({ width: Math.max(1, Math.round(upright.width * factor)) })
        .toColourspace('srgb')
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      return { pixels: data, width: info.width, height: info.height, scale: (dots * factor) / 72 }
    },
  }
}
