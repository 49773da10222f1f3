import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { addressOf, openPage, readInPublic, readPage, saveText, stateOf, tryStep } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'

const portal = usePortal()
const head = 'truong-phong-tong-hop'
const publisher = 'dang-bai'
const reason = 'Cảnh báo lũ quét, phải báo ngay cho dân.'

async function countEvents(id: string, action: string) {
  const { rows } = await portal.db.execute<{ count: number }>(
    sql`select count(*)::int as count from audit_events where subject_id = ${id} and action = ${action}`,
  )
  return rows[0]?.count
}

/** What the step's form on the page says about the text that was read. */
async function seenBy(person: string, id: string) {
  return readFormValues(await openPage(portal, person, id)).get('seenHash')?.[0] ?? ''
}

describe('a text that somebody changed after the page was opened', () => {
  it('is not signed unread', async () => {
    const { id } = await makeArticle(portal, 'submitted')
    const seenHash = await seenBy('pho-phong-tong-hop', id)
    await saveText(portal, head, id, { lead: 'Trưởng phòng sửa lại tóm tắt.' })
    const refused = await tryStep(portal, 'pho-phong-tong-hop', id, 'sign', { seenHash })
    expect(refused).toMatchObject({
      status: 409,
      text: expect.stringContaining('Bài vừa được sửa sau khi bạn mở trang này.'),
    })
    await takeStep(portal, 'pho-phong-tong-hop', id, 'sign', {
      seenHash: await seenBy('pho-phong-tong-hop', id),
    })
  })

  it('is not published unread', async () => {
    const { id } = await makeArticle(portal, 'ready')
    const seenHash = await seenBy(publisher, id)
    await saveText(portal, 'bien-tap-2', id, {
      change: 'typographic',
      lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I',
    })
    await takeStep(portal, 'bien-tap-1', id, 'check', { checklist: prohibitedActCodes })
    await takeStep(portal, 'to-pho', id, 'approve')
    expect((await tryStep(portal, publisher, id, 'publish', { seenHash })).status).toBe(409)
    expect(await stateOf(portal, id)).toBe('ready')
  })
})

describe('two people who press at the same moment', () => {
  it('sign once: one is through, the other reads a sentence', async () => {
    const { id } = await makeArticle(portal, 'submitted')
    const both = await Promise.all(
      [head, 'pho-phong-tong-hop'].map((person) => tryStep(portal, person, id, 'sign')),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 403])
    expect(both.find(({ status }) => status === 403)?.text).toContain(
      'Bài đang ở trạng thái “Đã ký, chờ biên tập”.',
    )
    expect(await countEvents(id, 'article.sign')).toBe(1)
  })

  it('publish once', async () => {
    const { id } = await makeArticle(portal, 'ready')
    const all = await Promise.all(
      [publisher, 'to-pho', 'to-truong', publisher].map((person) => tryStep(portal, person, id, 'publish')),
    )
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 403, 403, 403])
    expect(await countEvents(id, 'article.publish')).toBe(1)
  })

  it('open one correction', async () => {
    const { id } = await makeArticle(portal, 'published')
    const both = await Promise.all(
      [publisher, 'to-pho'].map((person) => tryStep(portal, person, id, 'correct', { reason: 'Sửa ngày.' })),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 403])
  })

  it('save and sign: nobody has signed a text they did not read', async () => {
    const { id } = await makeArticle(portal, 'submitted')
    const seenHash = await seenBy('pho-phong-tong-hop', id)
    const [saved, signed] = await Promise.all([
      saveText(portal, head, id, { lead: 'Sửa đúng lúc người kia ký.' }),
      tryStep(portal, 'pho-phong-tong-hop', id, 'sign', { seenHash }),
    ])
    expect([saved.statusCode, signed.status]).toSatisfy(
      ([one, other]) => (one === 303 && other === 409) || (one === 403 && other === 303),
    )
  })
})

describe('publication past the steps', () => {
  it('is for the head and the deputy of the board alone, and needs a reason', async () => {
    const { id } = await makeArticle(portal, 'signed')
    for (const person of [publisher, 'bien-tap-1', 'chanh-van-phong', head])
      expect((await tryStep(portal, person, id, 'force_publish', { reason })).status).toBe(403)
    expect((await tryStep(portal, 'to-pho', id, 'force_publish', { reason: '' })).status).toBe(422)
    await takeStep(portal, 'to-pho', id, 'force_publish', { reason })
    expect((await readInPublic(portal, await addressOf(portal, id))).status).toBe(200)
  })

  it('stays flagged until another authorised person confirms it', async () => {
    const { id, title } = await makeArticle(portal, 'forced')
    const flag = 'Đăng ngay, chưa được xác nhận'
    expect(await readPage(portal, head, id)).toContain(flag)
    for (const person of [publisher, 'to-pho', 'chanh-van-phong']) {
      const home = await portal.as(person).get(paths.desk.home.href())
      expect(home.body).toContain(title)
      expect(home.body).toContain('Đăng ngay, chưa xác nhận')
    }
    const own = await tryStep(portal, 'to-truong', id, 'confirm_forced')
    expect(own).toMatchObject({
      status: 403,
      text: expect.stringContaining('Bạn là người đã đăng ngay nên không thể tự xác nhận.'),
    })
    expect(await readPage(portal, 'to-truong', id)).toContain('Bạn là người đã đăng ngay')
    expect((await tryStep(portal, 'bien-tap-1', id, 'confirm_forced')).status).toBe(403)

    await takeStep(portal, 'chanh-van-phong', id, 'confirm_forced')
    expect(await readPage(portal, head, id)).not.toContain(flag)
    const home = await portal.as(publisher).get(paths.desk.home.href())
    expect(home.body).not.toContain(title)
    expect((await tryStep(portal, publisher, id, 'confirm_forced')).status).toBe(403)
  })

  it.each(['withdraw', 'archive'] as const)(
    'stays flagged when the article leaves the page by “%s”',
    async (step) => {
      const { id, title } = await makeArticle(portal, 'forced')
      await takeStep(portal, 'to-truong', id, step, { reason: 'Hết thời hạn.' })
      const home = await portal.as(publisher).get(paths.desk.home.href())
      expect(home.body).toContain(title)
      await takeStep(portal, publisher, id, 'confirm_forced')
      expect(await stateOf(portal, id)).toBe(step === 'withdraw' ? 'withdrawn' : 'archived')
    },
  )

  it('stays flagged through a correction', async () => {
    const { id } = await makeArticle(portal, 'forced')
    await takeStep(portal, publisher, id, 'correct', { reason: 'Sửa giờ.' })
    await takeStep(portal, 'bien-tap-1', id, 'return', { reason: 'Phòng chưa ký bản này.' })
    await takeStep(portal, 'chuyen-vien-tong-hop', id, 'submit')
    await takeStep(portal, head, id, 'sign')
    await takeStep(portal, 'bien-tap-1', id, 'take_up')
    await takeStep(portal, 'bien-tap-1', id, 'check', { checklist: prohibitedActCodes })
    await takeStep(portal, publisher, id, 'approve')
    await takeStep(portal, publisher, id, 'publish')
    expect(await readPage(portal, publisher, id)).toContain('Đăng ngay, chưa được xác nhận')
    expect((await tryStep(portal, 'to-truong', id, 'confirm_forced')).status).toBe(403)
    await takeStep(portal, publisher, id, 'confirm_forced')
  })

  it('needs no confirmation where there was none', async () => {
    const { id } = await makeArticle(portal, 'published')
    expect(await tryStep(portal, 'to-pho', id, 'confirm_forced')).toMatchObject({
      status: 403,
      text: expect.stringContaining('Bài này không chờ xác nhận đăng ngay.'),
    })
  })
})
