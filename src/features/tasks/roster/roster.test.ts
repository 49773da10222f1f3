import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { moveTask } from '#test/make-task.ts'
import { listConflicts, weekFrom, weeksFrom } from './week.ts'

const portal = usePortal()
const { desk } = paths
const roster = desk.roster.href()

const valueOf = async (key: string) => `nguoi:${(await portal.actorOf(key)).id}`
const nameOf = (key: string) =>
  portal.services.profile.people.find((person) => person.key === key)?.name ?? ''
const fill = (fields: Record<string, string>) =>
  portal.as('to-truong').post(roster, { title: 'Trực biên tập', ...fields })
const rowOf = async (week: string, from = '') =>
  textOf(
    (await portal.as('bien-tap-1').get(`${roster}${from}`)).body.split(`>${week}`)[1]?.split('</tr>')[0] ??
      '',
  )
const dutiesOn = async (monday: string) => {
  const { rows } = await portal.database.pool.query<{ id: string; person: string }>(
    "select t.id, p.key as person from tasks t join people p on p.id = t.assignee_id where t.kind = 'roster' and t.from_on = $1 order by t.created_at",
    [monday],
  )
  return rows
}

describe('the weeks of the roster', () => {
  it('begin on Monday and are counted as the calendar counts them', () => {
    expect(weekFrom('2026-03-02').name).toBe('Tuần 10 (02/03/2026 – 08/03/2026)')
    expect(
      weeksFrom('2027-01-01')
        .map(({ monday }) => monday)
        .slice(0, 2),
    ).toEqual(['2026-12-28', '2027-01-04'])
    expect(weekFrom('2026-12-28').name).toContain('Tuần 53')
  })

  it('show who is in one twice, and who is not of the board by then', () => {
    const duty = (id: string, assigneeId: string, fromOn: string) => ({ id, assigneeId, fromOn })
    const duties = [
      duty('a', 'lan', '2026-03-02'),
      duty('b', 'lan', '2026-03-02'),
      duty('c', 'lan', '2026-03-09'),
      duty('d', 'mai', '2026-03-09'),
    ]
    const conflicts = listConflicts(duties, new Map([['2026-03-09', new Set(['lan'])]]))
    expect([...conflicts.keys()]).toEqual(['a', 'b', 'd'])
    expect(conflicts.get('d')).toContain('không còn ở Tổ biên tập')
  })
})

describe('the head of the board', () => {
  it('fills several weeks at once; each person is told, accepts, or hands back', async () => {
    const filled = await fill({
      'tuan-2026-03-02': await valueOf('bien-tap-1'),
      'tuan-2026-03-09': await valueOf('bien-tap-2'),
      'tuan-2026-03-16': '',
    })
    expect(filled.statusCode).toBe(303)
    expect(await rowOf('Tuần 10')).toContain(nameOf('bien-tap-1'))
    expect(await rowOf('Tuần 12')).toContain('Chưa có người')
    await portal.settleJobs()
    const letters = (await portal.outbox()).filter(
      ({ text }) => text.includes('Tuần 11') || text.includes('tuần 11'),
    )
    expect(letters.map(({ to }) => to)).toEqual([
      portal.services.profile.people.find(({ key }) => key === 'bien-tap-2')?.email,
    ])
    const [duty] = await dutiesOn('2026-03-09')
    await moveTask(portal, 'bien-tap-2', duty?.id ?? '', 'tra-lai', { reason: 'Đi học.' })
    expect(await rowOf('Tuần 11')).toContain('Chưa có người')
    expect((await portal.as('to-truong').get(desk.home.href())).body).toContain('tuần 11')
    await fill({ 'tuan-2026-03-09': await valueOf('dang-bai') })
    expect(await dutiesOn('2026-03-09')).toEqual([{ id: duty?.id, person: 'dang-bai' }])
    expect((await portal.as('to-truong').get(desk.home.href())).body).not.toContain('tuần 11')
  })

  it('lets two people take each other’s week, which both accept anew', async () => {
    await fill({
      'tuan-2026-04-06': await valueOf('bien-tap-1'),
      'tuan-2026-04-13': await valueOf('dang-bai'),
    })
    const [first] = await dutiesOn('2026-04-06')
    const [second] = await dutiesOn('2026-04-13')
    await moveTask(portal, 'bien-tap-1', first?.id ?? '', 'nhan')
    const swap = (fields: Record<string, string>) => portal.as('to-pho').post(desk.rosterSwap.href(), fields)
    expect((await swap({ first: first?.id ?? '', second: first?.id ?? '' })).statusCode).toBe(422)
    expect((await swap({ first: first?.id ?? '', second: second?.id ?? '' })).statusCode).toBe(303)
    expect((await dutiesOn('2026-04-06'))[0]?.person).toBe('dang-bai')
    expect((await dutiesOn('2026-04-13'))[0]?.person).toBe('bien-tap-1')
    const page = textOf((await portal.as('dang-bai').get(desk.task.href({ id: first?.id ?? '' }))).body)
    expect(page).toContain('Đã giao, chờ nhận')
    expect(page).toContain(`Đổi tuần trực: ${nameOf('dang-bai')}`)
  })

  it('sees a conflict, and puts nobody on a week that is over or begins on a Tuesday', async () => {
    await fill({ 'tuan-2026-05-04': await valueOf('bien-tap-1') })
    await fill({ title: 'Trực kỹ thuật', 'tuan-2026-05-04': await valueOf('bien-tap-1') })
    expect(await rowOf('Tuần 19', '?tu=2026-05-04')).toContain('Trực hai lần trong tuần')
    expect((await fill({ 'tuan-2026-02-16': await valueOf('bien-tap-1') })).statusCode).toBe(409)
    expect((await fill({ 'tuan-2026-05-05': await valueOf('bien-tap-1') })).statusCode).toBe(422)
    expect((await fill({ 'tuan-2026-05-11': await valueOf('tai-chinh') })).statusCode).toBe(422)
    expect((await fill({})).statusCode).toBe(422)
  })

  it('reads in the calendar who is on duty in each week', async () => {
    await fill({ 'tuan-2026-06-01': await valueOf('bien-tap-1') })
    const { body } = await portal.as('bien-tap-2').get(`${desk.taskCalendar.href()}?thang=2026-06`)
    const week = body.split('Tuần 23')[1]?.split('</th>')[0] ?? ''
    expect(week).toContain(nameOf('bien-tap-1'))
  })
})
