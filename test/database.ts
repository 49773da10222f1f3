import { randomUUID } from 'node:crypto'
import type { PoolConfig } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openPool, type Database, type DatabasePool } from '#platform/database.ts'
import { administer, connectionTo } from './setup/server.ts'

export interface TestDatabase {
  db: Database
  pool: DatabasePool['pool']
  name: string
  /** For a connection of one's own. */
  connection: PoolConfig
}

export interface OpenedDatabase extends TestDatabase {
  drop: () => Promise<void>
  /** Closes it and leaves it on the server under another name, for others to be copied from. */
  leaveAs: (name: string) => Promise<void>
}

/** A PostgreSQL database of its own, migrated and with the office in it, or a copy of another. Give it back with `drop`. */
export async function openTestDatabase(template?: string): Promise<OpenedDatabase> {
  const server = inject('testServer')
  const name = `${server.prefix}${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await administer(server, (client) =>
    client.query(`create database ${name} template ${template ?? server.template} strategy file_copy`),
  )
  const connection = connectionTo(server, name)
  const opened = openPool(connection, (error) => {
    throw error
  })
  const { db, pool } = opened
  return {
    db,
    pool,
    name,
    connection,
    async drop() {
      await opened.close()
      // Without force: a pool says that it has ended while its last connections are still closing, and PostgreSQL waits
      // five seconds for them; cut off, they would report an error that nobody awaits.
      await administer(server, (client) => client.query(`drop database ${name}`))
    },
    async leaveAs(left) {
      await opened.close()
      await administer(server, (client) => client.query(`alter database ${name} rename to ${left}`))
    },
  }
}

/** The database of this test file: `const database = useDatabase()`, then `database.db` inside its tests. */
export function useDatabase(): TestDatabase {
  const database = {} as TestDatabase
  let drop = async () => {}
  beforeAll(async () => {
    const opened = await openTestDatabase()
    Object.assign(database, opened)
    ;({ drop } = opened)
  })
  afterAll(() => drop())
  return database
}
