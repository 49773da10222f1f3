import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep, textOf } from '#test/make.ts'
import { saveText } from '#test/working.ts'

const portal = usePortal()
const writer = 'chuyen-vien-tong-hop'
const { desk } = paths

const compare = (id: string, from: string, to: string) =>
  `${desk.compareRevisions.href({ id })}?tu=${from}&den=${to}`

async function editionOf(id: string, number = 1) {
  const { rows } = await portal.db.execute<{ id: string }>(
    sql`select id from editions where article_id = ${id} and number = ${number}`,
  )
  return rows[0]?.id ?? ''
}

/** Two texts of one article, by the writer and by the head. */
async function twice() {
  const made = await makeArticle(portal, 'submitted')
  portal.clock.advance({ hours: 1 })
  await saveText(portal, 'truong-phong-tong-hop', made.id, {
    title: 'Hội nghị tổng kết của năm',
    body: '<p>Sáng nay, Văn phòng tổ chức <strong>hội nghị</strong> tổng kết.</p>',
    why: 'Tổng kết chứ không phải sơ kết.',
  })
  return made
}

describe('the history of an article', () => {
  it('keeps every text with who, when and why', async () => {
    const { id } = await twice()
    const page = textOf((await portal.as(writer).get(desk.articleHistory.href({ id }))).body)
    for (const part of [
      '1.1',
      '1.2',
      '1.3',
      'Mở bản nháp',
      'Hoàng Mai Dốc',
      'Lê Thị Sông Trà',
      'Tổng kết chứ không phải sơ kết.',
    ])
      expect(page).toContain(part)
  })

  it('shows each text as it was saved, and says when it is an old one', async () => {
    const { id } = await twice()
    const edition = await editionOf(id)
    const old = await portal.as(writer).get(desk.articleRevision.href({ id, edition, revision: 2 }))
    expect(old.body).toContain('hội nghị sơ kết.')
    expect(old.body).toContain('Đây là một bản cũ')
    const present = await portal.as(writer).get(desk.articleRevision.href({ id, edition, revision: 3 }))
    expect(present.body).toContain('<strong>hội nghị</strong> tổng kết.')
    expect(present.body).not.toContain('Đây là một bản cũ')
  })

  it('is whole for the division; the board begins where the division signed', async () => {
    const { id } = await makeArticle(portal, 'published')
    await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa số liệu.' })
    await takeStep(portal, 'bien-tap-1', id, 'return', { reason: 'Phòng xem lại.' })
    await saveText(portal, writer, id, { lead: 'Bản chưa ai ngoài phòng được xem.' })
    const hidden = { id, edition: await editionOf(id, 2), revision: 2 }
    expect((await portal.as(writer).get(desk.articleRevision.href(hidden))).statusCode).toBe(200)
    expect((await portal.as('bien-tap-2').get(desk.articleRevision.href(hidden))).statusCode).toBe(404)
    expect((await portal.as('bien-tap-2').get(compare(id, '1.2', '2.2'))).statusCode).toBe(404)
    const seen = textOf((await portal.as('bien-tap-2').get(desk.articleHistory.href({ id }))).body)
    expect(seen).toContain('1.2')
    expect(seen).not.toContain('2.2')
  })
})

describe('two texts side by side', () => {
  it('differ in words and in formatting, and only what differs is shown', async () => {
    const { id } = await twice()
    const { body } = await portal.as(writer).get(compare(id, '1.2', '1.3'))
    expect(textOf(body)).toContain('[bỏ: sơ ]')
    expect(textOf(body)).toContain('[thêm: tổng ]')
    const page = textOf(body)
    for (const label of ['Tiêu đề', 'Nội dung']) expect(page).toContain(label)
    expect(page).not.toContain('Chuyên mục')
    expect(page).toContain('Bản 1.2, Hoàng Mai Dốc')
    expect(page).toContain('Bản 1.3, Lê Thị Sông Trà')
  })

  it('that are one say so', async () => {
    const { id } = await twice()
    expect((await portal.as(writer).get(compare(id, '1.3', '1.3'))).body).toContain('Hai bản giống hệt nhau')
  })

  it('may be what readers read now and what is to replace it', async () => {
    const { id } = await makeArticle(portal, 'published')
    await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa tóm tắt.' })
    await saveText(portal, 'bien-tap-1', id, { lead: 'Một tóm tắt mới.' })
    const { body } = await portal.as(writer).get(desk.articleHistory.href({ id }))
    const link =
      /<a[^>]*href="([^"]+)"[^>]*>So với bản đang đăng/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(link).toContain('tu=1.2&den=2.2')
    expect(textOf((await portal.as(writer).get(link)).body)).toContain('[thêm: tóm ]')
  })

  it('name sections, not their numbers', async () => {
    const { id } = await makeArticle(portal, 'draft')
    await saveText(portal, writer, id, { sectionId: '10.2' })
    const page = textOf((await portal.as(writer).get(compare(id, '1.2', '1.3'))).body)
    expect(page).toContain('[thêm: Hoạt ]')
  })
})

it('finds no text under the address of another article, nor one that never was', async () => {
  const [one, other] = [await twice(), await twice()]
  const edition = await editionOf(other.id)
  const urls = [
    desk.articleRevision.href({ id: one.id, edition, revision: 1 }),
    desk.articleRevision.href({ id: one.id, edition: await editionOf(one.id), revision: 99 }),
    desk.articleRevision.href({ id: one.id, edition: 'x', revision: 'y' }),
    desk.compareRevisions.href({ id: one.id }),
    compare(one.id, '1.1', '7.1'),
    compare(one.id, '1.1', '1.1&den=1.2'),
    compare(one.id, '1', ''),
  ]
  for (const url of urls) expect((await portal.as(writer).get(url)).statusCode, url).toBe(404)
})
