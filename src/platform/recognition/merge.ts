import type { Content, Page } from '#lib/file-text/content.ts'

/** What was read from pictures in the place of the pages that were only pictures; `content` is null for picture files. */
export function withRecognised(content: Content | null, pages: readonly Page[]): Content {
  const read = new Map(pages.map((page) => [page.number, page]))
  const old = content?.pages ?? []
  const merged = old.map((page) => read.get(page.number) ?? page)
  const added = pages.filter(({ number }) => !old.some((page) => page.number === number))
  return { pages: [...merged, ...added], notes: content?.notes ?? ['scanned'] }
}
