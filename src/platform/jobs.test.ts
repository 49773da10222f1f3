import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { useDatabase } from '#test/database.ts'
import type { Context } from './context.ts'
import { openJobs, type JobTry } from './jobs.ts'

const database = useDatabase()
const report = (error: Error) => {
  throw error
}
const stateOf = async () =>
  (await database.pool.query<{ state: string }>("select state from jobs.job where name = 'try'")).rows[0]
    ?.state

it('takes up at once the work that a killed process had begun', async () => {
  const done: unknown[] = []
  const work = async (_ctx: Context, payload: { letter: number }) => void done.push(payload.letter)
  const first = await openJobs(database.pool, { try: work }, report)
  await database.db.transaction((tx) => first.send(tx, 'try', { letter: 7 }))
  // What a process leaves behind that dies between the beginning and the end of its work.
  await database.pool.query(
    "update jobs.job set state = 'active', started_on = now(), start_after = now() + interval '1 hour' where name = 'try'",
  )
  await first.stop()

  const second = await openJobs(database.pool, { try: work }, report)
  await second.work(() => ({}) as Context)
  for (let n = 0; n < 100 && (await stateOf()) !== 'completed'; n++) await sleep(100)
  await second.stop()
  expect(done).toEqual([7])
})

it('tells the work which try is the last', async () => {
  const lasts: boolean[] = []
  const work = async (_ctx: Context, _payload: object, { isLast }: JobTry) => void lasts.push(isLast)
  const runner = await openJobs(database.pool, { last: work }, report)
  await database.db.transaction((tx) => runner.sendAll(tx, 'last', [{ n: 1 }, { n: 2 }]))
  await database.pool.query(
    "update jobs.job set state = 'retry', retry_count = retry_limit where name = 'last' and data ->> 'n' = '2'",
  )
  await runner.work(() => ({}) as Context)
  for (let n = 0; n < 100 && lasts.length < 2; n++) await sleep(100)
  await runner.stop()
  expect(new Set(lasts)).toEqual(new Set([false, true]))
})
