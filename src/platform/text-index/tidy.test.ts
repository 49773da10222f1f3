import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openIndexStore, type IndexShape } from './index.ts'

const shape: IndexShape = { searched: ['words'], kept: [], bytes: [], numbers: [], values: [], lists: [] }
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nha-rong-tidy-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('an index that another process writes to while it is tidied keeps all, and is tidied another time', async () => {
  const own = await openIndexStore(folder).create('a', shape)
  const rows = (from: number, count: number, word: string) =>
    Array.from({ length: count }, (_, n) => ({ id: `${from + n}`, item: `${from + n}`, words: word }))
  await own.add(rows(0, 20, 'xưa'))
  await own.arrange()
  const other = await openIndexStore(folder).open('a', shape)
  const tidied: boolean[] = []
  for (let round = 0; round < 8; round++) {
    const from = 100 * (round + 1)
    for (let n = 0; n < 20; n++) await own.replace([`${from + n}`], rows(from + n, 1, 'cũ'))
    const tidying = own.tidy()
    for (let n = 0; n < 5; n++) await other.replace([`${from + n}`], rows(from + n, 1, 'mới'))
    tidied.push(await tidying)
  }
  expect(tidied).toContain(false)
  expect(await own.tidy()).toBe(true)
  await own.refresh()
  const found = await own.ask({ matches: [{ column: 'words', words: ['mới'] }], columns: [], limit: 1000 })
  expect(found).toHaveLength(40)
  expect(await own.count()).toBe(180)
  own.close()
  other.close()
}, 120_000)
