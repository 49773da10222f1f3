/** How a route says that its pages may be kept: with the parameters of the query that they depend on. */
export interface Kept {
  query: readonly string[]
}

/** For a public route: `app.get(pattern, kept('truoc'), …)`. Its pages are the same for everybody who has no session. */
export const kept = (...query: string[]) => ({ config: { kept: { query } } })

/** For a public route whose answer is another one each time, or is small and costs nothing: says that somebody thought of it. */
export const notKept = { config: { kept: false } } as const

export interface Addresses {
  /** Every route that is asked for with GET; null where its pages are not kept. */
  declare(pattern: string, kept: Kept | null): void
  /** The one address of a page, whatever else was written behind it; null where no kept page is at this one. */
  canonicalOf(url: string): string | null
}

/** Addresses as the portal writes them: whatever has to be decoded or put right first is the router's business. */
const plainPath = /^\/(?:[A-Za-z0-9_~.-]+(?:\/[A-Za-z0-9_~.-]+)*)?$/
const dotSegment = /(?:^|\/)\.{1,2}(?:\/|$)/
const plainValue = /^[\w.~-]{1,100}$/

interface Route {
  path: RegExp
  kept: Kept | null
}

export function openAddresses(): Addresses {
  const exact = new Map<string, Kept | null>()
  const others: Route[] = []

  /** Where two patterns fit, the router takes the more exact one; a page is kept only where both say so. */
  const find = (path: string): Kept | null => {
    const known = exact.get(path)
    if (known !== undefined) return known
    const fitting = others.filter((route) => route.path.test(path))
    return fitting.some(({ kept }) => kept === null) ? null : (fitting[0]?.kept ?? null)
  }

  return {
    declare(pattern, kept) {
      if (/[:*]/.test(pattern)) others.push({ path: expressionOf(pattern), kept })
      else exact.set(pattern, kept)
    },
    canonicalOf(url) {
      const mark = url.indexOf('?')
      const path = mark === -1 ? url : url.slice(0, mark)
      if (!plainPath.test(path) || dotSegment.test(path)) return null
      const kept = find(path)
      if (!kept) return null
      return mark === -1 || kept.query.length === 0 ? path : withQuery(path, kept, url.slice(mark + 1))
    },
  }
}

function expressionOf(pattern: string): RegExp {
  const literal = (text: string) => text.replaceAll(/[.+()[\]]/g, String.raw`\$&`).replaceAll('*', '.*')
  const parts = pattern.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : literal(part)))
  return new RegExp(`^${parts.join('/')}$`)
}

/** Only what the route knows counts, in the order in which it names it; a value of another shape is left to the route. */
function withQuery(path: string, kept: Kept, written: string): string | null {
  const given = new URLSearchParams(written)
  const pairs: string[] = []
  for (const name of kept.query) {
    const [value, ...more] = given.getAll(name)
    if (value === undefined) continue
    if (more.length > 0 || !plainValue.test(value)) return null
    pairs.push(`${name}=${value}`)
  }
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}
