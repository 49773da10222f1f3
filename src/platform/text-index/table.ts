import type { Table } from '@lancedb/lancedb'
import { conditionText, type Condition } from './condition.ts'
import { loadEngine } from './engine.ts'
import { ask, warm, type Asking } from './query.ts'
import { readRows } from './rows.ts'
import type { IndexShape, Row, TextIndex } from './shape.ts'

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
  const writing = () => (opening ??= openAnew())
  const remove = async (where: readonly Condition[]) =>
    void (await (await writing()).delete(conditionText(where)))
  const add = async (rows: readonly Row[]) => void (await (await writing()).add(rows.map(openRow)))
  return {
    ask: (asked) => ask(asking, asked),
    warm: () => warm(asking),
    async list({ where = [], columns, limit }) {
      const listing = table.query().select(['id', 'item', ...columns])
      if (where.length > 0) listing.where(conditionText(where))
      return readRows(await listing.limit(limit).toArrow(), ['id', 'item', ...columns])
    },
    async add(rows) {
      if (rows.length > 0) await add(rows)
    },
    async replace(items, rows) {
      if (items.length > 0) await remove([{ column: 'item', anyOf: items }])
      if (rows.length > 0) await add(rows)
      await table.checkoutLatest()
    },
    async remove(where) {
      await remove(where)
      await table.checkoutLatest()
    },
    arrange: async () => arrange(await writing(), shape),
    async tidy() {
      await tidy(await writing())
      await table.checkoutLatest()
    },
    refresh: () => table.checkoutLatest(),
    count: () => table.countRows(),
    close() {
      table.close()
      // Where it could not be opened, whoever wanted to write has been told.
      opening?.then(
        (written) => written.close(),
        () => undefined,
      )
    },
  }
}

/** A state is kept until the one after it is so old: until then somebody may be reading it. */
async function tidy(table: Table): Promise<void> {
  const versions = await table.listVersions()
  const past = versions.map(({ timestamp }) => timestamp.getTime()).filter((at) => at < Date.now() - grace)
  await table.optimize({ cleanupOlderThan: new Date(Math.max(0, ...past)) })
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
  await table.createIndex('item', { config: Index.btree() })
  for (const column of values) await table.createIndex(column, { config: Index.bitmap() })
  for (const column of lists) await table.createIndex(column, { config: Index.labelList() })
}
