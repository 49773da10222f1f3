import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument } from '#test/make-document.ts'
import { makeArticle, textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal({ search: true })
const addressOf = (q: string, more: Record<string, string> = {}) =>
  `${paths.desk.search.href()}?${new URLSearchParams({ q, ...more })}`

async function find(person: string, q: string, more: Record<string, string> = {}) {
  const { body, statusCode } = await portal.as(person).get(addressOf(q, more))
  expect(statusCode).toBe(200)
  return body
}
const titlesIn = (html: string) =>
  [...html.matchAll(/<h3 class="answer-title">(.*?)<\/h3>/gs)].map(([, title = '']) =>
    textOf(title.replaceAll(/<\/?mark>/g, '')),
  )

describe('somebody of the office who looks for something', () => {
  it('finds their own draft, and others do not', async () => {
    const { id, title } = await makeArticle(portal, 'draft', { title: 'Đề án kè chống sạt lở Pô Kô' })
    const own = await find('chuyen-vien-tong-hop', 'ke chong sat lo')
    expect(titlesIn(own)).toEqual([title])
    expect(own).toContain(`href="${paths.desk.article.href({ id })}"`)
    expect(titlesIn(await find('chuyen-vien-van-xa', 'ke chong sat lo'))).toEqual([])
    expect(titlesIn(await find('chanh-van-phong', 'ke chong sat lo'))).toEqual([title])
  })

  it('narrows what was found by its state', async () => {
    const made = await makeArticle(portal, 'published', { title: 'Khởi công kè chống sạt lở' })
    const narrowed = await find('truong-phong-tong-hop', 'ke chong sat lo', {
      loai: 'tin',
      'l-trang-thai': 'published',
    })
    expect(titlesIn(narrowed)).toEqual([made.title])
    expect(textOf(narrowed)).toContain('Trạng thái')
  })

  it('finds a document that is not public yet, in the division that entered it', async () => {
    const { id } = await makeDocument(portal, 'registered', {
      fields: { abstract: 'Về việc điều tiết hồ Ya Ly mùa cạn' },
    })
    const html = await find('truong-phong-tong-hop', 'dieu tiet ho ya ly')
    expect(html).toContain(`href="${paths.desk.document.href({ id })}`)
    expect(textOf(await find('truong-phong-van-xa', 'dieu tiet ho ya ly'))).not.toContain('mùa cạn')
  })

  it('has what a number or an address names exactly on top, and nobody who may not see it', async () => {
    const number = '417/QĐ-VP'
    const { id } = await makeDocument(portal, 'registered', { number, fields: { abstract: 'Về trực hồ' } })
    const article = await makeArticle(portal, 'submitted', { title: 'Trực hồ Ya Ly ngày nghỉ' })
    const topsOf = async (person: string, q: string) =>
      [...(await find(person, q)).matchAll(/id="dung-ten".*?<\/section>/gs)].map(([html]) => html).join('')
    for (const q of [number, '417/qđ-vp', 'quyết định 417/2026', 'Điều 2 quyết định 417/2026'])
      expect(await topsOf('truong-phong-tong-hop', q), q).toContain(paths.desk.document.href({ id }))
    expect(await topsOf('truong-phong-van-xa', number)).toBe('')
    const { rows } = await portal.database.pool.query<{ slug: string }>(
      'select slug from articles where id = $1',
      [article.id],
    )
    const address = `https://vidu.example${paths.article.href({ slug: rows[0]?.slug ?? '' })}`
    const tops = await topsOf('truong-phong-tong-hop', address)
    expect(tops).toContain(paths.desk.article.href({ id: article.id }))
    expect(textOf(tops)).toContain(article.title)
    expect(await topsOf('chuyen-vien-van-xa', address)).toBe('')
  })

  it('sees in what state each thing is', async () => {
    await makeArticle(portal, 'submitted', { title: 'Bản tin khohạn tuần này' })
    expect(textOf(await find('truong-phong-tong-hop', 'khohạn'))).toMatch(/Chờ ký\s*Tin, bài/)
  })

  it('gets help where nothing is found, and is led by the menu and the header', async () => {
    const html = await find('chuyen-vien-van-xa', 'khongcogicahet')
    expect(textOf(html)).toContain('Không tìm thấy nội dung nào có “khongcogicahet”')
    expect(html).toContain(`href="${paths.search.href()}?q=khongcogicahet"`)
    const home = (await portal.as('chuyen-vien-van-xa').get(paths.desk.home.href())).body
    expect(home).toContain(`<a href="${paths.desk.search.href()}">`)
    expect(home).toContain(`<form action="${paths.desk.search.href()}" method="get">`)
  })

  it('has the field under the hand as long as nothing was asked', async () => {
    const empty = await find('chuyen-vien-van-xa', '')
    expect(empty).toMatch(/<input [^>]*autofocus/)
    expect(await find('chuyen-vien-van-xa', 'kè')).not.toMatch(/<input [^>]*autofocus/)
  })

  it('reads valid pages', async () => {
    for (const [q, more] of [
      ['', {}],
      ['ke chong sat lo', {}],
      ['ke chong sat lo', { loai: 'tin' }],
      ['khongcogicahet', {}],
    ] as const)
      await expectValidHtml(await find('truong-phong-tong-hop', q, more), q)
  })
})
