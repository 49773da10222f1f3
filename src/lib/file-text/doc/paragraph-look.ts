import type { Line } from '../content.ts'
import { byteAt, longAt, wordAt } from '../little-endian.ts'
import { walkProperties } from './properties.ts'

export interface ParagraphLook {
  style: number
  align: Line['align']
  startsPage: boolean
  /** How many tables it stands in. */
  depth: number
  /** Its mark ends a row, or a cell of a table within a table. */
  endsRow: boolean
  endsInnerCell: boolean
}

export const plainParagraph: ParagraphLook = {
  style: 0,
  align: 'left',
  startsPage: false,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
}

const aligned: readonly Line['align'][] = ['left', 'centre', 'right', 'justified', 'justified', 'justified']

/** `more` is the file's stream `Data`, where lists lie that are too long for their place. */
export function changeParagraph(
  before: ParagraphLook,
  list: Uint8Array,
  more: Uint8Array | null,
  isMore = false,
): ParagraphLook {
  let look = { ...before }
  walkProperties(list, (property, at) => {
    const isOn = byteAt(list, at) === 1
    if (property === 0x2403 || property === 0x2461) look.align = aligned[byteAt(list, at)] ?? look.align
    else if (property === 0x2407) look.startsPage = isOn
    else if (property === 0x2416) look.depth = isOn ? Math.max(1, look.depth) : 0
    else if (property === 0x6649) look.depth = Math.min(longAt(list, at), 100)
    else if (property === 0x2417 || property === 0x244c) look.endsRow ||= isOn
    else if (property === 0x244b) look.endsInnerCell = isOn
    else if (property === 0x6646 && more && !isMore) {
      const from = longAt(list, at)
      look = changeParagraph(look, more.subarray(from + 2, from + 2 + wordAt(more, from)), null, true)
    }
  })
  return look
}
