import { outline, sanitise, type OutlineEntry } from '#lib/rich-text/index.ts'

export interface CleanBody {
  body: string
  headings: OutlineEntry[]
}

/** Characters of all the texts kept; the one that was asked for the longest ago goes first. */
const most = 8_000_000

const kept = new Map<string, CleanBody>()
let size = 0

/**
 * A body as the sanitiser of this very program leaves it, with its headings. It was sanitised when it was saved; this is
 * for what an older version let through, and it is half of the work of a page. Nothing but the text decides about the
 * result, so the text itself is the key.
 */
export function cleanBody(written: string): CleanBody {
  const known = kept.get(written)
  if (known) {
    kept.delete(written)
    kept.set(written, known)
    return known
  }
  const body = sanitise(written)
  const clean = { body, headings: outline(body) }
  if (written.length > most / 8) return clean
  kept.set(written, clean)
  size += written.length
  for (const oldest of kept.keys()) {
    if (size <= most) break
    kept.delete(oldest)
    size -= oldest.length
  }
  return clean
}
