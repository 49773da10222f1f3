import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { openPool, type Database } from './database.ts'

const database = useDatabase()

const numberOf = async (db: Database) =>
  (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]?.pid ?? 0
const hangUp = (pid: number) => database.pool.query('select pg_terminate_backend($1)', [pid])

it('reports a connection that is cut, idle or in the middle of a transaction, and goes on with another', async () => {
  const reported: string[] = []
  const opened = openPool({ ...database.connection, max: 1 }, (error) => void reported.push(error.message))
  const { db } = opened

  const begun = db.transaction(async (tx) => {
    await hangUp(await numberOf(tx))
    return numberOf(tx)
  })
  await expect(begun).rejects.toThrow()
  expect(reported.length).toBeGreaterThan(0)

  const before = reported.length
  const idle = await numberOf(db)
  await hangUp(idle)
  await expect.poll(() => reported.length).toBeGreaterThan(before)
  expect(await numberOf(db)).not.toBe(idle)
  await opened.close()
})
