import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { formatDateTime, toDateTimeInput } from '#lib/dates.ts'
import { system } from '#platform/actor.ts'
import { openJobs } from '#platform/jobs.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { addressOf, readInPublic, readPage, saveText, stateOf, tryStep } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'
import { jobs } from './jobs.ts'

const portal = usePortal()
const publisher = 'dang-bai'

async function scheduled(publishAt: string) {
  const made = await makeArticle(portal, 'ready')
  await takeStep(portal, publisher, made.id, 'schedule', { publishAt })
  return made
}

async function publications(id: string) {
  const { rows } = await portal.db.execute<{ actor: string }>(
    sql`select actor_name as actor from audit_events where subject_id = ${id} and action = 'article.publish'`,
  )
  return rows.map(({ actor }) => actor)
}

const statusOf = async (id: string) => (await readInPublic(portal, await addressOf(portal, id))).status

it('appears at its hour, neither before nor twice, on the page, in lists and in feeds', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id, title } = await scheduled('2026-03-05T07:30')
  const page = await readPage(portal, 'chuyen-vien-tong-hop', id)
  expect(page).toContain('Bài sẽ tự đăng lúc 05/03/2026 07:30 (giờ Việt Nam, UTC+7).')

  portal.clock.set('2026-03-05T00:29:59Z')
  await portal.settleJobs()
  expect(await statusOf(id)).toBe(404)

  portal.clock.set('2026-03-05T00:30:00Z')
  expect(await portal.settleJobs()).toContain('article.publish_scheduled')
  expect((await readInPublic(portal, await addressOf(portal, id))).text).toContain(
    'Ngày đăng: 05/03/2026 07:30',
  )
  for (const list of [paths.home, paths.feed, paths.feedRss])
    expect((await portal.visitor().get(list.href())).body).toContain(title)
  expect(await publications(id)).toEqual(['Hệ thống'])
})

it('appears once when the job comes a second time', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await scheduled('2026-03-05T07:30')
  portal.clock.set('2026-03-05T00:30:00Z')
  await portal.settleJobs()
  await portal.db.execute(
    sql`update jobs.job set state = 'created', completed_on = null where name = 'article.publish_scheduled'`,
  )
  expect(await portal.settleJobs()).toContain('article.publish_scheduled')
  expect(await publications(id)).toHaveLength(1)
})

it('appears once when the job runs in two places at once', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await scheduled('2026-03-05T07:30')
  const { rows } = await portal.db.execute<{ data: never }>(
    sql`select data from jobs.job where name = 'article.publish_scheduled' and state < 'active'`,
  )
  portal.clock.set('2026-03-05T00:30:00Z')
  const publish = jobs['article.publish_scheduled']!
  const ctx = { ...portal.services, actor: system, requestId: 'test' }
  await Promise.all([1, 2, 3].map(async () => publish(ctx, rows.at(-1)!.data, { isLast: false })))
  expect(await publications(id)).toHaveLength(1)
  await portal.settleJobs()
})

it('keeps only the last hour that was set', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await scheduled('2026-03-05T07:30')
  await takeStep(portal, publisher, id, 'unschedule')
  await takeStep(portal, publisher, id, 'schedule', { publishAt: '2026-03-06T09:00' })
  portal.clock.set('2026-03-05T00:31:00Z')
  await portal.settleJobs()
  expect(await stateOf(portal, id)).toBe('scheduled')
  portal.clock.set('2026-03-06T02:00:00Z')
  await portal.settleJobs()
  expect(await stateOf(portal, id)).toBe('published')
})

it('does not appear when the hour was taken back', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await scheduled('2026-03-05T07:30')
  await takeStep(portal, publisher, id, 'unschedule')
  portal.clock.set('2026-03-06T00:30:00Z')
  await portal.settleJobs()
  expect(await stateOf(portal, id)).toBe('ready')
  expect(await readPage(portal, publisher, id)).not.toContain('Bài sẽ tự đăng')
})

it('does not appear when the text was changed: the hour is gone with it', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await scheduled('2026-03-05T07:30')
  await saveText(portal, 'bien-tap-2', id, {
    change: 'typographic',
    lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I',
  })
  await takeStep(portal, 'bien-tap-1', id, 'check', { checklist: prohibitedActCodes })
  await takeStep(portal, publisher, id, 'approve')
  portal.clock.set('2026-03-06T00:30:00Z')
  await portal.settleJobs()
  expect(await stateOf(portal, id)).toBe('ready')
})

it('may be published sooner by hand; then its hour passes quietly', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await scheduled('2026-03-05T07:30')
  await takeStep(portal, publisher, id, 'publish')
  portal.clock.set('2026-03-06T00:30:00Z')
  await portal.settleJobs()
  expect(await publications(id)).toEqual(['La Văn Bình Minh'])
})

it('takes no hour that is past or is none', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await makeArticle(portal, 'ready')
  expect(await tryStep(portal, publisher, id, 'schedule', { publishAt: '2026-03-02T08:00' })).toMatchObject({
    status: 409,
    text: expect.stringContaining('Giờ đăng phải ở sau lúc này.'),
  })
  for (const publishAt of ['', '2026-02-30T08:00', 'mai'])
    expect(await tryStep(portal, publisher, id, 'schedule', { publishAt })).toMatchObject({
      status: 422,
      text: expect.stringContaining('Hãy chọn ngày và giờ đăng.'),
    })
})

it('waits, with the reason, where a signature no longer stands for the text', async () => {
  portal.clock.set('2026-03-02T01:00:00Z')
  const { id } = await scheduled('2026-03-05T07:30')
  await portal.db.execute(
    sql`delete from signoffs where step = 'sign' and edition_id in (select id from editions where article_id = ${id})`,
  )
  portal.clock.set('2026-03-05T00:30:00Z')
  await portal.settleJobs()
  expect(await stateOf(portal, id)).toBe('ready')
  expect(await readPage(portal, publisher, id)).toContain('Bản này còn thiếu bước: lãnh đạo phòng ký.')
  const letters = await portal.settleJobs().then(() => portal.outbox())
  expect(letters.map(({ subject }) => subject)).toContainEqual(
    expect.stringContaining('[Không đăng được theo giờ hẹn]'),
  )
})

const inTime = { timeout: 10_000, interval: 200 }

it('appears within ten seconds of its hour on a running portal, also one that was away at that hour', async () => {
  portal.clock.set(new Date())
  const soon = (seconds: number) => {
    const at = new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000)
    return { at, text: `${toDateTimeInput(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}` }
  }
  const missed = soon(2)
  const before = await scheduled(missed.text)
  await new Promise((resolve) => setTimeout(resolve, missed.at.getTime() - Date.now() + 500))
  expect(await stateOf(portal, before.id)).toBe('scheduled')

  const runner = await openJobs(portal.database.pool, jobs, (error) => {
    throw error
  })
  const ahead = soon(3)
  const after = await scheduled(ahead.text)
  try {
    await runner.work(() => ({ ...portal.services, now: () => new Date(), actor: system, requestId: 'job' }))
    await expect.poll(() => stateOf(portal, before.id), inTime).toBe('published')
    await expect.poll(() => stateOf(portal, after.id), { ...inTime, timeout: 13_000 }).toBe('published')
    const { rows } = await portal.db.execute<{ at: string }>(
      sql`select public_since as at from editions where article_id = ${after.id}`,
    )
    const late = new Date(rows[0]?.at ?? 0).getTime() - ahead.at.getTime()
    expect(late, formatDateTime(ahead.at)).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(10_000)
  } finally {
    await runner.stop()
  }
}, 40_000)
