import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const keeper = 'to-truong'

const dueOf = async (title: string) => {
  const { rows } = await portal.database.pool.query<{ due: Date }>(
    'select due_at as due from obligations where title = $1',
    [title],
  )
  return rows[0]?.due.toISOString()
}
const tellIssued = (title: string) =>
  portal.as(keeper).post(desk.tellDuty.href(), {
    trigger: 'law.issued',
    title,
    at: '2026-03-02T08:00',
    divisions: 'KT',
  })
const setDay = (day: string, over: Record<string, string> = {}, by = keeper) =>
  portal.as(by).post(desk.calendar.href(), {
    day,
    kind: 'off',
    name: 'Nghỉ theo thông báo',
    source: 'Thông báo số 1/TB-VP',
    ...over,
  })

describe('the working days of the office', () => {
  it('are the profile’s at first, and everybody may look', async () => {
    const page = textOf((await portal.as('chuyen-vien-kinh-te').get(`${desk.calendar.href()}?nam=2026`)).body)
    expect(page).toContain('Quốc khánh')
    expect(page).not.toContain('Ghi ngày')
    expect((await setDay('2026-03-06', {}, 'truong-phong-kinh-te')).statusCode).toBe(403)
  })

  it('change, and every open clock with them; the old due moment is kept', async () => {
    await tellIssued('Nghị định mới')
    expect(await dueOf('Nghị định mới')).toBe('2026-03-16T17:00:00.000Z')
    const { rows } = await portal.database.pool.query<{ id: string }>(
      "select id from obligations where title = 'Nghị định mới'",
    )
    const set = await setDay('2026-03-06')
    expect(set.statusCode, textOf(set.body)).toBe(303)
    expect(await dueOf('Nghị định mới')).toBe('2026-03-17T17:00:00.000Z')
    const page = textOf((await portal.as(keeper).get(desk.obligation.href({ id: rows[0]?.id ?? '' }))).body)
    expect(page).toContain('Hạn đổi từ 17/03/2026 00:00 sang 18/03/2026 00:00')
    // What begins from now on counts with it too, in every part of the portal.
    await tellIssued('Nghị định khác')
    expect(await dueOf('Nghị định khác')).toBe('2026-03-17T17:00:00.000Z')
    const removed = await portal
      .as(keeper)
      .post(desk.calendarDay.href({ day: '2026-03-06' }), { reason: 'Thông báo thu hồi' })
    expect(removed.statusCode).toBe(303)
    expect(await dueOf('Nghị định mới')).toBe('2026-03-16T17:00:00.000Z')
    const versions = textOf((await portal.as(keeper).get(desk.calendar.href())).body)
    expect(versions).toContain('Bỏ ngày 06/03/2026: Thông báo thu hồi')
  })

  it('may be another week for one division', async () => {
    const week = { division: 'KT', d0: '2', d1: '2', d2: '2', d3: '2', d4: '2', d5: '1', d6: '0' }
    expect((await portal.as(keeper).post(desk.calendarWeek.href(), week)).statusCode).toBe(303)
    // Two Saturday mornings make one day: the Friday's end comes on the second.
    expect(await dueOf('Nghị định mới')).toBe('2026-03-14T17:00:00.000Z')
    const none = { division: '', d0: '0', d1: '0', d2: '0', d3: '0', d4: '0', d5: '0', d6: '0' }
    const refused = await portal.as(keeper).post(desk.calendarWeek.href(), none)
    expect(refused.statusCode).toBe(422)
    expect(textOf(refused.body)).toContain('Tuần phải có ít nhất một buổi làm việc')
  })

  it('come as a table: looked at, with what cannot be read, then taken', async () => {
    const csv = [
      'Ngày;Tên;Loại;Căn cứ',
      '31/12/2026;Nghỉ bù Tết Dương lịch;Nghỉ;Thông báo số 9',
      '26/12/2026;Làm bù;Làm bù;Thông báo số 9',
      '32/12/2026;Sai ngày;Nghỉ;Thông báo số 9',
      '02/09/2026;Quốc khánh;Làm bù;Thông báo số 9',
    ].join('\n')
    const send = (text: string) =>
      portal
        .as(keeper)
        .postMultipart(desk.calendarImport.href(), {}, [
          { field: 'file', name: 'ngay.csv', bytes: Buffer.from(text) },
        ])
    const read = await send(csv)
    expect(textOf(read.body)).toContain('Dòng 4: Không đọc được ngày')
    expect(textOf(read.body)).toContain('Đang là: nghỉ')
    const taken = await portal.as(keeper).post(desk.calendarImportStep.href(), { text: csv })
    expect(taken.headers.location).toBe(`${desk.calendar.href()}?nam=2026`)
    const page = textOf((await portal.as(keeper).get(`${desk.calendar.href()}?nam=2026`)).body)
    expect(page).toContain('Nghỉ bù Tết Dương lịch')
    const bad = await send('a,b\n1,2')
    expect(bad.statusCode).toBe(422)
    expect(textOf(bad.body)).toContain('phải có đủ các cột')
    const { body } = await portal.as('chuyen-vien-kinh-te').get(desk.calendarCsv.href())
    expect(body).toContain('2026-12-31,Nghỉ bù Tết Dương lịch,Nghỉ,Thông báo số 9')
  })
})
