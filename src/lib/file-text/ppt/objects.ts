import { longAt, wordAt } from '../little-endian.ts'
import { recordAt, types, type PptRecord } from './records.ts'

export type Objects =
  | { ok: true; documentNumber: number; find: (number: number) => PptRecord | null }
  | { ok: false }

const [mostEdits, mostObjects] = [1000, 100_000]

/**
 * Where slides lie in the stream: each saving appends a directory of what it changed, and the latest one counts ([MS-PPT] 2.3).
 * `current` is the stream `Current User`.
 */
export function readObjects(stream: Uint8Array, current: Uint8Array): Objects {
  const places = new Map<number, number>()
  let documentNumber: number | null = null
  const seen = new Set<number>()
  for (let at = longAt(current, 16); at > 0 && !seen.has(at) && seen.size < mostEdits;) {
    seen.add(at)
    const edit = recordAt(stream, at)
    if (edit?.type !== types.userEdit) break
    documentNumber ??= longAt(edit.body, 16)
    const directory = recordAt(stream, longAt(edit.body, 12))
    if (directory?.type === types.directory) readDirectory(directory.body, places)
    at = longAt(edit.body, 8)
  }
  if (documentNumber === null) return { ok: false }
  return { ok: true, documentNumber, find: (number) => recordAt(stream, places.get(number) ?? -1) }
}

function readDirectory(body: Uint8Array, places: Map<number, number>): void {
  let at = 0
  while (at + 4 <= body.length && places.size < mostObjects) {
    const first = wordAt(body, at) | ((wordAt(body, at + 2) & 15) << 16)
    const count = wordAt(body, at + 2) >>> 4
    at += 4
    for (let n = 0; n < count && at + 4 <= body.length; n++, at += 4)
      if (!places.has(first + n)) places.set(first + n, longAt(body, at))
  }
}
