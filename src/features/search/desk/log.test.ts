import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal({ search: true })
const asked = (q: string) => portal.visitor().get(`${paths.search.href()}?${new URLSearchParams({ q })}`)

async function readLog(view: Record<string, string> = {}, person = 'bien-tap-1') {
  const address = `${paths.desk.searchLog.href()}?${new URLSearchParams(view)}`
  const { body, statusCode } = await portal.as(person).get(address)
  expect(statusCode).toBe(200)
  return body
}
const wordsIn = (html: string) =>
  [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/gs)].map(([, cell = '']) => textOf(cell))

describe('the log of questions', () => {
  it('counts what citizens ask, most asked first, and tells what nobody finds or chooses', async () => {
    await makeArticle(portal, 'published', { title: 'Lịch cắt nước khu vực chợ' })
    await makeArticle(portal, 'published', { title: 'Sửa cầu tràn Đắk Bla' })
    for (const q of ['lịch cắt nước', 'LỊCH  cắt nước', 'cầu tràn', 'xe buýt đêm']) await asked(q)
    const [ping] = /\/tim-kiem\/da-chon\?[^"]*/.exec((await asked('cầu tràn')).body) ?? []
    const sent = await portal.visitor().post(
      ping?.replaceAll('&amp;', '&') ?? '',
      {},
      {
        'content-type': 'text/ping',
      },
    )
    expect(sent.statusCode).toBe(204)

    expect(wordsIn(await readLog())).toEqual(['cầu tràn', 'lịch cắt nước', 'xe buýt đêm'])
    expect(wordsIn(await readLog({ xem: 'khong' }))).toEqual(['xe buýt đêm'])
    expect(wordsIn(await readLog({ xem: 'khong-chon' }))).toEqual(['lịch cắt nước'])
    const text = textOf(await readLog())
    expect(text).toContain('Lượt hỏi 5')
    expect(text).toContain('Cách hỏi khác nhau 3')
    expect(text).toContain('Lượt chọn kết quả ít nhất 1')
  })

  it('leads from a question to its answers, and into the form that promotes one', async () => {
    const html = await readLog({ xem: 'khong' })
    const words = new URLSearchParams({ q: 'xe buýt đêm' })
    expect(html).toContain(`href="${paths.search.href()}?${words}"`)
    const form = /href="([^"]*gioi-thieu\?[^"]*)"/.exec(html)?.[1] ?? ''
    const { body } = await portal.as('bien-tap-1').get(form)
    expect(body).toMatch(/<input [^>]*id="words"[^>]*value="xe buýt đêm"/)
  })

  it('keeps what the staff asks apart', async () => {
    const address = `${paths.desk.search.href()}?${new URLSearchParams({ q: 'cắt nước' })}`
    const { body } = await portal.as('truong-phong-tong-hop').get(address)
    const [ping] = /\/tim-kiem\/da-chon\?[^"]*/.exec(body) ?? []
    const choice = ping?.replaceAll('&amp;', '&') ?? ''
    await portal.visitor().post(choice)
    expect(textOf(await readLog({ cua: 'can-bo' }))).toContain('Lượt chọn kết quả ít nhất 0')
    await portal.as('truong-phong-tong-hop').post(choice)
    const log = await readLog({ cua: 'can-bo' })
    expect(wordsIn(log)).toEqual(['cắt nước'])
    expect(textOf(log)).toContain('Lượt chọn kết quả ít nhất 1')
    expect(wordsIn(await readLog())).not.toContain('cắt nước')
  })

  it('holds neither telephones nor numbers of identity cards nor addresses of mail', async () => {
    for (const q of [
      'số 0912 345 678',
      'cccd 062099001234',
      'gọi (0260) 386 2345',
      'thư cua.toi@example.vn',
      '65/QĐ-CVP',
    ])
      await asked(q)
    const { rows } = await portal.database.pool.query<{ words: string }>('select words from search_questions')
    const kept = rows.map(({ words }) => words)
    expect(kept.filter((words) => /\d{3}|@|\bcua\.toi/.test(words))).toEqual([])
    expect(kept).toContain('số …')
    expect(kept).toContain('gọi …')
  })

  it('forgets after the days that were chosen', async () => {
    portal.clock.advance({ days: 6 })
    expect(wordsIn(await readLog({ ngay: '7' }))).toContain('cầu tràn')
    portal.clock.advance({ days: 1 })
    expect(wordsIn(await readLog({ ngay: '7' }))).toEqual([])
    expect(wordsIn(await readLog({ ngay: '30' }))).toContain('cầu tràn')
  })

  it('reads as valid pages, empty or not, and whatever its address says', async () => {
    for (const view of [{}, { cua: 'can-bo', xem: 'khong' }, { xem: 'constructor', ngay: '-1' }])
      await expectValidHtml(await readLog(view), JSON.stringify(view))
  })

  it('is for those who lead and for the board; only the board is offered to promote', async () => {
    const reader = portal.as('chuyen-vien-tong-hop')
    expect((await reader.get(paths.desk.searchLog.href())).statusCode).toBe(403)
    const log = await readLog({ ngay: '30' }, 'chanh-van-phong')
    expect(log).not.toContain('Giới thiệu kết quả')
  })
})
