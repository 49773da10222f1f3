import type { Files } from '#platform/files.ts'
import type { Drawing, Medium } from './medium.ts'
import { draw } from './picture.ts'

/** Files lie under the hash of their content, so the same file uploaded twice takes its place once. */
export const keyOf = ({ sha256 }: Pick<Medium, 'sha256'>): string => `media/${sha256.slice(0, 2)}/${sha256}`

/** What tells one drawing of a picture from its others, in keys and in ETags. */
export const markOf = (drawing: Drawing): string =>
  'share' in drawing ? `share-${drawing.share}.jpeg` : `${drawing.width}.${drawing.format}`

const underWay = new Map<string, Promise<void>>()
let turn: Promise<unknown> = Promise.resolve()

/**
 * Draws a picture in one size unless that was done before, and says where it lies. Many readers at once wait for one
 * drawing, and the drawings for one another: each holds a decoded photo in memory, and two cores have pages to serve.
 */
export async function ensureRendition(
  files: Files,
  medium: Pick<Medium, 'sha256'>,
  drawing: Drawing,
): Promise<string> {
  const key = `${keyOf(medium)}.${markOf(drawing)}`
  if (await files.exists(key)) return key
  const work = underWay.get(key) ?? inTurn(() => drawInto(files, medium, drawing, key))
  if (!underWay.has(key)) {
    underWay.set(key, work)
    void work.then(
      () => underWay.delete(key),
      () => underWay.delete(key),
    )
  }
  await work
  return key
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

async function drawInto(files: Files, medium: Pick<Medium, 'sha256'>, drawing: Drawing, key: string) {
  await files.put(key, await draw(await files.bytes(keyOf(medium)), drawing))
}
