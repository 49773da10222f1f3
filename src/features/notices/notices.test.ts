import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import type { NewNotice } from './index.ts'
import { settle, tell } from './index.ts'
import { digestJob, sendDigests } from './digest.ts'
import { timetable } from './jobs.ts'

const portal = usePortal()
const { desk } = paths
const reader = 'chuyen-vien-kinh-te'
const idOf = async (person: string) => (await portal.actorOf(person)).id

async function say(person: string, over: Partial<NewNotice> & { id?: string } = {}) {
  const { id = 'mot', ...rest } = over
  const ctx = await portal.contextOf('to-truong')
  const notice = {
    personId: await idOf(person),
    kind: 'task' as const,
    title: `Việc số ${id}`,
    text: 'Xin xem.',
    href: desk.articles.href(),
    subject: { type: 'task', id },
    ...rest,
  }
  await portal.db.transaction((tx) => tell(tx, ctx, [notice]))
}
const done = async (id: string, ...persons: string[]) => {
  const ctx = await portal.contextOf('to-truong')
  const ids = await Promise.all(persons.map(idOf))
  await portal.db.transaction((tx) =>
    settle(tx, ctx, { type: 'task', id }, persons.length > 0 ? ids : undefined),
  )
}
const pageOf = async (person: string, query = '') =>
  textOf((await portal.as(person).get(desk.notices.href() + query)).body)
const choose = async (person: string, over: Record<string, string>) =>
  portal.as(person).post(desk.noticeWays.href(), {
    overdue: 'at_once',
    due: 'digest',
    work: 'at_once',
    task: 'at_once',
    incoming: 'digest',
    guidance: 'at_once',
    ...over,
  })
const lettersTo = async (person: string) => {
  await portal.settleJobs()
  const email = portal.services.profile.people.find(({ key }) => key === person)?.email
  return (await portal.outbox()).filter(({ to }) => to === email)
}
const morning = async (at: string) => {
  portal.clock.set(at)
  await sendDigests(await portal.contextOf('to-truong'))
}

describe('what people are told', () => {
  it('stands on their page and in a letter, and is read by being opened', async () => {
    await say(reader)
    expect(await pageOf(reader)).toContain('Việc số mot')
    expect(await pageOf('chuyen-vien-van-xa')).toContain('Không có thông báo mới')
    const [letter] = await lettersTo(reader)
    expect(letter?.subject).toBe('[Phân công] Việc số mot')
    expect(letter?.text).toContain(`Mở: ${portal.services.publicUrl}${desk.articles.href()}`)
    const { body } = await portal.as(reader).get(desk.notices.href())
    const link = /\/ban-lam-viec\/thong-bao\/xem\/[0-9a-f-]+/.exec(body)?.[0] ?? ''
    expect((await portal.as('chuyen-vien-van-xa').get(link)).statusCode).toBe(404)
    expect((await portal.as(reader).get(link)).headers.location).toBe(desk.articles.href())
    expect(await pageOf(reader)).toContain('Không có thông báo mới')
    expect(await pageOf(reader, '?xem=tat-ca')).toContain('Đã xem')
  })

  it('is not told to who did it, nor twice under one key', async () => {
    await say('to-truong', { id: 'tu-lam' })
    expect(await pageOf('to-truong')).not.toContain('Việc số tu-lam')
    await say('truong-phong-kinh-te', { id: 'hai', key: 'nhac-1' })
    await say('truong-phong-kinh-te', { id: 'hai', key: 'nhac-1' })
    expect(await lettersTo('truong-phong-kinh-te')).toHaveLength(1)
  })

  it('is new no more once it is done, for one or for all', async () => {
    await say('truong-phong-van-xa', { id: 'ba' })
    await say('chuyen-vien-van-xa', { id: 'ba' })
    await done('ba', 'chuyen-vien-van-xa')
    expect(await pageOf('chuyen-vien-van-xa')).toContain('Không có thông báo mới')
    expect(await pageOf('truong-phong-van-xa')).toContain('Việc số ba')
    await done('ba')
    expect(await pageOf('truong-phong-van-xa', '?xem=tat-ca')).toContain('Việc đã xong')
  })

  it('can be marked as seen all at once, and looked through by kind', async () => {
    await say('pho-phong-kinh-te', { id: 'bon' })
    await say('pho-phong-kinh-te', { id: 'nam', kind: 'guidance' })
    expect(await pageOf('pho-phong-kinh-te', '?loai=guidance')).not.toContain('Việc số bon')
    await portal.as('pho-phong-kinh-te').post(desk.readNotices.href())
    expect(await pageOf('pho-phong-kinh-te')).toContain('Không có thông báo mới')
  })
})

describe('how people hear of it', () => {
  it('is their choice, except that nobody is left without word of what is overdue', async () => {
    const person = 'chuyen-vien-noi-chinh'
    const refused = await choose(person, { overdue: 'none', task: 'digest' })
    expect(refused.statusCode).toBe(422)
    expect(textOf(refused.body)).toContain('Chọn cách nhận thông báo “Quá hạn”')
    expect(refused.body, 'what was chosen besides is still there').toMatch(
      /name="task"[^>]*value="digest"[^>]*checked/,
    )
    await choose(person, { task: 'none' })
    await say(person, { id: 'sau' })
    expect(await lettersTo(person)).toHaveLength(0)
    expect(await pageOf(person)).toContain('Việc số sau')
  })

  it('is one letter in the morning of a working day, without what is done by then', async () => {
    const person = 'truong-phong-noi-chinh'
    await choose(person, { task: 'digest' })
    portal.clock.set('2026-03-06T09:00:00Z')
    for (const id of ['bay', 'tam', 'chin']) await say(person, { id, key: `nhac-${id}` })
    await say(person, { id: 'muoi', kind: 'due' })
    await done('tam')
    await morning('2026-03-06T11:30:00Z')
    await morning('2026-03-07T01:00:00Z')
    await morning('2026-03-08T23:30:00Z')
    expect(await lettersTo(person), 'neither in the evening nor on a Saturday').toHaveLength(0)
    await morning('2026-03-09T00:10:00Z')
    const [letter, ...more] = await lettersTo(person)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('3 thông báo: 1 sắp đến hạn, 2 phân công')
    expect(letter?.text).not.toContain('Việc số tam')
    await say(person, { id: 'mot-muoi-mot', kind: 'due' })
    await morning('2026-03-09T03:00:00Z')
    expect(await lettersTo(person), 'what comes later waits for tomorrow').toHaveLength(1)
    await morning('2026-03-10T00:20:00Z')
    expect(await lettersTo(person)).toHaveLength(2)
  })

  it('is looked after by the clock of the portal', () => {
    expect(timetable).toHaveProperty([digestJob])
  })
})
