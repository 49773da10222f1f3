import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGeneration, type SearchSource } from '#features/search/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { makeDocument } from '#test/make-document.ts'
import { openSearchNode, until, type SearchNode } from '#test/search-node.ts'
import { saveText } from '#test/working.ts'
import { searchSources } from '../../../search-sources.ts'

const portal = usePortal()
let node: SearchNode
/** Things whose reading fails, as a fault of ours in one of them would have it. */
const poisoned = new Set<string>()
/** Held while a test has the reading of the sources wait. */
let gate: Promise<void> = Promise.resolve()

const sources: readonly SearchSource[] = searchSources.map((source) => ({
  ...source,
  async readOffers(ctx, items) {
    await gate
    if (items.some((item) => poisoned.has(item))) throw new Error('This one cannot be read')
    return source.readOffers(ctx, items)
  },
}))

beforeAll(async () => {
  node = await openSearchNode(portal, { sources, pauses: { fault: 700 } })
  await until(() => node.keeper.pair !== null)
})
afterAll(() => node.close())

const query = (text: string, values: unknown[] = []) =>
  portal.database.pool.query<{ id: string }>(text, values)
/** What the index that answers has not yet learned. */
const waiting = `select 1 from search_changes c join search_generations g on g.number = c.generation where g.state = 'live'`
const reason = { reason: 'Số liệu chưa được xác nhận.' }
const finds = async (question: string, title: string) => (await node.ask(question)).titles.includes(title)

describe('what citizens find', () => {
  it('is there within two seconds of the publication, and gone within two of the withdrawal', async () => {
    const { id, title } = await makeArticle(portal, 'published', { title: 'Khánh thành trạm bơm Kroongtrạm' })
    expect(await until(() => finds('kroongtrạm', title))).toBeLessThan(2_000)
    await takeStep(portal, 'to-truong', id, 'withdraw', reason)
    expect(await until(async () => !(await finds('kroongtrạm', title)))).toBeLessThan(2_000)
    expect(
      await until(async () => (await node.ask('kroongtrạm')).text.includes('Không tìm thấy')),
    ).toBeLessThan(2_000)
    const document = await makeDocument(portal, 'published', {
      fields: { abstract: 'Về mức thu phí đòngang' },
    })
    expect(await until(async () => (await node.ask('đòngang')).titles.length === 1)).toBeLessThan(2_000)
    const rights = { version: '2', ...reason }
    await portal
      .as('truong-phong-tong-hop')
      .post(paths.desk.documentStep('rut').href({ id: document.id }), rights)
    expect(await until(async () => (await node.ask('đòngang')).titles.length === 0)).toBeLessThan(2_000)
  })

  it('names its section as the editors call it now', async () => {
    const { title } = await makeArticle(portal, 'published', {
      title: 'Đoàn khảo sát cửangõ',
      section: '10.9',
    })
    await until(() => finds('cửangõ', title))
    const renamed = await portal
      .as('to-truong')
      .post(paths.desk.section.href({ id: '10.9' }), { name: 'Chuyện của tỉnh' })
    expect(renamed.statusCode, renamed.body).toBe(303)
    await until(async () => (await node.ask('cửangõ')).text.includes('Chuyện của tỉnh'))
    expect((await node.ask('cửangõ')).titles).toEqual([title])
  })

  it('has its newest words and leads to its newest address, and the old words find nothing', async () => {
    const { id } = await makeArticle(portal, 'published', { title: 'Hội thi cồngchiêng năm ngoái' })
    await until(() => finds('cồngchiêng', 'Hội thi cồngchiêng năm ngoái'))
    await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa tên.' })
    const title = 'Hội diễn đàn tơrưng năm nay'
    expect((await saveText(portal, 'dang-bai', id, { title })).statusCode).toBe(303)
    expect((await node.ask('tơrưng')).titles).toEqual([])
    await takeStep(portal, 'to-truong', id, 'force_publish', { reason: 'Sửa gấp.' })
    await until(() => finds('tơrưng', title))
    expect((await node.ask('cồngchiêng')).titles).toEqual([])
    await portal.as('dang-bai').post(paths.desk.articleAddress.href({ id }), { slug: 'hoi-dien-dan-da' })
    expect(
      await until(async () => (await node.ask('tơrưng')).html.includes('href="/tin/hoi-dien-dan-da"')),
    ).toBeLessThan(2_000)
  })
})

describe('while the index does not follow', () => {
  it('shows nothing of what was withdrawn, though the index still has it', async () => {
    const { id, title } = await makeArticle(portal, 'published', {
      title: 'Danh sách hộ nghèo thôn Đắkmế',
      fields: { body: '<p>Hộ bà Ysang được hỗ trợ.</p>' },
    })
    await until(() => finds('đắkmế', title))
    let open = () => {}
    gate = new Promise((resolve) => (open = resolve))
    try {
      await takeStep(portal, 'to-truong', id, 'take_down', reason)
      for (const question of ['đắkmế', 'Ysang']) {
        const answered = await node.ask(question)
        expect([answered.status, answered.titles]).toEqual([200, []])
        expect(answered.html.replaceAll(/value="[^"]*"|<title>.*?<\/title>/g, '')).not.toMatch(
          /hỗ trợ|[Hh]ộ nghèo/,
        )
      }
      expect((await node.get(`${paths.searchSuggestions.href()}?q=ho+ngheo`)).body).toBe('[]')
      expect((await node.get(`${paths.searchFeed.href()}?q=ho+ngheo`)).body).not.toContain('<entry>')
    } finally {
      open()
    }
  })

  it('loses no change that is made while a new index is built', async () => {
    const kept = await makeArticle(portal, 'published', { title: 'Đậpuy trước khi dựng' })
    await until(() => finds('đậpuy', kept.title))
    const { store, asSystem } = node
    let open = () => {}
    const held = new Promise<void>((resolve) => (open = resolve))
    let isReading = false
    const slow = searchSources.map((source): SearchSource => ({
      ...source,
      async readOffers(ctx, items) {
        const offers = await source.readOffers(ctx, items)
        isReading = true
        await held
        return offers
      },
    }))
    const report = (error: Error) => {
      throw error
    }
    const built = buildGeneration({ store, sources: slow, asSystem, report })
    await until(() => isReading)
    await takeStep(portal, 'to-truong', kept.id, 'withdraw', reason)
    const fresh = await makeArticle(portal, 'published', { title: 'Đậpuy trong khi dựng' })
    await until(() => finds('đậpuy', fresh.title))
    open()
    const { state } = await built
    expect(state).toBe('live')
    await node.keeper.settle()
    expect((await node.ask('đậpuy')).titles).toEqual([fresh.title])
  })

  it('loses no change of somebody who began to write before the new generation could be seen', async () => {
    const { id } = await makeArticle(portal, 'published', { title: 'Cấpnước xã Hiếu' })
    await query(`create function slow_generation() returns trigger language plpgsql as $$
      begin perform pg_sleep(0.4); return null; end $$`)
    await query(`create trigger slow_generation after insert on search_generations
      for each statement execute function slow_generation()`)
    const { store, asSystem, faults } = node
    const built = buildGeneration({ store, sources, asSystem, report: (error) => faults.push(error) })
    await sleep(200)
    const client = await portal.database.pool.connect()
    await client.query('begin')
    await client.query(`update articles set slug = 'cap-nuoc-da-doi' where id = $1`, [id])
    await sleep(900)
    await client.query('commit')
    client.release()
    await query('drop trigger slow_generation on search_generations')
    expect((await built).state).toBe('live')
    await until(async () => (await node.ask('cấpnước')).html.includes('/tin/cap-nuoc-da-doi'))
  })
})

describe('much at once', () => {
  it('takes in three hundred documents that come together, each found', async () => {
    await makeDocument(portal, 'published', { fields: { abstract: 'Mẫu của ba trăm văn bản' } })
    const { rows } = await query(
      `select string_agg(quote_ident(column_name), ', ') as id from information_schema.columns
       where table_name = 'documents' and is_generated = 'NEVER'
       and column_name not in ('id', 'slug', 'number', 'abstract', 'entry_number', 'entry_year')`,
    )
    const rest = rows[0]?.id ?? ''
    await query(
      `insert into documents (id, slug, number, abstract, ${rest})
       select gen_random_uuid(), 'mot-trong-ba-tram-' || n, (4000 + n) || '/QĐ-VP', 'Về hạng mục tràm' || n || ' sậy', ${rest}
       from documents cross join generate_series(1, 300) as n where abstract = 'Mẫu của ba trăm văn bản'`,
    )
    const took = await until(async () => (await node.ask('sậy')).text.includes('300 kết quả'), 30_000)
    expect(took).toBeLessThan(10_000)
    for (const n of [1, 57, 300]) expect((await node.ask(`tràm${n}`)).titles).toHaveLength(1)
    await query(
      `update documents set state = 'withdrawn', version = version + 1 where slug like 'mot-trong-ba-tram-%'`,
    )
    await until(async () => (await node.ask('sậy')).text.includes('Không tìm thấy'), 30_000)
  })

  it('has a kind offered anew as a whole without being lost meanwhile, and what is no more goes', async () => {
    const { title } = await makeArticle(portal, 'published', { title: 'Chợđêm Plei Kần' })
    await until(() => finds('chợđêm', title))
    // Citizens find it first; the side of the staff is written right after.
    await until(async () => (await query(waiting)).rows.length === 0)
    const before = await node.keeper.pair!.staff.count()
    await query(`select offer_for_search('tin', array['*'])`)
    const asked = []
    do asked.push(await finds('chợđêm', title))
    while ((await query(waiting)).rows.length > 0)
    expect(new Set(asked)).toEqual(new Set([true]))
    expect(await node.keeper.pair!.staff.count()).toBe(before)
  })
})

describe('a thing that cannot be read', () => {
  it('holds up no other, is reported, and is found once it can be read', async () => {
    const ill = await makeArticle(portal, 'published', { title: 'Bài hỏng về câysưa' })
    await until(() => finds('câysưa', ill.title))
    poisoned.add(ill.id)
    node.faults.length = 0
    await query(`update articles set slug = 'cay-sua-moi' where id = $1`, [ill.id])
    const well = await makeArticle(portal, 'published', { title: 'Bài lành về câytrắc' })
    expect(await until(() => finds('câytrắc', well.title))).toBeLessThan(2_000)
    expect(String(node.faults[0])).toContain(`tin/${ill.id} could not be taken into the search index`)
    await sleep(500)
    expect(node.faults.length).toBeLessThan(6)
    poisoned.clear()
    await until(async () => (await node.ask('câysưa')).html.includes('/tin/cay-sua-moi'))
  })

  it('keeps no new index from being made, and comes in later', async () => {
    const ill = await makeArticle(portal, 'published', { title: 'Bài hỏng về câygụ' })
    await node.keeper.settle()
    poisoned.add(ill.id)
    const { store, asSystem, faults } = node
    const built = await buildGeneration({ store, sources, asSystem, report: (error) => faults.push(error) })
    expect(built.state).toBe('live')
    await node.keeper.settle()
    expect((await node.ask('câytrắc')).titles).toEqual(['Bài lành về câytrắc'])
    expect((await node.ask('câygụ')).titles).toEqual([])
    poisoned.clear()
    await until(() => finds('câygụ', ill.title))
  })
})
