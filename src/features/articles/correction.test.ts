import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep, textOf } from '#test/make.ts'
import { addressOf, openPage, readInPublic, readPage, saveText, stateOf, tryStep } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'

const portal = usePortal()
const head = 'truong-phong-tong-hop'
const editor = 'bien-tap-1'
const secondEditor = 'bien-tap-2'
const publisher = 'dang-bai'
const note = 'Ngày họp là 05/3, không phải 04/3 như đã đăng.'

/** From a changed text to the public page, by the people whose steps they are. */
async function bringOut(id: string) {
  await takeStep(portal, head, id, 'sign')
  await takeStep(portal, editor, id, 'take_up')
  await takeStep(portal, editor, id, 'check', { checklist: prohibitedActCodes })
  await takeStep(portal, publisher, id, 'approve')
  await takeStep(portal, publisher, id, 'publish')
}

async function editionsOf(id: string) {
  const { rows } = await portal.db.execute<{ state: string }>(
    sql`select state from editions where article_id = ${id} order by number`,
  )
  return rows.map(({ state }) => state)
}

async function titlesOn(url: string, titles: readonly string[]) {
  const { body } = await portal.visitor().get(url)
  return titles.toSorted((one, other) => body.indexOf(one) - body.indexOf(other))
}

it('shows readers the old text until the new one is out, then the new one with a dated note', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await makeArticle(portal, 'published', { title: 'Lịch họp tháng ba' })
  const address = await addressOf(portal, id)
  portal.clock.set('2026-03-04T01:00:00Z')
  await takeStep(portal, publisher, id, 'correct', { reason: note })
  expect(await readPage(portal, editor, id)).toContain(`Khi đăng, độc giả sẽ thấy: “${note}”`)
  await saveText(portal, secondEditor, id, {
    title: 'Lịch họp tháng ba (mới)',
    body: '<p>Họp ngày 05/3.</p>',
  })

  const meanwhile = await readInPublic(portal, address)
  expect(meanwhile.text).toContain('Sáng nay, Văn phòng tổ chức hội nghị sơ kết.')
  expect(meanwhile.text).not.toContain('05/3')

  portal.clock.set('2026-03-05T01:00:00Z')
  await bringOut(id)
  const page = await readInPublic(portal, address)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Họp ngày 05/3.')
  expect(page.text).toContain(`Đính chính 05/03/2026 08:00 : ${note}`)
  expect(page.text).toContain('Ngày đăng: 02/03/2026 08:00')
  expect(page.text).toContain('Đính chính: 05/03/2026 08:00')
  expect(await editionsOf(id)).toEqual(['superseded', 'published'])
})

it('keeps its place in the lists, also beside articles of the same minute', async () => {
  portal.clock.set('2026-03-06T01:00:00Z')
  const made = [1, 2, 3, 4].map((n) => `Thông báo số ${n} của tuần mười`)
  const ids: string[] = []
  for (const title of made) ids.push((await makeArticle(portal, 'published', { title, section: '10.7' })).id)
  const url = paths.section.href({
    slug: portal.services.profile.sections.find(({ code }) => code === '10.7')!.slug,
  })
  const order = await titlesOn(url, made)
  for (const id of ids.toReversed()) {
    portal.clock.advance({ hours: 1 })
    await takeStep(portal, publisher, id, 'correct', { reason: note })
    await saveText(portal, secondEditor, id, { lead: 'Đã sửa.' })
    await bringOut(id)
    expect(await titlesOn(url, made)).toEqual(order)
  }
})

it('is one at a time', async () => {
  const { id } = await makeArticle(portal, 'published')
  await takeStep(portal, publisher, id, 'correct', { reason: note })
  expect(await tryStep(portal, publisher, id, 'correct', { reason: note })).toMatchObject({
    status: 403,
    text: expect.stringContaining('Bài này đang có một bản khác chưa đăng.'),
  })
  expect(await editionsOf(id)).toEqual(['published', 'editing'])
})

it('keeps the division’s signature while the text is the one it signed', async () => {
  const { id } = await makeArticle(portal, 'published')
  await takeStep(portal, publisher, id, 'correct', { reason: note })
  await saveText(portal, secondEditor, id, {
    change: 'typographic',
    lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I',
  })
  await takeStep(portal, editor, id, 'check', { checklist: prohibitedActCodes })
  await takeStep(portal, publisher, id, 'approve')
  await takeStep(portal, publisher, id, 'publish')
  expect(await editionsOf(id)).toEqual(['superseded', 'published'])
})

it('counts all notes, oldest first', async () => {
  const { id } = await makeArticle(portal, 'published')
  for (const reason of ['Sửa tên xã.', 'Sửa số hộ dân.']) {
    portal.clock.advance({ days: 1 })
    await takeStep(portal, publisher, id, 'correct', { reason })
    await saveText(portal, secondEditor, id, { lead: `${reason} Bản mới.` })
    await bringOut(id)
  }
  const { text } = await readInPublic(portal, await addressOf(portal, id))
  expect(text.indexOf('Sửa tên xã.')).toBeGreaterThan(-1)
  expect(text.lastIndexOf('Sửa số hộ dân.')).toBeGreaterThan(text.lastIndexOf('Sửa tên xã.'))
})

it('can be given up, and another begun; the one that was given up does not come between', async () => {
  const { id } = await makeArticle(portal, 'published')
  const writer = 'chuyen-vien-tong-hop'
  await takeStep(portal, publisher, id, 'correct', { reason: note })
  await takeStep(portal, editor, id, 'return', { reason: 'Không cần nữa.' })
  await takeStep(portal, writer, id, 'discard')
  expect((await readInPublic(portal, await addressOf(portal, id))).text).not.toContain(note)
  await takeStep(portal, publisher, id, 'correct', { reason: 'Lần này thì cần.' })
  const refused = await tryStep(portal, writer, id, 'reopen')
  expect(refused).toMatchObject({
    status: 403,
    text: expect.stringContaining('Bài này đang có một bản khác chưa đăng.'),
  })
  expect(await editionsOf(id)).toEqual(['published', 'discarded', 'editing'])
})

it('does not keep the board’s head from withdrawing what the public reads', async () => {
  const { id } = await makeArticle(portal, 'published')
  await takeStep(portal, publisher, id, 'correct', { reason: note })
  await saveText(portal, secondEditor, id, { lead: 'Đang sửa dở.' })
  const page = await openPage(portal, 'to-truong', id)
  const action = paths.desk.articleStep('withdraw').href({ id })
  const [form = ''] = new RegExp(`<form[^>]*action="${action}".*?</form>`, 's').exec(page) ?? []
  const seenHash = /name="seenHash" value="(\w+)"/.exec(form)?.[1] ?? ''
  await takeStep(portal, 'to-truong', id, 'withdraw', { seenHash, reason: 'Sai nhiều chỗ.' })
  expect((await readInPublic(portal, await addressOf(portal, id))).text).toContain('Sai nhiều chỗ.')
})

it.each([
  ['take_down', 'Đã gỡ'],
  ['withdraw', 'Đã rút'],
] as const)('does not bring back what was taken from the readers meanwhile (%s)', async (step, state) => {
  const { id } = await makeArticle(portal, 'published')
  await takeStep(portal, publisher, id, 'correct', { reason: note })
  await takeStep(portal, editor, id, 'check', { checklist: prohibitedActCodes })
  await takeStep(portal, publisher, id, 'approve')
  portal.clock.set('2026-03-20T01:00:00Z')
  await takeStep(portal, publisher, id, 'schedule', { publishAt: '2026-03-21T08:00' })
  await takeStep(portal, 'to-truong', id, step, { reason: 'Có thông tin riêng.' })

  const why = `đang ở trạng thái “${state}”, nên bản này không đăng được.`
  expect(textOf(await openPage(portal, publisher, id))).toContain(why)
  expect(await tryStep(portal, publisher, id, 'publish')).toMatchObject({
    status: 403,
    text: expect.stringContaining(why),
  })
  expect((await tryStep(portal, 'to-pho', id, 'force_publish', { reason: 'Gấp.' })).status).toBe(403)
  portal.clock.set('2026-03-21T01:00:00Z')
  await portal.settleJobs()
  expect(await stateOf(portal, id)).toBe('ready')
  expect((await readInPublic(portal, await addressOf(portal, id))).status).toBe(
    step === 'take_down' ? 410 : 200,
  )
})
