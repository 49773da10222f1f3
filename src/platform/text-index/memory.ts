import { totalmem } from 'node:os'

const megabyte = 1_048_576

/**
 * Megabytes for what is kept of indexes where nobody says otherwise: an eighth of what this process may use of the machine, 384 at
 * least, 4096 at most. An index of a million parts needs 3 GB to be kept whole, one of fifty thousand a tenth of that.
 */
export function ownMemory(): number {
  const limit = process.constrainedMemory()
  const all = limit > 0 && limit < totalmem() ? limit : totalmem()
  return Math.min(4096, Math.max(384, Math.round(all / 8 / megabyte)))
}

/** Bytes of rows that were asked for lately, of all tables of a store together. */
export interface RowMemory {
  find(key: string): Uint8Array | undefined
  keep(key: string, bytes: Uint8Array): void
  /** Whether one more would push another out. */
  readonly isFull: boolean
}

/** What an entry takes beside its bytes, roughly. */
const overhead = 200

/** Keeps at most so many bytes; the row that was asked for the longest ago goes first. */
export function openMemory(most: number): RowMemory {
  const kept = new Map<string, Uint8Array>()
  let size = 0
  return {
    find(key) {
      const bytes = kept.get(key)
      if (bytes === undefined) return undefined
      kept.delete(key)
      kept.set(key, bytes)
      return bytes
    },
    keep(key, bytes) {
      if (kept.has(key)) return
      // A copy: what the library gives is a view of a buffer that holds many rows.
      kept.set(key, new Uint8Array(bytes))
      size += bytes.length + overhead
      for (const [oldest, old] of kept) {
        if (size <= most) break
        kept.delete(oldest)
        size -= old.length + overhead
      }
    },
    get isFull() {
      return size >= most * 0.95
    },
  }
}
