import { eq, sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { describeError } from './log.ts'

const database = useDatabase()
const nowhere = pgTable('no_such_table', { token: text() })

it('says which query failed and why, without the values it carried', async () => {
  const failed = await database.db
    .select({ one: sql`1` })
    .from(nowhere)
    .where(eq(nowhere.token, 'a-session-token'))
    .then(
      () => null,
      (error: Error) => error,
    )
  const logged = JSON.stringify(describeError(failed!))
  expect(String(failed)).toContain('a-session-token')
  expect(logged).not.toContain('a-session-token')
  expect(logged).toContain('no_such_table')
  expect(logged).toContain('42P01')
})
