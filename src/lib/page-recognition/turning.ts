import sharp from 'sharp'
import type { Engine, Word } from './engine.ts'
import type { Picture } from './picture.ts'

/** Fewer letters that are surely read: the page lies on its side or its head, or has hardly any text. */
const fewLetters = 60
const sure = 75

const countSure = (words: readonly Word[]): number =>
  words.reduce(
    (sum, { text, confidence }) => (confidence < sure ? sum : sum + text.replaceAll(/[^\p{L}]/gu, '').length),
    0,
  )

/** Lines that run from top to bottom are read, too, but their words stand in no order: those of a page on its side are tall. */
function isOnSide(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length >= 4)
  const tall = long.filter(({ left, right, top, bottom }) => bottom - top > right - left)
  return long.length > 0 && tall.length * 2 > long.length
}

/**
 * The page turned upright, where it was put into the scanner sideways or upside down; null where it is as it should be, or
 * nothing can be read either way. `read` are the words as it lies; the other ways are tried at half the size.
 */
export async function turnUpright(
  engine: Engine,
  picture: Picture,
  read: readonly Word[],
): Promise<Picture | null> {
  const onSide = isOnSide(read)
  const own = countSure(read)
  if (own >= fewLetters && !onSide) return null
  let best = { turn: 0, letters: onSide ? fewLetters : Math.max(own * 2, fewLetters) }
  for (const turn of onSide ? [90, 270] : [90, 270, 180]) {
    const half = await rotated(picture, turn)
      .resize({ width: Math.ceil((turn === 180 ? picture.width : picture.height) / 2) })
      .greyscale()
      .png({ compressionLevel: 1 })
      .toBuffer()
    const letters = countSure(await engine.read(half, 'page'))
    if (letters >= best.letters) best = { turn, letters }
  }
  if (best.turn === 0) return null
  const { data, info } = await rotated(picture, best.turn).raw().toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height, scale: picture.scale }
}

const rotated = ({ pixels, width, height }: Picture, turn: number) =>
  sharp(pixels, { raw: { width, height, channels: 4 } }).rotate(turn)
