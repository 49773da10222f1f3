import sharp from 'sharp'
import type { Picture } from './picture.ts'

/**
 * Where marks and numbers are stamped: the upper part of a page, down to what stands under the number (R-502, component 10a).
 */
export const headShare = 0.4

/** A pixel is red where red is this much stronger than green and blue. */
const redness = 48
/** Ink that is lighter than this, and that much redder than grey, is of a seal alone; under it, letters are darker. */
const dullest = 110
const faint = 20
/** Of the looked-at pixels: a small stamp has ten times as many, specks of a scanner fewer. */
const leastRed = 0.0004

/**
 * The page in grey, and below its head as a photograph through red glass shows it: black and blue ink stay, red ink is white. A
 * round seal over the signer's post would otherwise make both unreadable; in the head, red letters belong to the text. As PNG.
 */
export function inGrey({ pixels, width, height }: Picture, head: number): Promise<Buffer> {
  const grey = new Uint8Array(width * height)
  const below = Math.floor(height * head) * width
  for (let at = 0; at < grey.length; at += 1) {
    const red = pixels[at * 4] ?? 255
    const green = pixels[at * 4 + 1] ?? 255
    const blue = pixels[at * 4 + 2] ?? 255
    if (at < below) grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue
    else grey[at] = red > dullest && red - Math.max(green, blue) > faint ? 255 : red
  }
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

/** The upper `share` of a page that `inGrey` made. */
export const upperPart = (png: Buffer, { width, height }: Picture, share: number): Promise<Buffer> =>
  sharp(png)
    .extract({ left: 0, top: 0, width, height: Math.max(1, Math.floor(height * share)) })
    .png({ compressionLevel: 1 })
    .toBuffer()

const encode = (grey: Uint8Array, width: number, height: number): Promise<Buffer> =>
  sharp(grey, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
