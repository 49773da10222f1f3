import type { Files } from '#platform/files.ts'
import type { Format, Medium, Width } from './medium.ts'
import { draw } from './picture.ts'

/** Files lie under the hash of their content, so the same file uploaded twice takes its place once. */
export const keyOf = ({ sha256 }: Pick<Medium, 'sha256'>): string => `media/${sha256.slice(0, 2)}/${sha256}`

const renditionKey = (medium: Pick<Medium, 'sha256'>, width: Width, format: Format): string =>
  `${keyOf(medium)}.${width}.${format}`

const underWay = new Map<string, Promise<void>>()

/** Draws a picture in one size unless that was done before, and says where it lies. Many readers at once wait for one drawing. */
export async function ensureRendition(
  files: Files,
  medium: Pick<Medium, 'sha256'>,
  width: Width,
  format: Format,
): Promise<string> {
  const key = renditionKey(medium, width, format)
  if (await files.exists(key)) return key
  const drawing =
    underWay.get(key) ??
    files
      .bytes(keyOf(medium))
      .then((original) => draw(original, width, format))
      .then((drawn) => files.put(key, drawn))
      .finally(() => underWay.delete(key))
  underWay.set(key, drawing)
  await drawing
  return key
}
