import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { preparingClient } from './prepared.ts'

const database = useDatabase()
let client: pg.Client

beforeAll(async () => {
  client = new (preparingClient())(database.connection)
  await client.connect()
})
afterAll(() => client.end())

const listPrepared = async () => {
  const { rows } = await client.query<{ statement: string }>('select statement from pg_prepared_statements')
  return rows.map(({ statement }) => statement)
}
const ask = (text: string, ...values: unknown[]) =>
  client.query<{ is: unknown }>({ text, values }).then(({ rows }) => rows.map((row) => row.is))

describe('a statement of the query builder', () => {
  it('is planned for its connection when it is asked for the second time, and answers as before', async () => {
    const text = 'select $1::int * 2 as is'
    expect(await ask(text, 4)).toEqual([8])
    expect(await listPrepared()).not.toContain(text)
    expect(await ask(text, 5)).toEqual([10])
    expect(await listPrepared()).toContain(text)
    for (let number = 0; number < 10; number += 1) expect(await ask(text, number)).toEqual([number * 2])
  })

  it('is found out to be wrong each time, and the next one is answered', async () => {
    const wrong = 'select 1 / $1::int as is'
    for (let time = 0; time < 3; time += 1) await expect(ask(wrong, 0)).rejects.toThrow('division by zero')
    expect(await ask(wrong, 1)).toEqual([1])
  })

  it('is answered in a transaction and after one that failed', async () => {
    const text = 'select $1::text as is'
    for (let time = 0; time < 3; time += 1) {
      await client.query('begin')
      expect(await ask(text, 'trong giao dịch')).toEqual(['trong giao dịch'])
      await expect(ask('select $1::int / 0 as is', 1)).rejects.toThrow()
      await expect(ask(text, 'sau lỗi')).rejects.toThrow('transaction is aborted')
      await client.query('rollback')
      expect(await ask(text, 'sau giao dịch')).toEqual(['sau giao dịch'])
    }
  })

  it('sees the column that a migration has added meanwhile', async () => {
    await client.query('create temp table kept (one int)')
    const text = 'select count(*)::int as is from kept where one = $1'
    for (let time = 0; time < 6; time += 1) expect(await ask(text, 1)).toEqual([0])
    await client.query('alter table kept add two int')
    await client.query('insert into kept values (1, 2)')
    expect(await ask(text, 1)).toEqual([1])
  })

  it('is kept on the server only as far as there is room, and answered beyond', async () => {
    for (let number = 0; number < 350; number += 1) {
      const text = `select ${number} + $1::int as is`
      expect([await ask(text, 1), await ask(text, 1)]).toEqual([[number + 1], [number + 1]])
    }
    expect((await listPrepared()).length).toBeLessThanOrEqual(300)
  })
})
