import type { Page } from '../file-text/content.ts'
import type { Engine, Word } from './engine.ts'
import { headShare, inGrey } from './inks.ts'
import { placeLines } from './lines.ts'
import type { Picture } from './picture.ts'
import { findStamp } from './stamps.ts'
import { turnUpright } from './turning.ts'

/**
 * Reads the letters on the picture of a page, turned upright if need be. On page 1 a stamped secrecy mark is looked for, too, and
 * is the first line of the page where it is found, in its proper letters, whatever else stands above it (R-1031).
 */
export async function readPage(engine: Engine, lying: Picture, number: number): Promise<Page> {
  const first = await look(engine, lying)
  const upright = await turnUpright(engine, lying, first.words)
  const picture = upright ?? lying
  const { dark, words } = upright ? await look(engine, upright) : first
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

async function look(engine: Engine, picture: Picture): Promise<{ dark: Buffer; words: Word[] }> {
  const dark = await inGrey(picture, headShare)
  return { dark, words: await engine.read(dark, 'page') }
}
