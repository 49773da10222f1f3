import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { addressOf, saveText } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'
import type { Step } from './article.ts'

const portal = usePortal()
const writer = 'chuyen-vien-tong-hop'
const [head, deputy] = ['truong-phong-tong-hop', 'pho-phong-tong-hop']
const [boardHead, boardDeputy, publisher] = ['to-truong', 'to-pho', 'dang-bai']
const chief = 'chanh-van-phong'
const board = [boardHead, boardDeputy, publisher, 'bien-tap-1', 'bien-tap-2', 'hai-chuc-danh']
const reason = 'Vì lý do này.'

const emailOf = (person: string) =>
  portal.services.profile.people.find(({ key }) => key === person)?.email ?? ''

/** Letters that a deed leads to: who got them, and what they say. */
async function lettersAfter(deed: () => Promise<unknown>) {
  await portal.settleJobs()
  portal.clock.advance({ seconds: 1 })
  const since = portal.clock.now()
  await deed()
  await portal.settleJobs()
  const letters = (await portal.outbox()).filter(({ queuedAt }) => queuedAt >= since)
  return { to: letters.map(({ to }) => to).toSorted(), letters }
}

const published = 'published'
const cases: [Step, Parameters<typeof makeArticle>[1], by: string, to: string[], Record<string, string>?][] =
  [
    ['submit', 'draft', writer, [head, deputy]],
    ['recall', 'submitted', writer, [head, deputy]],
    ['sign', 'submitted', head, board],
    ['return', 'submitted', head, [writer, deputy], { reason }],
    ['return', 'checked', 'bien-tap-1', [writer, head, deputy], { reason }],
    ['take_up', 'signed', 'bien-tap-1', [writer]],
    ['approve', 'checked', publisher, [boardHead, boardDeputy]],
    ['schedule', 'ready', publisher, [writer, boardHead, boardDeputy], { publishAt: '2027-01-04T08:00' }],
    ['unschedule', 'scheduled', publisher, [writer, boardHead, boardDeputy]],
    ['publish', 'ready', publisher, [writer, head, deputy]],
    [
      'force_publish',
      'submitted',
      boardHead,
      [publisher, boardDeputy, chief, head, deputy, writer],
      { reason },
    ],
    ['confirm_forced', 'forced', chief, [writer, head, deputy, boardHead, boardDeputy, publisher]],
    [
      'correct',
      published,
      publisher,
      [writer, head, deputy, ...board.filter((one) => one !== publisher)],
      { reason },
    ],
    ['withdraw', published, boardHead, [writer, head, deputy], { reason }],
    ['restore', 'withdrawn', boardHead, [writer, head, deputy]],
    ['take_down', published, boardHead, [writer, head, deputy, chief], { reason }],
    ['archive', published, publisher, [writer, head, deputy]],
  ]

it.each(cases)(
  'after “%s” on a %s article by %s, those whom it concerns get a letter',
  async (step, state, by, to, fields = {}) => {
    const { id, title } = await makeArticle(portal, state)
    const sent = await lettersAfter(() => takeStep(portal, by, id, step, fields))
    expect(sent.to).toEqual(to.map(emailOf).toSorted())
    for (const { subject, text } of sent.letters) {
      expect(subject).toMatch(new RegExp(`^\\[.+\\] ${title}$`))
      expect(text).toContain(`http://nha-rong.test/ban-lam-viec/tin/${id}`)
      if (fields['reason']) expect(text).toContain(`Lý do: ${reason}`)
      if (fields['publishAt']) expect(text).toContain('Giờ đăng: 04/01/2027 08:00 (giờ Việt Nam, UTC+7)')
    }
  },
)

it('writes after a check and a redirection too', async () => {
  const editing = await makeArticle(portal, 'editing')
  const checked = await lettersAfter(() =>
    takeStep(portal, 'bien-tap-1', editing.id, 'check', { checklist: prohibitedActCodes }),
  )
  expect(checked.to).toEqual([publisher, boardHead, boardDeputy].map(emailOf).toSorted())
  const [one, other] = [await makeArticle(portal, published), await makeArticle(portal, published)]
  const redirectTo = await addressOf(portal, other.id)
  const redirected = await lettersAfter(() =>
    takeStep(portal, boardHead, one.id, 'redirect', { reason, redirectTo }),
  )
  expect(redirected.to).toEqual([writer, head, deputy].map(emailOf).toSorted())
})

it('asks the division to sign again after a change, and only tells it of a typographic fix', async () => {
  const changed = await makeArticle(portal, 'checked')
  const anew = await lettersAfter(() =>
    saveText(portal, 'bien-tap-2', changed.id, { lead: 'Nội dung khác.' }),
  )
  expect(anew.to).toEqual([writer, head, deputy].map(emailOf).toSorted())
  expect(anew.letters[0]?.subject).toContain('[Chờ ký lại]')

  const fixed = await makeArticle(portal, 'checked')
  const slip = { change: 'typographic', lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I' }
  const told = await lettersAfter(() => saveText(portal, 'bien-tap-2', fixed.id, slip))
  expect(told.to).toEqual([writer, head, deputy].map(emailOf).toSorted())
  for (const { subject, text } of told.letters) {
    expect(subject).toContain('[Sửa lỗi trình bày]')
    expect(text).not.toContain('ký lại')
  }
})

it('writes nothing where nothing happened', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  const refused = await lettersAfter(() => portal.as(writer).post(`/ban-lam-viec/tin/${id}/buoc/sign`))
  expect(refused.to).toEqual([])
})

it('writes to somebody who will leave as long as they are there, and not afterwards', async () => {
  const back = await makeArticle(portal, 'submitted')
  const later = await makeArticle(portal, 'submitted')
  const leaveOn = (day: string | null) =>
    portal.db.execute(sql`update people set left_on = ${day} where key = ${writer}`)
  const returned = (id: string) => lettersAfter(() => takeStep(portal, head, id, 'return', { reason }))
  await leaveOn('2099-01-01')
  expect((await returned(back.id)).to).toContain(emailOf(writer))
  await leaveOn('2020-01-01')
  expect((await returned(later.id)).to).not.toContain(emailOf(writer))
  await leaveOn(null)
})
