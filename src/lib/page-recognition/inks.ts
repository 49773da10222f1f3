import sharp from 'sharp'
import type { Picture } from './picture.ts'

/** A pixel is red where red is this much stronger than green and blue. */
const redness = 48
/** Of the looked-at pixels: a small stamp has ten times as many, specks of a scanner fewer. */
const leastRed = 0.0004

/**
 * The page as a photograph through red glass sees it: black and blue ink stay, red ink is white. A round seal over the signer's
 * post would otherwise make both unreadable. As PNG.
 */
export function withoutRed({ pixels, width, height }: Picture): Promise<Buffer> {
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at += 1) grey[at] = pixels[at * 4] ?? 255
  return encode(grey, width, height)
}

/** Only what is red in the upper `share` of the page, as black on white, as PNG; null where there is as good as nothing. */
export async function onlyRed({ pixels, width, height }: Picture, share: number): Promise<Buffer | null> {
  const rows = Math.floor(height * share)
  const grey = new Uint8Array(width * rows).fill(255)
  let count = 0
  for (let at = 0; at < grey.length; at += 1) {
    const others = Math.max(pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0)
    const excess = (pixels[at * 4] ?? 0) - others
    if (excess < redness) continue
    count += 1
    grey[at] = Math.max(0, 160 - 2 * excess)
  }
  return count < leastRed * grey.length ? null : encode(grey, width, rows)
}

/** The upper `share` of a page that `withoutRed` made. */
export const upperPart = (png: Buffer, { width, height }: Picture, share: number): Promise<Buffer> =>
  sharp(png)
    .extract({ left: 0, top: 0, width, height: Math.max(1, Math.floor(height * share)) })
    .png({ compressionLevel: 1 })
    .toBuffer()

const encode = (grey: Uint8Array, width: number, height: number): Promise<Buffer> =>
  sharp(grey, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
