import { createHash } from 'node:crypto'
import pg from 'pg'

/** Statements that one pool prepares at most: PostgreSQL keeps each of them, with its plan, for each connection. */
const mostNames = 300
const mostUnnamed = 2000

const isPlanned = /^\(?\s*(select|insert|update|delete|with)\b/i

interface Asked {
  text: string
  name?: string
}

const isAsked = (asked: unknown): asked is Asked =>
  typeof asked === 'object' && asked !== null && 'text' in asked && typeof asked.text === 'string'

/**
 * A client for one pool that has PostgreSQL read and plan a statement once for each connection, where it would do so for
 * each query: of a page of the workspace, with twenty small queries, that was nearly half of the time. Only what comes as an
 * object (as from the query builder) and for the second time gets a name: texts with lists of changing length would
 * fill the server with plans that nobody asks for again. A plan is made anew by PostgreSQL when its tables change; the
 * columns are named in every text, so that a migration beside a running portal changes no result's shape.
 */
export function preparingClient(): typeof pg.Client {
  const names = new Map<string, string>()
  const askedOnce = new Set<string>()

  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostNames || !isPlanned.test(text)) return known
    if (askedOnce.delete(text)) {
      const name = createHash('sha256').update(text).digest('base64url')
      names.set(text, name)
      return name
    }
    if (askedOnce.size >= mostUnnamed) askedOnce.clear()
    askedOnce.add(text)
    return undefined
  }

  const withName = (asked: unknown): unknown => {
    if (!isAsked(asked) || asked.name !== undefined || 'submit' in asked) return asked
    const name = nameOf(asked.text)
    return name === undefined ? asked : { ...asked, name }
  }

  return class extends pg.Client {
    override query(...asked: unknown[]): never {
      const [first, ...rest] = asked
      // Values and the word that it is done are passed on, whichever of its forms the caller uses.
      const passed = [withName(first), ...rest] as unknown as [pg.QueryConfig]
      return super.query(...passed) as never
    }
  }
}
