import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'

const portal = usePortal()
const list = paths.desk.articles.href()
const bodyOf = async (person: string, url: string) => (await portal.as(person).get(url)).body

describe('the list of the workspace', () => {
  it('shows a draft to its writer and the division’s head, not to colleagues and the board', async () => {
    const { title } = await makeArticle(portal, 'draft', { title: 'Chỉ người viết thấy' })
    for (const person of ['chuyen-vien-tong-hop', 'truong-phong-tong-hop', 'to-truong', 'kiem-toan'])
      expect(await bodyOf(person, list), person).toContain(title)
    for (const person of [
      'bien-tap-1',
      'dang-bai',
      'chuyen-vien-van-xa',
      'truong-phong-van-xa',
      'cong-tac-vien',
    ])
      expect(await bodyOf(person, list), person).not.toContain(title)
  })

  it('shows to the board what the division signed', async () => {
    const submitted = await makeArticle(portal, 'submitted', { title: 'Còn chờ phòng ký' })
    const signed = await makeArticle(portal, 'signed', { title: 'Phòng đã ký rồi' })
    const body = await bodyOf('bien-tap-1', list)
    expect(body).toContain(signed.title)
    expect(body).not.toContain(submitted.title)
  })

  it('finds by words of the title, which are words and no pattern', async () => {
    await makeArticle(portal, 'draft', { title: 'Tăng 100% so với năm trước' })
    await makeArticle(portal, 'draft', { title: 'Tăng 1000 so với năm trước' })
    const found = await bodyOf('chuyen-vien-tong-hop', `${list}?tim=${encodeURIComponent('100% so')}`)
    expect(found).toContain('Tăng 100% so với năm trước')
    expect(found).not.toContain('Tăng 1000 so')
    expect(await bodyOf('chuyen-vien-tong-hop', `${list}?tim=_&trang_thai=draft`)).toContain(
      'Không có tin, bài nào',
    )
  })

  it('is filtered by state, and goes on where a page ends', async () => {
    for (let n = 0; n < 32; n++)
      await makeArticle(portal, 'draft', {
        writer: 'chuyen-vien-noi-chinh',
        division: 'NC',
        title: `Bản nháp ${n}.`,
      })
    const first = await bodyOf('chuyen-vien-noi-chinh', `${list}?trang_thai=draft`)
    const older = /href="([^"]*truoc=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await bodyOf('chuyen-vien-noi-chinh', older)
    const titles = (html: string) => [...html.matchAll(/>(Bản nháp \d+\.)</g)].map(([, title]) => title)
    expect([...titles(first), ...titles(second)]).toHaveLength(32)
    expect(new Set([...titles(first), ...titles(second)]).size).toBe(32)
    expect(titles(await bodyOf('chuyen-vien-noi-chinh', `${list}?trang_thai=published`))).toEqual([])
  })

  it('takes a filter that is none for no filter', async () => {
    for (const query of [
      'trang_thai=xyz',
      'trang_thai=a&trang_thai=b',
      'tim=a&tim=b',
      `tim=${'x'.repeat(500)}`,
    ])
      expect((await portal.as('to-truong').get(`${list}?${query}`)).statusCode).toBe(200)
  })
})

it('hides a correction that went back to the division from the board, not the article that readers read', async () => {
  const { id } = await makeArticle(portal, 'published')
  await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa số liệu.' })
  await takeStep(portal, 'bien-tap-1', id, 'return', { reason: 'Phòng xem lại.' })
  const page = await portal.as('bien-tap-2').get(paths.desk.article.href({ id }))
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toContain('Bài được trả lại')
  expect(await bodyOf('truong-phong-tong-hop', paths.desk.article.href({ id }))).toContain('Bài được trả lại')
})

it('is not there for outsiders, under any of its addresses', async () => {
  const { id } = await makeArticle(portal, 'editing')
  const { desk } = paths
  for (const page of [
    desk.article,
    desk.editArticle,
    desk.previewArticle,
    desk.articleHistory,
    desk.compareRevisions,
  ])
    expect((await portal.as('chuyen-vien-van-xa').get(page.href({ id }))).statusCode).toBe(404)
  for (const odd of ['1', 'x', '%00', id.toUpperCase()])
    expect((await portal.as('to-truong').get(`${desk.articles.href()}/${odd}`)).statusCode).toBe(404)
})
