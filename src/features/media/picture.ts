import sharp, { type Sharp } from 'sharp'
import type { FocalPoint } from '#lib/focal-point.ts'
import { type Drawing, shareSize } from './medium.ts'

/** 64 million pixels: the largest pictures of present cameras, 256 MB when decoded. What claims more is a bomb. */
const mostPixels = 64_000_000
const seconds = 20
const mostFrames = 200

// One decoded picture at a time is enough beside the pages; sharp's own cache would only hold memory.
sharp.cache(false)
sharp.concurrency(1)

const open = (bytes: Uint8Array, animated = false) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated }).timeout({ seconds })

/** Width and height as seen, after a full decode: a damaged or lying picture gives null. */
export async function measure(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  try {
    const { width, height } = (await open(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true }))
      .info
    return { width, height }
  } catch {
    return null // Whatever the decoder stumbled over: for the person the picture cannot be read.
  }
}

/**
 * A picture for the page, never larger than the original, upright, in sRGB and without the camera's metadata: where and
 * when it was taken, and by which device, is nobody's business. A moving GIF goes on moving as WebP.
 */
export async function draw(bytes: Uint8Array, drawing: Drawing): Promise<Buffer> {
  if ('share' in drawing) return drawToShare(bytes, drawing.share)
  const { width, format } = drawing
  const { pages = 1 } = await open(bytes).metadata()
  const moves = format === 'webp' && pages > 1 && pages <= mostFrames
  const picture = open(bytes, moves).autoOrient().resize({ width, withoutEnlargement: true })
  if (format === 'webp') return picture.webp({ quality: 78 }).toBuffer()
  // AVIF at its least effort takes no longer than WebP and is far smaller; more effort takes thirty times as long for
  // nothing that can be seen (docs/decisions/0016-pictures-and-metadata.md).
  if (format === 'avif') return picture.avif({ quality: 52, effort: 1 }).toBuffer()
  return onWhite(picture)
}

const onWhite = (picture: Sharp) =>
  picture.flatten({ background: 'white' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()

const drawToShare = (bytes: Uint8Array, point: FocalPoint) =>
  onWhite(
    open(bytes)
      .autoOrient()
      .resize({ ...shareSize, fit: 'cover', position: positions[point] }),
  )

const positions: Record<FocalPoint, string> = {
  'top-left': 'left top',
  top: 'top',
  'top-right': 'right top',
  left: 'left',
  centre: 'centre',
  right: 'right',
  'bottom-left': 'left bottom',
  bottom: 'bottom',
  'bottom-right': 'right bottom',
}
