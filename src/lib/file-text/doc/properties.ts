import { byteAt, wordAt } from '../little-endian.ts'

const [tableDefinition, tabs] = [0xd608, 0xc615]
const sizes: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3]

/** A list of changes to properties ([MS-DOC] 2.6): the number of each, and where its value stands. */
export function walkProperties(list: Uint8Array, change: (property: number, at: number) => void): void {
  let at = 0
  while (at + 2 < list.length) {
    const property = wordAt(list, at)
    at += 2
    change(property, at)
    at += sizes[property >>> 13] || variableSize(list, property, at)
  }
}

function variableSize(list: Uint8Array, property: number, at: number): number {
  if (property === tableDefinition) return wordAt(list, at) + 1
  if (property === tabs && byteAt(list, at) === 255) {
    const removed = 1 + byteAt(list, at + 1) * 4
    return 1 + removed + 1 + byteAt(list, at + 1 + removed) * 3
  }
  return 1 + byteAt(list, at)
}
