import type { Table } from '@lancedb/lancedb'
import { conditionText, type Condition } from './condition.ts'
import { loadEngine } from './engine.ts'
import { openRest } from './at-rest.ts'
import { ask, warm, type Asking } from './query.ts'
import { readRows } from './rows.ts'
import type { Ask, IndexShape, Row, TextIndex } from './shape.ts'

/** Milliseconds that an old state is kept for a reader that still reads it. */
const grace = 60_000

/**
 * `openWriting` opens the same table once more: what is written is seen here when it is whole, never between taking out the
 * old rows and putting in the new ones.
 */
export function wrapTable(asking: Asking, openWriting: () => Promise<Table>): TextIndex {
  const { table, shape } = asking
  let opening: Promise<Table> | null = null
  const openAnew = () =>
    openWriting().catch((error: unknown) => {
      opening = null
      throw error
    })
  const openOnce = () => (opening ??= openAnew())
  /** In its newest state: another process may have written since this one did, and what is not seen is not taken out. */
  const writing = async () => {
    const written = await openOnce()
    await written.checkoutLatest()
    return written
  }
  const remove = async (where: readonly Condition[]) =>
    void (await (await writing()).delete(conditionText(where)))
  const add = async (rows: readonly Row[]) => void (await (await writing()).add(rows.map(openRow)))
  const { during, whenAtRest } = openRest()
  const closing = new AbortController()
  const list = async ({ where = [], columns, limit }: Omit<Ask, 'matches'>) => {
    const listing = table.query().select(['id', 'item', ...columns])
    if (where.length > 0) listing.where(conditionText(where))
    return readRows(await listing.limit(limit).toArrow(), ['id', 'item', ...columns])
  }
  const thenRead = async <Value>(work: Promise<Value>) => {
    const value = await work
    await table.checkoutLatest()
    return value
  }
  const replace = async (items: readonly string[], rows: readonly Row[]) => {
    if (items.length > 0) await remove([{ column: 'item', anyOf: items }])
    if (rows.length > 0) await add(rows)
  }
  const turnTo = (version?: number) =>
    version === undefined
      ? table.checkoutLatest()
      : table.checkout(version).catch(() => table.checkoutLatest())
  const close = async () => {
    await whenAtRest()
    table.close()
    // Where it could not be opened, whoever wanted to write has been told.
    const written = await opening?.catch(() => null)
    written?.close()
  }
  return {
    ask: (asked) => during(ask(asking, asked)),
    warm: () => during(warm(asking, closing.signal)),
    list: (asked) => during(list(asked)),
    add: (rows) => during(rows.length > 0 ? add(rows) : Promise.resolve()),
    replace: (items, rows) => during(thenRead(replace(items, rows))),
    remove: (where) => during(thenRead(remove(where))),
    arrange: () => during(writing().then((written) => arrange(written, shape))),
    tidy: () => during(thenRead(writing().then(tidy))),
    version: () => during(openOnce().then((written) => written.version())),
    refresh: (version) => during(turnTo(version)),
    count: () => during(table.countRows()),
    close() {
      // The library cannot close what is being asked: it throws, and nobody would be there to hear it.
      closing.abort()
      void close()
    },
  }
}

/** A state is kept until the one after it is so old: until then somebody may be reading it. */
async function tidy(table: Table): Promise<boolean> {
  const versions = await table.listVersions()
  const past = versions.map(({ timestamp }) => timestamp.getTime()).filter((at) => at < Date.now() - grace)
  try {
    await table.optimize({ cleanupOlderThan: new Date(Math.max(0, ...past)) })
    return true
  } catch (error) {
    if (!String(error).includes('commit conflict')) throw error
    return false
  }
}

/** The library takes rows apart by their own properties, and lists only as arrays it may write to. */
const openRow = (row: Row): Record<string, unknown> => ({ ...row })

async function arrange(table: Table, { searched, values, lists }: IndexShape): Promise<void> {
  const { Index } = (await loadEngine()).lance
  for (const column of searched)
    await table.createIndex(column, {
      config: Index.fts({
        baseTokenizer: 'whitespace',
        withPosition: false,
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        maxTokenLength: 120,
      }),
    })
  for (const column of ['id', 'item']) await table.createIndex(column, { config: Index.btree() })
  for (const column of values) await table.createIndex(column, { config: Index.bitmap() })
  for (const column of lists) await table.createIndex(column, { config: Index.labelList() })
}
