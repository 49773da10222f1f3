import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { makeDocument } from '#test/make-document.ts'
import { openSearchNode, until, type SearchNode } from '#test/search-node.ts'
import { openSearchBeside, type SearchBeside } from '#test/search-beside.ts'

const portal = usePortal()
/** A process of its own, which comes first and so writes. */
let writer: SearchBeside
let a: SearchNode
let b: SearchNode

beforeAll(async () => {
  await makeDocument(portal, 'published', { fields: { abstract: 'Về giờ mở cửa chợ Ngọcréo' } })
  const parts = Array.from({ length: 24 }, (_, n) => `<h2>Mục ${n}</h2><p>Mọi người dân tỉnh nhà.</p>`)
  await makeArticle(portal, 'published', { title: 'Lời ngỏ', fields: { body: parts.join('') } })
  writer = await openSearchBeside(portal)
  ;[a, b] = await Promise.all([openSearchNode(portal), openSearchNode(portal)])
})
afterAll(async () => {
  await writer.kill('SIGKILL')
  await Promise.all([a.close(), b.close()])
})

const query = async (text: string) => (await portal.database.pool.query<Record<string, unknown>>(text)).rows
/** The connections that have the lock of the writer, by their process of the database. */
const listWriters = async () =>
  (
    await query(`select pid from pg_locks where locktype = 'advisory' and objid = 650914 and granted
      and database = (select oid from pg_database where datname = current_database())`)
  ).map(({ pid }) => Number(pid))
const waiting = `select 1 from search_changes c join search_generations g on g.number = c.generation where g.state = 'live'`
const finds = async (node: SearchNode, question: string, count = 1) =>
  (await node.ask(question)).titles.length === count
/** As many public documents at once as somebody who restores a part of the register brings in. */
const insertDocuments = async (word: string, count: number) => {
  const [row] = await query(
    `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
     where table_name = 'documents' and is_generated = 'NEVER'
     and column_name not in ('id', 'slug', 'number', 'abstract', 'body', 'entry_number', 'entry_year')`,
  )
  const names = String(row?.['names'])
  await query(`insert into documents (id, slug, number, abstract, body, ${names})
    select gen_random_uuid(), '${word}-' || n, n || '/QĐ-${word}', 'Về ${word} số ' || n, '', ${names}
    from (select * from documents where abstract like '%Ngọcréo' limit 1) as d, generate_series(1, ${count}) as n`)
}

describe('several processes over one database', () => {
  it('read one index, which one of them writes', async () => {
    await until(() => a.keeper.pair !== null && b.keeper.pair !== null)
    expect(await listWriters()).toHaveLength(1)
    expect([a.builds(), b.builds()]).toEqual([0, 0])
    for (const node of [a, b]) expect(await finds(node, 'ngọcréo')).toBe(true)
  })

  it('find within two seconds what was published through another, and lose what was withdrawn', async () => {
    const { id } = await makeArticle(portal, 'published', { title: 'Đường Ngọclinh thông xe' })
    for (const node of [a, b]) expect(await until(() => finds(node, 'ngọclinh'))).toBeLessThan(2_000)
    await takeStep(portal, 'to-truong', id, 'withdraw', { reason: 'Nhầm.' })
    for (const node of [a, b]) expect(await until(() => finds(node, 'ngọclinh', 0))).toBeLessThan(2_000)
  })

  it('take no word for a slip that was published since words were counted', async () => {
    await until(() => b.keeper.pair !== null)
    expect((await b.ask('dan tnih')).text).toContain('Đã tìm “dan tinh”')
    const { title } = await makeArticle(portal, 'published', { title: 'Lễ hội của dân Tênh' })
    await until(async () => (await b.ask('lễ hội của dân')).titles.includes(title))
    const { titles, text } = await b.ask('dan tenh')
    expect(titles).toEqual([title])
    expect(text).not.toContain('Đã tìm “')
  })

  it('answer every question while a new index is made beside the old one and put in its place', async () => {
    const before = [a.keeper.pair, b.keeper.pair]
    let isDone = false
    const built = writer.reindex().finally(() => {
      isDone = true
    })
    let asked = 0
    const askOn = async (node: SearchNode) => {
      for (let after = 0; after < 10; after += isDone ? 1 : 0) {
        const { status, titles } = await node.ask('ngọcréo')
        expect([status, titles.length]).toEqual([200, 1])
        asked += 1
      }
    }
    await Promise.all([a, a, b, b].map(askOn))
    expect(await built).toBe('live')
    expect(asked).toBeGreaterThan(40)
    await until(() => a.keeper.pair !== before[0] && b.keeper.pair !== before[1])
    expect([...a.faults, ...b.faults, ...writer.faults]).toEqual([])
  })

  it('go on without the one that wrote, when it is killed in the middle of its work, and lose nothing', async () => {
    const inserted = insertDocuments('kontuốc', 150)
    await until(async () => (await query(waiting)).length > 0)
    await writer.kill('SIGKILL')
    await inserted
    for (const node of [a, b])
      expect(
        await until(async () => (await node.ask('kontuốc')).text.includes('150 kết quả'), 20_000),
      ).toBeLessThan(10_000)
    expect(await listWriters()).toHaveLength(1)
    await until(async () => (await query(waiting)).length === 0)
  })

  it('have one writer again when its connection is lost, and miss nothing that was said meanwhile', async () => {
    const [before] = await listWriters()
    await query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'nha-rong search' and datname = current_database()`)
    await makeArticle(portal, 'published', { title: 'Đèo Lòxo đã sửa' })
    for (const node of [a, b]) await until(() => finds(node, 'lòxo'))
    const now = await listWriters()
    expect(now).toHaveLength(1)
    expect(now).not.toContain(before)
    // A connection that was being asked just then ends before the database has said why.
    for (const [fault] of [a.faults, b.faults])
      expect(String(fault)).toMatch(/terminating connection|ECONNRESET|EPIPE/)
  })
})

describe('fifty who ask at once while a hundred things change', () => {
  it('are all answered, and what is only written anew is never missing', async () => {
    a.faults.length = 0
    b.faults.length = 0
    let isDone = false
    const changing = (async () => {
      for (let n = 0; n < 100; n++)
        await query(
          n % 2 === 0
            ? `update documents set place = place where abstract like '%Ngọcréo'`
            : `update documents set abstract = 'Về kontuốc lần ' || ${n}, version = version + 1 where slug = 'kontuốc-${n}'`,
        )
      await until(async () => (await query(waiting)).length === 0)
      isDone = true
    })()
    const bad: string[] = []
    let asked = 0
    const askOn = async (node: SearchNode) => {
      do {
        const { status, titles, text } = await node.ask('ngọcréo')
        asked += 1
        if (status !== 200 || titles.length !== 1) bad.push(`${status} ${text.slice(600, 900)}`)
      } while (!isDone)
    }
    await Promise.all([changing, ...Array.from({ length: 50 }, async (_, n) => askOn(n % 2 === 0 ? a : b))])
    expect(bad.slice(0, 3)).toEqual([])
    expect(asked).toBeGreaterThanOrEqual(100)
    expect([...a.faults, ...b.faults]).toEqual([])
  })
})
