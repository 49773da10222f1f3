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
