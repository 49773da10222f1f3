import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { readPage, saveText, stateOf, tryStep } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'
import { signoffs } from './table.ts'

const portal = usePortal()
const checklist = prohibitedActCodes

it('lets nobody sign what they wrote, and says so before the click', async () => {
  const { id } = await makeArticle(portal, 'submitted', { writer: 'truong-phong-tong-hop' })
  const why = 'Bạn là tác giả bài này nên không thể tự ký.'
  expect(await readPage(portal, 'truong-phong-tong-hop', id)).toContain(why)
  const refused = await tryStep(portal, 'truong-phong-tong-hop', id, 'sign')
  expect(refused).toMatchObject({ status: 403, text: expect.stringContaining(why) })
  expect(await stateOf(portal, id)).toBe('submitted')
  await takeStep(portal, 'pho-phong-tong-hop', id, 'sign')
})

it('lets the head not sign what they changed while it waited, but the deputy', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  await saveText(portal, 'truong-phong-tong-hop', id, { lead: 'Trưởng phòng viết lại.' })
  const why = 'Bạn là người sửa bài này sau cùng nên không thể tự ký; cần một người khác.'
  expect(await readPage(portal, 'truong-phong-tong-hop', id)).toContain(why)
  expect((await tryStep(portal, 'truong-phong-tong-hop', id, 'sign')).status).toBe(403)
  await takeStep(portal, 'pho-phong-tong-hop', id, 'sign')
})

it('lets a co-author neither sign nor check', async () => {
  const { id } = await makeArticle(portal, 'draft', { writer: 'hai-chuc-danh', division: 'VX' })
  const { id: head } = await portal.actorOf('truong-phong-van-xa')
  await saveText(portal, 'hai-chuc-danh', id, {
    'author.0.share': '50',
    'author.1.personId': head,
    'author.1.share': '50',
  })
  await takeStep(portal, 'hai-chuc-danh', id, 'submit')
  const refused = await tryStep(portal, 'truong-phong-van-xa', id, 'sign')
  expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('Bạn là tác giả bài này') })
})

it('lets an editor who also writes not check their own article', async () => {
  const { id } = await makeArticle(portal, 'editing', {
    writer: 'hai-chuc-danh',
    division: 'VX',
    signer: 'truong-phong-van-xa',
  })
  const refused = await tryStep(portal, 'hai-chuc-danh', id, 'check', { checklist })
  expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('không thể tự kiểm tra') })
  await takeStep(portal, 'bien-tap-2', id, 'check', { checklist })
})

describe('whoever of the board changed the text last', () => {
  const publisher = 'dang-bai'

  it('does not check it', async () => {
    const { id } = await makeArticle(portal, 'editing')
    await saveText(portal, publisher, id, {
      change: 'typographic',
      lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I',
    })
    const why = 'không thể tự kiểm tra; cần một người khác.'
    expect(await readPage(portal, publisher, id)).toContain(why)
    expect((await tryStep(portal, publisher, id, 'check', { checklist })).status).toBe(403)
    await takeStep(portal, 'bien-tap-1', id, 'check', { checklist })
  })

  it('neither approves nor publishes it', async () => {
    const { id } = await makeArticle(portal, 'editing')
    await saveText(portal, publisher, id, {
      change: 'typographic',
      lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I',
    })
    await takeStep(portal, 'bien-tap-1', id, 'check', { checklist })
    expect(await readPage(portal, publisher, id)).toContain('không thể tự duyệt')
    expect((await tryStep(portal, publisher, id, 'approve')).status).toBe(403)
    await takeStep(portal, 'to-pho', id, 'approve')
    for (const [step, fields] of [
      ['publish', {}],
      ['schedule', { publishAt: '2026-03-20T08:00' }],
    ] as const) {
      const refused = await tryStep(portal, publisher, id, step, fields)
      expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('sửa bài này sau cùng') })
    }
    await takeStep(portal, 'to-pho', id, 'publish')
  })

  it('does not publish it past the steps either', async () => {
    const { id } = await makeArticle(portal, 'editing')
    await saveText(portal, 'to-truong', id, {
      change: 'typographic',
      lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I',
    })
    const refused = await tryStep(portal, 'to-truong', id, 'force_publish', { reason: 'Gấp.' })
    expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('không thể tự đăng') })
  })
})

describe('one who stands in for the head', () => {
  const delegate = 'pho-phong-kinh-te'
  const wanted = { division: 'KT', writer: 'chuyen-vien-kinh-te' }

  it('signs, and the signature names whom they stand in for', async () => {
    const { id } = await makeArticle(portal, 'signed', { ...wanted, signer: delegate })
    const [signature] = await portal.db
      .select()
      .from(signoffs)
      .where(sql`edition_id in (select id from editions where article_id = ${id})`)
    expect(signature).toMatchObject({ personName: 'Ngô Thị Lúa Rẫy', onBehalfOf: 'Bùi Đá Xanh' })
    expect(await readPage(portal, 'bien-tap-1', id)).toContain('theo ủy quyền của Bùi Đá Xanh')
  })

  it('does not sign what they wrote themselves; the head still can', async () => {
    const { id } = await makeArticle(portal, 'submitted', { ...wanted, writer: delegate })
    expect((await tryStep(portal, delegate, id, 'sign')).status).toBe(403)
    await takeStep(portal, 'truong-phong-kinh-te', id, 'sign')
  })

  it('signs no more when the time is over', async () => {
    const { id } = await makeArticle(portal, 'submitted', wanted)
    const before = portal.clock.now()
    portal.clock.set('2031-01-06T02:00:00Z')
    expect((await tryStep(portal, delegate, id, 'sign')).status).toBe(403)
    portal.clock.set(before)
  })
})

it('refuses the signature of somebody who leads another division: for them the article is not there', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  expect((await tryStep(portal, 'truong-phong-van-xa', id, 'sign')).status).toBe(404)
  expect((await tryStep(portal, 'chuyen-vien-tong-hop', id, 'sign')).text).toContain(
    'Bước này do người khác làm: Trưởng phòng hoặc Phó Trưởng phòng phụ trách của đơn vị cung cấp.',
  )
  const signed = await portal.db
    .select()
    .from(signoffs)
    .where(eq(signoffs.editionId, sql`(select id from editions where article_id = ${id} and number = 1)`))
  expect(signed).toEqual([])
})

it('tells everybody whose step comes next', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  expect(await readPage(portal, 'chuyen-vien-tong-hop', id)).toContain(
    'Ký : Trưởng phòng hoặc Phó Trưởng phòng phụ trách của đơn vị cung cấp',
  )
})
