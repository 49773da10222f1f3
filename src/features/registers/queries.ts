import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { documents } from '#features/documents/index.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Known } from './compare.ts'
import { comparedFields, type ComparedField, type RowState } from './import.ts'
import { registerImports, registerRows } from './table.ts'
import type { Twin } from './twins.ts'

export type RegisterImport = typeof registerImports.$inferSelect
export type RegisterRow = typeof registerRows.$inferSelect
export type RowCounts = Partial<Record<RowState, number>>

const isId = (id: string) => z.guid().safeParse(id).success

export async function findImport(db: Database, id: string): Promise<RegisterImport> {
  if (!isId(id)) throw new NotFound()
  return one(await db.select().from(registerImports).where(eq(registerImports.id, id)))
}

export async function lockImport(tx: Database, id: string): Promise<RegisterImport> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(registerImports).where(eq(registerImports.id, id)).for('update'))
}

/** The last ones, newest first, with how many rows stand how. */
export async function listImports(
  db: Database,
  limit = 50,
): Promise<(RegisterImport & { counts: RowCounts })[]> {
  const imports = await db
    .select()
    .from(registerImports)
    .orderBy(desc(registerImports.at), desc(registerImports.id))
    .limit(limit)
  const ids = imports.map(({ id }) => id)
  const rows = await db
    .select({ importId: registerRows.importId, state: registerRows.state, count: sql<number>`count(*)::int` })
    .from(registerRows)
    .where(inArray(registerRows.importId, ids))
    .groupBy(registerRows.importId, registerRows.state)
  const byImport = Map.groupBy(rows, ({ importId }) => importId)
  return imports.map((each) => ({
    ...each,
    counts: Object.fromEntries((byImport.get(each.id) ?? []).map(({ state, count }) => [state, count])),
  }))
}

export async function countRows(db: Database, importId: string): Promise<RowCounts> {
  const rows = await db
    .select({ state: registerRows.state, count: sql<number>`count(*)::int` })
    .from(registerRows)
    .where(eq(registerRows.importId, importId))
    .groupBy(registerRows.state)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

const pageSize = 50

/** "12.0f8fad5b-…": the sheets of a workbook each count their lines from 1, so a line alone is no place. */
const place = /^(\d{1,9})\.([0-9a-f-]{36})$/

/** Rows in one state, in the order of the file, after a place; `next` is the place to go on after. */
export async function listRows(
  db: Database,
  importId: string,
  { state, after = '', limit = pageSize }: { state: RowState; after?: string; limit?: number },
): Promise<{ rows: RegisterRow[]; next: string | null }> {
  const [, line = '0', id = ''] = place.exec(after) ?? []
  const from = isId(id)
    ? sql`(${registerRows.line}, ${registerRows.id}) > (${line}::int, ${id}::uuid)`
    : undefined
  const rows = await db
    .select()
    .from(registerRows)
    .where(and(eq(registerRows.importId, importId), eq(registerRows.state, state), from))
    .orderBy(asc(registerRows.line), asc(registerRows.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: last && rows.length > limit ? `${last.line}.${last.id}` : null }
}

export async function findRow(db: Database, importId: string, id: string): Promise<RegisterRow> {
  if (!isId(id) || !isId(importId)) throw new NotFound()
  return one(
    await db
      .select()
      .from(registerRows)
      .where(and(eq(registerRows.id, id), eq(registerRows.importId, importId))),
  )
}

/** The rows that wait to be entered: the database does not know their documents yet. */
export async function listWaiting(db: Database, importId: string): Promise<Twin[]> {
  const rows = await db
    .select({ line: registerRows.line, entry: registerRows.entry })
    .from(registerRows)
    .where(and(eq(registerRows.importId, importId), eq(registerRows.state, 'new')))
    .orderBy(asc(registerRows.line), asc(registerRows.id))
  return rows.flatMap(({ line, entry }) => (entry === null ? [] : [{ line, entry }]))
}

/** How often each kind of normalisation happened, over the rows that could be read. */
export async function countChanges(db: Database, importId: string): Promise<Record<string, number>> {
  const rows = await db.execute<{ field: string; count: number }>(sql`
    select change ->> 'field' as field, count(*)::int as count
    from register_rows, jsonb_array_elements(changes) as change
    where import_id = ${importId} group by 1`)
  return Object.fromEntries(rows.rows.map(({ field, count }) => [field, count]))
}

const knownColumns = Object.fromEntries(
  (['id', 'numberKey', 'number', ...comparedFields] as const).map((name) => [name, documents[name]]),
) as { [Name in 'id' | 'numberKey' | 'number' | ComparedField]: (typeof documents)[Name] }

/** The documents of these numbers, by number. Discarded ones are none. */
export async function listByNumbers(
  db: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Known[]>> {
  const rows = await db
    .select(knownColumns)
    .from(documents)
    .where(
      sql`${documents.numberKey} = any(${sql.param([...new Set(keys)])}::text[]) and ${documents.state} <> 'discarded'`,
    )
  return Map.groupBy(rows, ({ numberKey }) => numberKey ?? '')
}
