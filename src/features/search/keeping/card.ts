/** What is asked of every candidate for an answer, in one column: reading six would take most of the time of a search. */
export interface Card {
  item: string
  kind: string
  key: string
  stamp: string
  /** Its place in the thing, from 0. */
  part: number
  /** Days from 1970-01-01 by the common calendar; null where the thing has no date. */
  day: number | null
  facets: readonly string[]
}

/** Unit separator: it stands in no text that people see. */
const separator = '\u001F'

export const writeCard = ({ item, kind, key, stamp, part, day, facets }: Card): string =>
  [item, kind, key, stamp, part, day ?? '', ...facets].join(separator)

export function readCard(written: string): Card {
  const [item = '', kind = '', key = '', stamp = '', part, day, ...facets] = written.split(separator)
  return { item, kind, key, stamp, part: Number(part), day: day ? Number(day) : null, facets }
}

export const rowId = ({ kind, key, part }: Pick<Card, 'kind' | 'key' | 'part'>): string =>
  `${kind}/${key}/${part}`

/** Card and block in one: each further column that is read of a row takes as long as the first. */
export function sealCard(card: string, block: Uint8Array): Uint8Array {
  const written = new TextEncoder().encode(card)
  const room = written.length + ((4 - (written.length % 4)) % 4)
  const sealed = new Uint8Array(4 + room + block.length)
  new DataView(sealed.buffer).setUint32(0, written.length, true)
  sealed.set(written, 4)
  sealed.set(block, 4 + room)
  return sealed
}

export function openSealed(sealed: Uint8Array): { card: Card; block: Uint8Array } {
  const length = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0, true)
  const room = length + ((4 - (length % 4)) % 4)
  return {
    card: readCard(new TextDecoder().decode(sealed.subarray(4, 4 + length))),
    block: sealed.subarray(4 + room),
  }
}
