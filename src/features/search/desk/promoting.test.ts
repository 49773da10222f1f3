import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument } from '#test/make-document.ts'
import { makeArticle, takeStep, textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'
import { addressOf } from '#test/working.ts'

const portal = usePortal({ search: true })
const { searchPromotions, endSearchPromotion } = paths.desk
const board = () => portal.as('bien-tap-1')
const promote = (fields: Record<string, string>) =>
  board().post(searchPromotions.href(), { note: '', title: 'Lịch tiếp công dân', ...fields })
const readList = async () => (await board().get(searchPromotions.href())).body

async function promotedFor(q: string) {
  const { body } = await portal.visitor().get(`${paths.search.href()}?${new URLSearchParams({ q })}`)
  const [tops = ''] = /<section class="tops" aria-labelledby="gioi-thieu">.*?<\/section>/s.exec(body) ?? []
  return [...tops.matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href)
}

describe('a member of the board who promotes a page', () => {
  it('has it on top for the same words, with or without marks and in any case', async () => {
    const whole = 'http://nha-rong.test/lien-he#dien-thoai'
    const sent = await promote({ words: 'Lịch tiếp dân', address: whole, note: 'Ngày và nơi tiếp.' })
    expect(sent.statusCode).toBe(303)
    for (const q of ['lịch tiếp dân', 'lich tiep dan', 'LỊCH  TIẾP DÂN'])
      expect(await promotedFor(q), q).toEqual(['/lien-he#dien-thoai'])
    for (const q of ['lịch tiếp', 'tiếp dân lịch', 'lịch tiếp dân tháng này'])
      expect(await promotedFor(q), q).toEqual([])
  })

  it('ends it, and can send the same form once more', async () => {
    const id = /gioi-thieu\/([0-9a-f-]{36})\/bo/.exec(await readList())?.[1] ?? ''
    const ended = await board().post(endSearchPromotion.href({ id }))
    expect(ended.statusCode).toBe(303)
    expect(await promotedFor('lich tiep dan')).toEqual([])
    const { body } = await board().get(ended.headers.location ?? '')
    expect(body).toMatch(/<input [^>]*id="words"[^>]*value="Lịch tiếp dân"/)
    expect(body).toMatch(/<input [^>]*id="address"[^>]*value="\/lien-he#dien-thoai"/)
    expect(body).toContain('Ngày và nơi tiếp.')
    expect((await board().post(endSearchPromotion.href({ id }))).statusCode).toBe(404)
    expect((await board().post(endSearchPromotion.href({ id: 'khong-co' }))).statusCode).toBe(404)
  })

  it('sees that what was withdrawn since is no longer shown, and it is back when the page is', async () => {
    const article = await makeArticle(portal, 'published', { title: 'Tuyến xe buýt số 3' })
    const document = await makeDocument(portal, 'published')
    const { rows } = await portal.database.pool.query<{ slug: string }>(
      'select slug from documents where id = $1',
      [document.id],
    )
    const pages = [await addressOf(portal, article.id), paths.document.href({ slug: rows[0]?.slug ?? '' })]
    for (const address of pages) {
      expect((await promote({ words: 'xe buýt', address, title: 'Xe buýt' })).statusCode).toBe(303)
      portal.clock.advance({ minutes: 1 })
    }
    expect(await promotedFor('xe buyt')).toEqual(pages.toReversed())

    await takeStep(portal, 'to-truong', article.id, 'withdraw', { reason: 'Tuyến đã ngừng.' })
    expect(await promotedFor('xe buyt')).toEqual(pages.slice(1))
    expect(textOf(await readList())).toContain('Đã rút, người dân không thấy')
    await expectValidHtml(await readList(), 'promotions')
    const again = await promote({ words: 'buýt', address: pages[0] ?? '', title: 'Xe buýt' })
    expect(textOf(again.body)).toContain('Nội dung ở địa chỉ này đã rút')
    await takeStep(portal, 'to-truong', article.id, 'restore')
    expect(await promotedFor('xe buyt')).toEqual(pages.toReversed())
  })

  it('keeps it through a change of the page’s address', async () => {
    const { id } = await makeArticle(portal, 'published', { title: 'Quy hoạch bến xe' })
    const former = await addressOf(portal, id)
    await promote({ words: 'bến xe', address: former, title: 'Bến xe' })
    await portal.as('to-truong').post(paths.desk.articleAddress.href({ id }), { slug: 'ben-xe-moi' })
    expect(await addressOf(portal, id)).not.toBe(former)
    expect(await promotedFor('bến xe')).toEqual([former])
    const moved = await promote({ words: 'bến tàu', address: former, title: 'Bến xe' })
    expect(textOf(moved.body)).toContain(`Trang này đã chuyển sang ${await addressOf(portal, id)}`)
  })
})

describe('the form', () => {
  it.each([
    [{ words: '', address: '/lien-he' }, 'words', 'Nhập những từ người dân gõ'],
    [{ words: '!!', address: '/lien-he' }, 'words', 'Nhập những từ người dân gõ'],
    [{ words: 'đất', address: '' }, 'address', 'Nhập địa chỉ trang'],
    [{ words: 'đất', address: 'https://example.com/x' }, 'address', 'Địa chỉ phải là một trang của cổng này'],
    [{ words: 'đất', address: '//example.com' }, 'address', 'Địa chỉ phải là một trang của cổng này'],
    [{ words: 'đất', address: 'lien-he' }, 'address', 'Địa chỉ phải là một trang của cổng này'],
    [{ words: 'đất', address: '/ban-lam-viec/tin' }, 'address', 'Người dân không mở được trang này'],
    [{ words: 'đất', address: '/tin/khong-co-bai' }, 'address', 'Không có trang công khai nào'],
    [{ words: 'đất', address: '/lien-he', title: '' }, 'title', 'Nhập nhan đề của trang'],
  ])('comes back filled in: %j', async (fields, field, sentence) => {
    const { statusCode, body } = await promote({ title: 'Đất đai', note: 'Một câu.', ...fields })
    expect(statusCode).toBe(422)
    const summary = /<div class="error-summary".*?<\/div>/s.exec(body)?.[0] ?? ''
    expect(summary).toContain(`href="#${field}"`)
    expect(textOf(summary)).toContain(sentence)
    expect(textOf(/id="\w+-error">.*?<\/p>/s.exec(body)?.[0] ?? '')).toContain(sentence)
    expect(body).toContain('Một câu.')
    await expectValidHtml(body, sentence)
  })

  it('does not promote the same page twice for the same words', async () => {
    const once = { words: 'hộ chiếu', address: '/lien-he' }
    expect((await promote(once)).statusCode).toBe(303)
    const twice = await promote({ ...once, words: 'HO CHIEU' })
    expect(twice.statusCode).toBe(422)
    expect(textOf(twice.body)).toContain('Trang này đang được giới thiệu cho những từ ấy')
  })

  it('is not there for those who only read the list', async () => {
    const chief = portal.as('chanh-van-phong')
    const { body } = await chief.get(searchPromotions.href())
    expect(textOf(body)).toContain('do Tổ biên tập quyết định')
    expect(body).not.toContain('name="words"')
    await expectValidHtml(body, 'promotions for the chief')
    const sent = await chief.post(searchPromotions.href(), { words: 'a', address: '/', title: 'a', note: '' })
    expect(sent.statusCode).toBe(403)
  })
})
