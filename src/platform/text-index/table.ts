import type { FullTextQuery, Table } from '@lancedb/lancedb'
import type { Table as ArrowTable } from 'apache-arrow'
import { conditionText, type Condition } from './condition.ts'
import { loadEngine, type Engine } from './engine.ts'
import type { Hit, IndexShape, Match, Row, TextIndex } from './shape.ts'

/** Milliseconds that an old state is kept for a reader that still reads it. */
const grace = 60_000

/**
 * `openWriting` opens the same table once more: what is written is seen here when it is whole, never between taking out the
 * old rows and putting in the new ones.
 */
export function wrapTable(table: Table, shape: IndexShape, openWriting: () => Promise<Table>): TextIndex {
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
    async ask({ matches, where = [], columns, limit }) {
      const query = writeQuery(await loadEngine(), matches)
      if (query === null) return []
      const asking = table
        .query()
        .fullTextSearch(query)
        .select([...columns, '_score'])
        .limit(limit)
      if (where.length > 0) asking.where(conditionText(where))
      return readRows(await asking.toArrow(), [...columns, '_score']) as Hit[]
    },
    async list({ where = [], columns, limit }) {
      const asking = table.query().select(['id', 'item', ...columns])
      if (where.length > 0) asking.where(conditionText(where))
      return readRows(await asking.limit(limit).toArrow(), ['id', 'item', ...columns])
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

/** Column by column: rows that look each value up when it is asked for are slower by far. */
function readRows(found: ArrowTable, columns: readonly string[]): Record<string, unknown>[] {
  // Where nothing is found, the columns are missing too.
  if (found.numRows === 0) return []
  const rows = Array.from({ length: found.numRows }, (): Record<string, unknown> => ({}))
  for (const name of columns) {
    const column = found.getChild(name)
    if (!column) throw new Error(`The index has no column ${name}`)
    for (const [place, row] of rows.entries()) {
      const value: unknown = column.get(place)
      row[name] = isList(value) ? [...value] : value
    }
  }
  return rows
}

/** Lists of texts come as vectors; bytes stay what they are. */
const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && !(value instanceof Uint8Array)

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

function writeQuery({ lance }: Engine, matches: readonly Match[]): FullTextQuery | null {
  const queries = matches.flatMap(({ column, words, boost = 1, every = false }) =>
    words.length === 0
      ? []
      : [
          new lance.MatchQuery(words.join(' '), column, {
            boost,
            operator: every ? lance.Operator.And : lance.Operator.Or,
          }),
        ],
  )
  const [first, ...others] = queries
  if (!first) return null
  if (others.length === 0) return first
  return new lance.BooleanQuery(queries.map((query) => [lance.Occur.Should, query]))
}
