import ical, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { countVisit, type VisitLimit } from '#platform/visit-limits.ts'
import { feedLimit, strayLimit } from './limits.ts'

const portal = usePortal()
const { desk } = paths
const [specialist, head] = ['chuyen-vien-kinh-te', 'truong-phong-kinh-te']
const day = 86_400_000

async function create(person: string) {
  const { body } = await portal.as(person).post(desk.dueFeedStep('tao').href())
  return /\/lich-han\/[\w-]{43}\.ics/.exec(body)?.[0] ?? ''
}
const fetchFeed = (address: string) => portal.visitor().get(address, { accept: '*/*' })
async function eventsAt(address: string) {
  const answer = await fetchFeed(address)
  expect(answer.statusCode, answer.body).toBe(200)
  const parsed = Object.values(ical.sync.parseICS(answer.body))
  return parsed.filter((part): part is VEvent => part?.type === 'VEVENT')
}
async function ask(title: string, dueAt: string, divisions = 'KT') {
  const fields = { title, details: 'Theo mẫu số 1; gửi kèm ảnh, bảng.', divisions, dueAt }
  expect((await portal.as('to-truong').post(desk.askDuty.href(), fields)).statusCode).toBe(303)
  const { rows } = await portal.database.pool.query<{ id: string }>(
    'select id from obligations where title = $1',
    [title],
  )
  return rows[0]?.id ?? ''
}
const step = (by: string, id: string, name: string) =>
  portal.as(by).post(desk.obligationStep(name).href({ id }), { words: 'Vì lý do này.' })

describe('the calendar of one’s due dates', () => {
  it('is there at a secret address, with the zone, a link, and words a day and an hour before', async () => {
    portal.clock.set('2026-03-02T02:00:00Z')
    const title =
      'Báo cáo tình hình thực hiện kế hoạch đầu tư công; đề xuất, kiến nghị của các huyện trong quý I'
    const id = await ask(title, '2026-03-20T17:00')
    await ask('Việc của phòng khác', '2026-03-20T17:00', 'VX')
    const address = await create(specialist)
    const answer = await fetchFeed(address)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.headers['cache-control']).toContain('private')
    const lines = answer.body.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    for (const line of [
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Ho_Chi_Minh',
      'DTEND;TZID=Asia/Ho_Chi_Minh:20260320T170000',
    ])
      expect(lines, line).toContain(line)
    expect(answer.body.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)

    const [event, ...more] = await eventsAt(address)
    expect(more, 'only what is one’s own').toEqual([])
    expect(event?.summary).toBe(`Hạn cung cấp: ${title}`)
    expect(event?.end?.toISOString()).toBe('2026-03-20T10:00:00.000Z')
    const order = ['X-PUBLISHED-TTL', 'BEGIN:VTIMEZONE', 'BEGIN:VEVENT'].map((part) =>
      answer.body.indexOf(part),
    )
    expect(
      order.toSorted((a, b) => a - b),
      'the calendar, its zone, its events',
    ).toEqual(order)
    expect(JSON.stringify(event?.url)).toContain(portal.services.publicUrl + desk.obligation.href({ id }))
    expect(event?.description).toContain('gửi kèm ảnh, bảng.')
    expect(event?.categories?.length).toBe(1)
    const start = event?.start.getTime() ?? 0
    const triggers = [...answer.body.matchAll(/TRIGGER:-P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/g)]
    const moments = triggers.map(([, d, h, m]) => {
      const before = Number(d ?? 0) * 1440 + Number(h ?? 0) * 60 + Number(m ?? 0)
      return (event?.end?.getTime() ?? 0) - (start - before * 60_000)
    })
    expect(moments).toEqual([day, day / 24])
  })

  it('knows an event again when its moment moves, and drops what is done', async () => {
    portal.clock.set('2026-03-03T02:00:00Z')
    const id = await ask('Số liệu hộ nghèo', '2026-03-25T17:00')
    const address = await create(head)
    const own = async () =>
      (await eventsAt(address)).find(({ summary }) => JSON.stringify(summary).includes('Số liệu hộ nghèo'))
    const before = await own()
    await step('to-truong', id, 'tam-dung')
    expect(await own(), 'no moment in a pause').toBeUndefined()
    portal.clock.set('2026-03-05T02:00:00Z')
    await step('to-truong', id, 'tinh-tiep')
    const after = await own()
    expect(after?.uid).toBe(before?.uid)
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
    await step(head, id, 'da-cung-cap')
    expect(await own()).toBeUndefined()
  })

  it('is the head’s for the whole division, the specialist’s without what is another’s', async () => {
    const id = await ask('Việc của một người', '2026-03-27T17:00')
    const other = (await portal.actorOf('pho-phong-kinh-te')).id
    await portal.database.pool.query('update obligations set person_id = $1 where id = $2', [other, id])
    const titles = async (person: string) =>
      (await eventsAt(await create(person))).map(({ summary }) => JSON.stringify(summary)).join()
    expect(await titles(head)).toContain('Việc của một người')
    expect(await titles(specialist)).not.toContain('Việc của một người')
    expect(await titles('quan-tri-1')).toBe('')
  })

  it('says the last hour of a day as that day', async () => {
    const id = await ask('Việc đến hết ngày', '2026-03-28T00:00')
    const event = (await eventsAt(await create(head))).find(({ uid }) => uid.includes(id))
    expect(event?.start.toISOString()).toBe('2026-03-27T16:30:00.000Z')
  })
})

describe('the address', () => {
  it('is shown once and kept only as a hash; a new one ends the old one at once', async () => {
    const first = await create(specialist)
    const secret = first.slice('/lich-han/'.length, -'.ics'.length)
    const { body } = await portal.as(specialist).get(desk.dueFeed.href())
    expect(body).not.toContain(secret)
    const { rows } = await portal.database.pool.query<{ all: string }>(
      "select string_agg(due_feeds::text, '') || (select string_agg(e::text, '') from audit_events e) as all from due_feeds",
    )
    expect(rows[0]?.all).not.toContain(secret)
    const second = await create(specialist)
    expect((await fetchFeed(first)).statusCode).toBe(404)
    expect((await fetchFeed(second)).statusCode).toBe(200)
    expect(textOf((await portal.as(specialist).get(desk.dueFeed.href())).body)).toContain('được tải gần nhất')
    expect((await portal.as(specialist).post(desk.dueFeedStep('bo').href())).statusCode).toBe(303)
    expect((await fetchFeed(second)).statusCode).toBe(404)
    expect((await portal.as(specialist).post(desk.dueFeedStep('bo').href())).statusCode).toBe(409)
  })

  it('leads nowhere when its person has left', async () => {
    const address = await create('chuyen-vien-noi-chinh')
    expect((await fetchFeed(address)).statusCode).toBe(200)
    await portal.database.pool.query(
      "update people set left_on = '2026-03-01' where key = 'chuyen-vien-noi-chinh'",
    )
    expect((await fetchFeed(address)).statusCode).toBe(404)
  })

  it('is asked for only so often; who guesses stops nobody', async () => {
    portal.clock.set('2026-03-10T02:00:00Z')
    const address = await create(head)
    const stray = `/lich-han/${'A'.repeat(43)}.ics`
    const now = portal.clock.now()
    const ask = async (limit: VisitLimit, who: string, times: number) => {
      for (let n = 0; n < times; n++) await countVisit(portal.db, limit, who, now)
    }
    expect((await fetchFeed(stray)).statusCode).toBe(404)
    await ask(strayLimit, '127.0.0.1', 29)
    expect((await fetchFeed(stray)).statusCode).toBe(429)
    expect((await fetchFeed(address)).statusCode).toBe(200)
    await ask(feedLimit, (await portal.actorOf(head)).id, 59)
    expect((await fetchFeed(address)).statusCode).toBe(429)
  })
})
