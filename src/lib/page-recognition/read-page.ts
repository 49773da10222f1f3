import type { Page } from '../file-text/content.ts'
import type { Engine } from './engine.ts'
import { withoutRed } from './inks.ts'
import { placeLines } from './lines.ts'
import type { Picture } from './picture.ts'
import { findStamp } from './stamps.ts'

/**
 * Reads the letters on the picture of a page. On page 1 a stamped secrecy mark is looked for, too, and is the first line of the
 * page where it is found, in its proper letters, whatever else stands above it (R-1031).
 */
export async function readPage(engine: Engine, picture: Picture, number: number): Promise<Page> {
  const dark = await withoutRed(picture)
  const words = await engine.read(dark, 'page')
  const stamp = number === 1 ? await findStamp(engine, { picture, dark, read: words }) : null
  const lines = placeLines(words, picture.scale)
  return {
    number,
    width: Math.round((picture.width / picture.scale) * 100) / 100,
    height: Math.round((picture.height / picture.scale) * 100) / 100,
    lines: stamp ? [stamp, ...lines] : lines,
    scanned: true,
  }
}
