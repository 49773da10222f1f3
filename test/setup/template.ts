import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const migrations = join(import.meta.dirname, '../../db/migrations')

/** Brings an empty database to where every test begins: migrated, and with the office of the profile in it. */
export async function fillTemplate(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  for (const file of (await readdir(migrations)).toSorted())
    await client.query(await readFile(join(migrations, file), 'utf8'))
  await client.end()
}
