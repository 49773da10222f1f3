import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { useDatabase } from './database.ts'

type PushSchema = (
  tables: Record<string, unknown>,
  db: unknown,
  schemas?: string[],
) => Promise<{ statementsToExecute: string[] }>

const { pushSchema } = createRequire(import.meta.url)('drizzle-kit/api') as { pushSchema: PushSchema }
const project = join(import.meta.dirname, '..')
const database = useDatabase()

/** All tables of the program, found by what they are: a new one cannot be forgotten here. */
async function listTables(): Promise<Record<string, PgTable>> {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: project })
  const sources = files.filter((path) => !/\.test\.tsx?$|^src\/(main|cli)\.ts$/.test(path))
  const modules = await Promise.all(
    sources.map(async (path) => (await import(join(project, path))) as object),
  )
  const tables = modules.flatMap((exported) => Object.values(exported)).filter((value) => is(value, PgTable))
  return Object.fromEntries(tables.map((table) => [getTableConfig(table).name, table]))
}

it('finds nothing to change between the migrations and the tables', async () => {
  const tables = await listTables()
  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining(['audit_events', 'held_forms', 'articles', 'editions']),
  )
  const { statementsToExecute } = await pushSchema(tables, database.db, ['public'])
  expect(statementsToExecute).toEqual([])
}, 60_000)
