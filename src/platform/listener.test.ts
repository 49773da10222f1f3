import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openCuttableWay, type CuttableWay } from '#test/cuttable.ts'
import { useDatabase } from '#test/database.ts'
import { openListener, type Listener } from './listener.ts'

const database = useDatabase()
let way: CuttableWay
let listener: Listener
let opened = 0
let words: string[] = []
let reports: string[] = []

beforeAll(async () => {
  way = await openCuttableWay(database.connection)
  listener = await openListener(way.connection, {
    channel: 'of_this_test',
    name: 'listener test',
    onWord: (word) => words.push(word),
    onOpen: () => (opened += 1),
    report: ({ message }) => reports.push(message),
  })
})
beforeEach(() => {
  words = []
  reports = []
})
afterAll(async () => {
  await listener.close()
  way.cut()
  await way.close()
})

const say = (word: string) => database.pool.query("select pg_notify('of_this_test', $1)", [word])

it('hears all that was said before it is asked to catch up', async () => {
  await say('một')
  await say('hai')
  await listener.catchUp()
  expect(words).toEqual(['một', 'hai'])
})

it('keeps its connection when the database refuses a question', async () => {
  await expect(listener.query('select 1 / 0')).rejects.toThrow('division by zero')
  expect([listener.isOpen, reports]).toEqual([true, []])
})

it('opens another at once when the database ends its connection, and says why', async () => {
  const before = opened
  await expect(listener.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow()
  await vi.waitFor(() => expect(opened).toBe(before + 1), 5_000)
  expect(reports).toEqual(['terminating connection due to administrator command'])
})

it('is not taken for silent by a process that was busy for longer than an answer may take', async () => {
  const asked = listener.query('select 1')
  const until = performance.now() + 3_300
  while (performance.now() < until);
  await asked
  expect(reports).toEqual([])
  expect(listener.isOpen).toBe(true)
})

it('gives a connection up that says nothing, with the question that hangs on it, and hears again on another', async () => {
  const before = opened
  way.silence()
  const hanging = listener.query('select 1')
  const waiting = listener.catchUp()
  await expect(hanging).rejects.toThrow()
  await waiting
  expect(reports).toEqual(['The connection that hears of of_this_test is silent'])
  await vi.waitFor(() => expect(listener.isOpen).toBe(true), 5_000)
  expect(opened).toBe(before + 1)
  await say('lại nghe')
  await listener.catchUp()
  expect(words).toEqual(['lại nghe'])
})
