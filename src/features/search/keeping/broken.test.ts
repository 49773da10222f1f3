import { readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openIndexStore, type IndexStore } from '#platform/text-index/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle } from '#test/make.ts'
import { makeDocument } from '#test/make-document.ts'
import { openSearchNode, until, type SearchNode } from '#test/search-node.ts'

const portal = usePortal()
const making = 'Đang dựng lại chỉ mục'
let node: SearchNode | undefined
let place = 0

beforeAll(async () => {
  await makeArticle(portal, 'published', { title: 'Kênh mương Đắkcấm' })
  await makeDocument(portal, 'published', { fields: { abstract: 'Về giá nước Đắkcấm' } })
})

/** An index of its own in a folder of its own, made and answering. */
async function openIndex(pauses: Parameters<typeof openSearchNode>[1] = {}): Promise<SearchNode> {
  await portal.database.pool.query('delete from search_generations')
  place += 1
  const opened = (node = await openSearchNode(portal, { folder: `search-${place}`, ...pauses }))
  await answers(opened)
  return opened
}
afterEach(async () => {
  await node?.close()
  node = undefined
})

const answers = (asked: SearchNode) => until(async () => (await asked.ask('đắkcấm')).titles.length === 2)
const files = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
const listGenerations = async () =>
  (
    await portal.database.pool.query<{ number: number; state: string }>(
      'select number, state from search_generations order by number',
    )
  ).rows

async function liveAfter(opening: Promise<unknown>) {
  await opening
  const live = (await listGenerations()).find(({ state }) => state === 'live')
  if (!live) throw new Error('No index is live')
  return live
}

/** While it is broken it says so, and everything else works; then it answers again by itself. */
async function heals(asked: SearchNode) {
  let isSaid = false
  await until(async () => {
    const { status, text, titles } = await asked.ask('đắkcấm')
    expect(status).toBe(200)
    isSaid ||= text.includes(making)
    expect((await asked.get(paths.home.href())).statusCode).toBe(200)
    return titles.length === 2 && (await listGenerations()).some(({ state }) => state === 'live')
  })
  return isSaid
}

describe('an index that is broken', () => {
  it('is made where there is none, and until then the search says so and the rest works', async () => {
    await portal.database.pool.query('delete from search_generations')
    place += 1
    node = await openSearchNode(portal, { folder: `search-${place}` })
    const { status, text } = await node.ask('đắkcấm')
    expect(status).toBe(200)
    expect(text).toContain(making)
    expect((await node.get(`${paths.searchSuggestions.href()}?q=kenh`)).statusCode).toBe(200)
    expect((await node.get(`${paths.searchFeed.href()}?q=kenh`)).statusCode).toBe(503)
    expect((await node.get(paths.documents.href())).statusCode).toBe(200)
    await answers(node)
    expect(node.faults).toEqual([])
  })

  it('is made anew where its folder is missing at the start', async () => {
    const first = await openIndex()
    await first.close()
    await rm(first.folder, { recursive: true })
    node = await openSearchNode(portal, { folder: `search-${place}` })
    expect(await heals(node)).toBe(true)
    expect((await listGenerations()).map(({ state }) => state)).toEqual(['retired', 'live'])
  })

  it('is made anew where its folder is deleted while it is asked', async () => {
    const asked = await openIndex()
    await rm(asked.folder, { recursive: true, maxRetries: 5, retryDelay: 20 })
    expect(await heals(asked)).toBe(true)
    await until(async () => (await listGenerations()).at(-1)?.state === 'live')
    await answers(asked)
  })

  it('is made anew where one of its tables is missing, whichever', async () => {
    let asked = await openIndex()
    const parts = (await asked.store.list()).map((name) => name.replace(/^\d+-/, ''))
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) {
      await asked.close()
      const [live] = (await listGenerations()).filter(({ state }) => state === 'live')
      await rm(join(asked.folder, `${live?.number}-${part}`), { recursive: true })
      node = asked = await openSearchNode(portal, { folder: `search-${place}` })
      await heals(asked)
      expect((await listGenerations()).find(({ number }) => number === live?.number)?.state, part).toBe(
        'retired',
      )
    }
  })

  const cut = async (path: string, random: () => number) => truncate(path, Math.floor(random() * 200))
  const garble = async (path: string, random: () => number) =>
    writeFile(path, Buffer.from(Array.from({ length: 4_000 }, () => Math.floor(random() * 256))))

  it.each([
    ['cut off', cut, 1],
    ['garbled', garble, 3],
  ] as const)('answers again where some of its files are %s', async (_, spoil, seed) => {
    const asked = await openIndex()
    await asked.close()
    const random = randomFrom(seed)
    const spoilt = (await files(asked.folder)).filter(() => random() < 0.15)
    for (const path of spoilt) await spoil(path, random)
    node = await openSearchNode(portal, { folder: `search-${place}` })
    await heals(node)
  })

  it('answers again where all of its files are garbled under it', async () => {
    const asked = await openIndex()
    const random = randomFrom(7)
    for (const path of await files(asked.folder)) await garble(path, random)
    await heals(asked)
  })

  it('is made anew where it has ended those who read it, time and again', async () => {
    const { number: first } = await liveAfter(openIndex())
    const count = async () =>
      (
        await portal.database.pool.query<{ unclean: number }>(
          'select unclean from search_generations where number = $1',
          [first],
        )
      ).rows[0]?.unclean
    expect(await count()).toBe(1)
    await node?.close()
    expect(await count()).toBe(0)
    await portal.database.pool.query('update search_generations set unclean = 3 where number = $1', [first])
    node = await openSearchNode(portal, { folder: `search-${place}` })
    const again = node
    await until(async () =>
      (await listGenerations()).some(({ number, state }) => number > first && state === 'live'),
    )
    await answers(again)
    expect(again.faults.map(({ message }) => message).join()).toContain('has ended its readers too often')
  })

  it('is made anew beside itself where questions fail though it can be opened, once and not for each', async () => {
    const asked = await openIndex()
    const [old] = await listGenerations()
    for (let n = 0; n < 3; n++) {
      asked.keeper.doubt(new Error('A question failed'))
      await asked.keeper.settle()
      expect((await asked.ask('đắkcấm')).titles).toHaveLength(2)
    }
    await until(async () =>
      (await listGenerations()).some(({ number, state }) => state === 'live' && number !== old?.number),
    )
    await answers(asked)
    for (let n = 0; n < 6; n++) {
      asked.keeper.doubt(new Error('A question failed again'))
      await asked.keeper.settle()
    }
    expect(asked.builds()).toBe(2)
  })
})

/** The same numbers for the same seed, 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe('the making of an index', () => {
  it('that fails is tried again after its pause, and not at every look', async () => {
    await portal.database.pool.query('delete from search_generations')
    place += 1
    const blocked = join(portal.dataFolder, `search-${place}`)
    await writeFile(blocked, 'A file stands where the folder has to be.')
    node = await openSearchNode(portal, { folder: `search-${place}`, pauses: { pulse: 20, build: 400 } })
    await sleep(1_500)
    expect(node.builds()).toBeGreaterThan(1)
    expect(node.builds()).toBeLessThan(5)
    expect(node.faults.length).toBeLessThan(10)
    expect((await node.ask('đắkcấm')).text).toContain(making)
    await rename(blocked, `${blocked}-away`)
    await answers(node)
  })

  it('that died on its way is taken over when it has been silent long enough', async () => {
    const first = await openIndex()
    await first.close()
    await portal.database.pool.query(`update search_generations set state = 'retired'`)
    await portal.database.pool.query(
      `insert into search_generations (state, done, total) values ('building', 40, 90)`,
    )
    node = await openSearchNode(portal, { folder: `search-${place}`, pauses: { silence: 1_500 } })
    await until(() => node?.keeper.progress !== null)
    expect((await node.ask('đắkcấm')).text).toContain('đã đọc 40 mục trong 90 mục')
    expect(node.builds()).toBe(0)
    await answers(node)
    expect(node.builds()).toBe(1)
  })

  it('leaves nothing behind, neither of what was replaced nor of what the database knows nothing of', async () => {
    const asked = await openIndex({ pauses: { farewell: 300 } })
    await asked.close()
    await writeFile(join(asked.folder, 'mine.txt'), 'Not ours.')
    await rename(
      join(
        asked.folder,
        (await asked.store.list()).find((name) => name.endsWith('public'))!,
      ),
      join(asked.folder, '999999-public'),
    )
    node = await openSearchNode(portal, { folder: `search-${place}`, pauses: { farewell: 300 } })
    await heals(node)
    await until(async () => (await listGenerations()).length === 1)
    const [{ number } = { number: 0 }] = await listGenerations()
    const lying = await readdir(asked.folder)
    expect(lying.filter((name) => !name.startsWith(`${number}-`))).toEqual(['mine.txt'])
  })

  it('reports once, and goes on, where what is old cannot be dropped', async () => {
    const stuck = (folder: string): IndexStore => ({
      ...openIndexStore(folder),
      drop: async (name) => {
        throw new Error(`${name} lies on a disk that takes no writing`)
      },
    })
    const asked = await openIndex({ store: stuck, pauses: { farewell: 100, pulse: 50 } })
    await portal.database.pool.query(`update search_generations set state = 'retired', seen_at = now()`)
    await sleep(800)
    await answers(asked)
    expect(asked.faults).toHaveLength(1)
  })
})
