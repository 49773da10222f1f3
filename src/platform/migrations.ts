import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { StartRefused } from './start-refused.ts'

interface Migration {
  name: string
  sql: string
  sha256: string
}

// Any constant will do, as long as nothing else in the database takes the same one.
const lockNumber = 652_011

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function checkApplied(known: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  for (const [name, sha256] of applied) {
    const migration = known.find((each) => each.name === name)
    if (!migration)
      throw new StartRefused(
        `Cơ sở dữ liệu đã có bước nâng cấp ${name} mà bản Nhà Rông này không biết; hãy chạy bản mới hơn.`,
      )
    if (migration.sha256 !== sha256)
      throw new StartRefused(
        `Tệp db/migrations/${name} đã bị sửa sau khi áp dụng vào cơ sở dữ liệu; hãy trả lại nguyên bản và viết thay đổi vào một tệp mới.`,
      )
  }
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query('INSERT INTO migrations (name, sha256) VALUES ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${migration.name} failed`, { cause: error })
  }
}

async function applyAll(client: PoolClient, known: readonly Migration[]): Promise<string[]> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
  )
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM migrations')
  const applied = new Map(rows.map((row) => [row.name, row.sha256]))
  checkApplied(known, applied)
  const waiting = known.filter((migration) => !applied.has(migration.name))
  for (const migration of waiting) await apply(client, migration)
  return waiting.map((migration) => migration.name)
}

/**
 * Applies the `.sql` files of the folder that the database does not have yet, in the order of their names, each in a
 * transaction of its own, and returns their names. Instances that start together wait for each other.
 * Throws StartRefused where an applied file was changed, or where the database is of a newer version.
 */
export async function migrate(pool: Pool, folder: string): Promise<string[]> {
  const known = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await applyAll(client, known)
  } finally {
    // A broken connection has lost the lock anyway, and must not go back to the pool.
    const isUnlocked = await client.query('SELECT pg_advisory_unlock($1)', [lockNumber]).then(
      () => true,
      () => false,
    )
    client.release(!isUnlocked)
  }
}
