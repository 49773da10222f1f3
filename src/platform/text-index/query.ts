import type { FullTextQuery, Table } from '@lancedb/lancedb'
import { conditionText } from './condition.ts'
import { loadEngine, type Engine } from './engine.ts'
import type { RowMemory } from './memory.ts'
import { readRows } from './rows.ts'
import type { Ask, Hit, IndexShape, Match } from './shape.ts'

export interface Asking {
  table: Table
  shape: IndexShape
  /** Of the store; keys begin with this table's own name. */
  memory: RowMemory
  /** Bytes that the store has for pages of indexes. */
  room: number
  name: string
}

const rowId = '_rowid'

/**
 * Asks the index. Bytes of rows are read from memory where they are known: a row is never changed in its place, so what was read
 * once under its number is right for as long as the number is found.
 */
export async function ask(asking: Asking, asked: Ask): Promise<Hit[]> {
  const query = writeQuery(await loadEngine(), asked.matches)
  if (query === null) return []
  const bytes = asked.columns.filter((column) => asking.shape.bytes.includes(column))
  if (bytes.length === 0) return select(asking, query, asked, asked.columns)
  const others = asked.columns.filter((column) => !bytes.includes(column))
  const hits = await select(asking, query, asked, [...others, rowId])
  try {
    return await addBytes(asking, hits, bytes)
  } catch {
    // Between the two readings the table was put in order, and rows have other numbers now.
    return select(asking, query, asked, asked.columns)
  }
}

async function select(
  { table }: Asking,
  query: FullTextQuery,
  { where = [], limit }: Ask,
  columns: readonly string[],
): Promise<Hit[]> {
  const wanted = columns.filter((column) => column !== rowId)
  const asking = table
    .query()
    .fullTextSearch(query)
    .select([...wanted, '_score'])
    .limit(limit)
  if (columns.length > wanted.length) asking.withRowId()
  if (where.length > 0) asking.where(conditionText(where))
  return readRows(await asking.toArrow(), [...columns, '_score']) as Hit[]
}

async function addBytes(
  { table, memory, name }: Asking,
  hits: readonly Hit[],
  columns: readonly string[],
): Promise<Hit[]> {
  const missing = hits.flatMap((hit) => {
    const row = hit[rowId] as bigint
    for (const column of columns) hit[column] = memory.find(`${name} ${row} ${column}`)
    return columns.some((column) => hit[column] === undefined) ? [row] : []
  })
  if (missing.length === 0) return [...hits]
  const read = readRows(
    await table
      .takeRowIds(missing)
      .select([...columns])
      .withRowId()
      .toArrow(),
    [...columns, rowId],
  )
  const rows = new Map(read.map((row) => [row[rowId], row]))
  for (const hit of hits) {
    const row = rows.get(hit[rowId])
    for (const column of columns) {
      if (hit[column] !== undefined) continue
      const bytes = row?.[column]
      if (!(bytes instanceof Uint8Array)) throw new Error(`Row ${String(hit[rowId])} is gone`)
      hit[column] = bytes
      memory.keep(`${name} ${String(hit[rowId])} ${column}`, bytes)
    }
  }
  return [...hits]
}

const atOnce = 2_000

/** In memory the pages of a great index take 2.7 times what they take on the disk. */
const unfolded = 3

/** Reads ahead what every question needs, as far as there is room: pages of the first searched column, and bytes of rows. Stops when closed. */
export async function warm(
  { table, shape, memory, room, name }: Asking,
  closing: AbortSignal,
): Promise<void> {
  const [searched] = shape.searched
  const index = (await table.listIndices()).find(({ columns }) => columns[0] === searched)
  if (index && (index.sizeBytes ?? Number.POSITIVE_INFINITY) * unfolded < room)
    await table.prewarmIndex(index.name)
  const columns = [...shape.bytes]
  const count = columns.length === 0 ? 0 : await table.countRows()
  for (let from = 0; from < count && !memory.isFull && !closing.aborted; from += atOnce) {
    const some = await table.query().select(columns).withRowId().offset(from).limit(atOnce).toArrow()
    for (const row of readRows(some, [...columns, rowId]))
      for (const column of columns)
        memory.keep(`${name} ${String(row[rowId])} ${column}`, row[column] as Uint8Array)
  }
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
