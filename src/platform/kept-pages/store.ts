import type { KeptPage } from './page.ts'

export interface Store {
  find(key: string): KeptPage | undefined
  keep(page: KeptPage): void
  /** Tells that a page has become larger by so many bytes. */
  grow(page: KeptPage, bytes: number): void
  clear(): void
  readonly bytes: number
}

/** Keeps at most so many bytes. What nobody asked for since the last round goes first: a clock, so that a hit writes one bit. */
export function openStore(mostBytes: number): Store {
  const pages = new Map<string, KeptPage>()
  let bytes = 0

  function drop(page: KeptPage) {
    if (pages.get(page.key) !== page) return
    pages.delete(page.key)
    bytes -= page.size
  }

  function makeRoom() {
    for (const page of pages.values()) {
      if (bytes <= mostBytes) return
      if (page.used) {
        page.used = false
        // To the end of the line; the loop comes to it again, and then it is not in use.
        pages.delete(page.key)
        pages.set(page.key, page)
      } else drop(page)
    }
  }

  return {
    find: (key) => pages.get(key),
    keep(page) {
      const before = pages.get(page.key)
      if (before) drop(before)
      // One page shall not push out all others.
      if (page.size > mostBytes / 4) return
      pages.set(page.key, page)
      bytes += page.size
      makeRoom()
    },
    grow(page, more) {
      page.size += more
      if (pages.get(page.key) !== page) return
      bytes += more
      makeRoom()
    },
    clear() {
      pages.clear()
      bytes = 0
    },
    get bytes() {
      return bytes
    },
  }
}
