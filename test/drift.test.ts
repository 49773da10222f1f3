import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { expect, inject, it, onTestFinished } from 'vitest'
import { useDatabase } from './database.ts'
import { administer, connectionTo } from './setup/server.ts'

interface SchemaKit {
  generateDrizzleJson(tables: Record<string, unknown>): unknown
  generateMigration(from: unknown, to: unknown): Promise<string[]>
}

const kit = createRequire(import.meta.url)('drizzle-kit/api') as SchemaKit
// It gives every array a property to be met in loops. Tests share a process, and pdf.js refuses to read in such a one.
for (const name of Object.keys(Array.prototype))
  Object.defineProperty(Array.prototype, name, { enumerable: false })
const project = join(import.meta.dirname, '..')
const migrated = useDatabase()

/** All tables of the program, found by what they are: a new one cannot be forgotten here. */
async function listTables(): Promise<Record<string, PgTable>> {
  const declares = (path: string) => readFileSync(join(project, path), 'utf8').includes('pgTable(')
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: project }).filter(declares)
  const modules = await Promise.all(
    sources.map(async (path) => (await import(join(project, path))) as object),
  )
  const tables = modules.flatMap((exported) => Object.values(exported)).filter((value) => is(value, PgTable))
  return Object.fromEntries(tables.map((table) => [getTableConfig(table).name, table]))
}

/** An empty database, into which drizzle-kit writes what the tables declare. */
async function openDeclared(tables: Record<string, PgTable>): Promise<pg.Client> {
  const server = inject('testServer')
  const name = `${server.prefix}declared`
  await administer(server, (client) => client.query(`create database ${name} template template0`))
  const client = new pg.Client(connectionTo(server, name))
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await administer(server, (other) => other.query(`drop database ${name}`))
  })
  const statements = await kit.generateMigration(kit.generateDrizzleJson({}), kit.generateDrizzleJson(tables))
  for (const statement of statements) await client.query(statement)
  return client
}

/** As PostgreSQL itself understands them, so that two spellings of one thing are one. Names of constraints do not count. */
const describeSchema = `
  select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || a.attidentity::text || a.attgenerated::text as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0
  union all
  select 'index ' || tablename || ' ' || regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON')
  from pg_indexes where schemaname = 'public'
  order by 1`

/** The migrations' own record of what was applied is no table of the program. */
const isBookkeeping = (line: string) => /^(column migrations\.|(constraint|index) migrations )/.test(line)

it('finds the same database in the migrations and in the tables', async () => {
  const tables = await listTables()
  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining([
      'audit_events',
      'held_forms',
      'articles',
      'editions',
      'people',
      'users',
      'sections',
    ]),
  )
  const linesOf = async (client: Pick<pg.Client, 'query'>) =>
    (await client.query<{ line: string }>(describeSchema)).rows.map(({ line }) => line)
  const byMigrations = await linesOf(migrated.pool)
  const byTables = await linesOf(await openDeclared(tables))
  expect(byTables.length).toBeGreaterThan(100)
  expect(byMigrations.filter((line) => !isBookkeeping(line))).toEqual(byTables)
})
