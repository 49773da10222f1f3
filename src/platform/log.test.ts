import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { describeError } from './log.ts'

const database = useDatabase()

it('says which query failed and why, without the values it carried', async () => {
  const failed = await database.db
    .execute(sql`select 1 from no_such_table where token = ${'a-session-token'}`)
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
