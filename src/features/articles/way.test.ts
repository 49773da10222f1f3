import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { auditEvents, verifyChain } from '#platform/audit/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { addressOf, openPage, readInPublic, readPage } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'
import { signoffs } from './table.ts'

const portal = usePortal()
const writer = 'chuyen-vien-tong-hop'
const head = 'truong-phong-tong-hop'
const editor = 'bien-tap-1'
const publisher = 'dang-bai'

async function signoffsOf(id: string) {
  return portal.db
    .select()
    .from(signoffs)
    .where(sql`edition_id in (select id from editions where article_id = ${id})`)
    .orderBy(signoffs.at)
}

it('leads from a draft to the public page through the hands of four people, and a citizen reads it', async () => {
  const { id, title } = await makeArticle(portal, 'draft', { title: 'Khởi công tuyến kênh chính' })
  const address = await addressOf(portal, id)
  const hands = [
    [writer, 'submit', {}],
    [head, 'sign', {}],
    [editor, 'take_up', {}],
    [editor, 'check', { checklist: prohibitedActCodes }],
    [publisher, 'approve', {}],
    [publisher, 'publish', {}],
  ] as const
  for (const [person, step, fields] of hands) {
    expect((await readInPublic(portal, address)).status).toBe(404)
    portal.clock.advance({ minutes: 10 })
    await takeStep(portal, person, id, step, fields)
  }
  const page = await readInPublic(portal, address)
  expect(page.status).toBe(200)
  expect(page.text).toContain(title)
  expect(page.text).toContain('Sáng nay, Văn phòng tổ chức hội nghị sơ kết.')
  expect(page.text).toContain('Ngày đăng: 02/03/2026 09:00')
  expect(page.html).toContain('<meta name="DC.title" content="Khởi công tuyến kênh chính"')

  const events = await portal.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, id))
    .orderBy(auditEvents.seq)
  expect(events.map(({ action, actorName }) => `${action}: ${actorName}`)).toEqual([
    'article.draft: Hoàng Mai Dốc',
    'article.save: Hoàng Mai Dốc',
    'article.submit: Hoàng Mai Dốc',
    'article.sign: Lê Thị Sông Trà',
    'article.take_up: Tô Ngàn Thông',
    'article.check: Tô Ngàn Thông',
    'article.approve: La Văn Bình Minh',
    'article.publish: La Văn Bình Minh',
  ])
  expect(await verifyChain(portal.db)).toMatchObject({ whole: true })
})

it('keeps name, post, time and the hash of the text of everybody who stood for it', async () => {
  portal.clock.set('2026-03-03T02:30:00Z')
  const { id } = await makeArticle(portal, 'ready')
  const rows = await signoffsOf(id)
  expect(rows.map(({ step, personName, postTitle }) => [step, personName, postTitle])).toEqual([
    ['sign', 'Lê Thị Sông Trà', 'Trưởng phòng Tổng hợp'],
    ['check', 'Tô Ngàn Thông', 'Thành viên Tổ biên tập'],
    ['approve', 'La Văn Bình Minh', 'Thành viên Tổ biên tập, phụ trách đăng bài'],
  ])
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(1)
  expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(rows[0]?.at).toEqual(new Date('2026-03-03T02:30:00Z'))
  expect(Object.keys(rows[1]?.checklist ?? {}).toSorted()).toEqual(prohibitedActCodes.toSorted())

  const page = await readPage(portal, writer, id)
  expect(page).toContain('Lê Thị Sông Trà, Trưởng phòng Tổng hợp')
  expect(page).toContain('03/03/2026 09:30')
  expect(page).toContain(rows[0]?.hash.slice(0, 10))
  expect(page).toContain('Đúng bản hiện tại')
})

it('tells the whole story on the page of the article, with who and why', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  await takeStep(portal, head, id, 'return', { reason: 'Bổ sung số hộ dân.' })
  const page = await readPage(portal, writer, id)
  expect(page).toContain('Lê Thị Sông Trà đã trả lại để sửa')
  expect(page).toContain('Bổ sung số hộ dân.')
  expect(page).toContain('Hoàng Mai Dốc đã trình ký')
})

it('is signed in two clicks from the workspace', async () => {
  const { id, title } = await makeArticle(portal, 'submitted')
  const home = await portal.as(head).get(paths.desk.home.href())
  const link = paths.desk.article.href({ id })
  expect(home.body).toContain(title)
  expect(home.body).toContain(`href="${link}#buoc-tiep-theo"`)
  const page = await openPage(portal, head, id)
  const form = new RegExp(`<form[^>]*action="${paths.desk.articleStep('sign').href({ id })}".*?</form>`, 's')
  const [signing = ''] = form.exec(page) ?? []
  expect(signing).toContain('name="seenHash"')
  expect(signing).not.toContain('<textarea')
})
