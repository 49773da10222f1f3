import { paths } from '#paths'
import type { Portal } from './app.ts'
import type { Fields } from './visit.ts'

const { desk } = paths

/** The leaders' week, as far as a test needs it: the clerk writes, the head of the division publishes. */
export function schedulesOf(portal: Portal) {
  const clerk = 'chuyen-vien-tchc'
  const head = 'truong-phong-tchc'
  const leaderId = async (key = 'chu-tich') => {
    const { rows } = await portal.database.pool.query<{ id: string }>(
      'select id from committee_leaders where key = $1',
      [key],
    )
    if (!rows[0]) throw new Error(`No leader is called ${key}`)
    return rows[0].id
  }
  const fieldsOf = async (over: Fields = {}): Promise<Fields> => ({
    day: '2026-03-10',
    startsAt: '8h',
    endsAt: '10:30',
    content: 'Họp giao ban tháng 3',
    place: 'Phòng họp số 1',
    participants: 'Lãnh đạo các sở, ban, ngành',
    leaders: await leaderId(),
    divisions: 'TH',
    scope: 'public',
    note: 'Chuẩn bị tài liệu phát tay',
    reason: '',
    ...over,
  })
  const send = async (over: Fields = {}, by = clerk) =>
    portal.as(by).post(desk.newScheduleEntry.href(), await fieldsOf(over))
  const add = async (over: Fields = {}, by = clerk) => {
    const answer = await send(over, by)
    if (answer.statusCode !== 303) throw new Error(`Not added: ${answer.statusCode} ${answer.body}`)
    return answer.headers.location?.split('/').at(-1) ?? ''
  }
  const versionOf = async (id: string) => {
    const { rows } = await portal.database.pool.query<{ version: number }>(
      'select version from schedule_entries where id = $1',
      [id],
    )
    return String(rows[0]?.version ?? '')
  }
  return {
    clerk,
    head,
    leaderId,
    fieldsOf,
    send,
    add,
    versionOf,
    edit: async (id: string, over: Fields, by = clerk) =>
      portal.as(by).post(desk.editScheduleEntry.href({ id }), {
        ...(await fieldsOf(over)),
        version: await versionOf(id),
      }),
    step: async (id: string, step: string, fields: Fields = {}, by = clerk) =>
      portal.as(by).post(desk.scheduleStep(step).href({ id }), { version: await versionOf(id), ...fields }),
    publish: (week = '2026-03-09', by = head) => portal.as(by).post(desk.publishSchedule.href({ week })),
  }
}
