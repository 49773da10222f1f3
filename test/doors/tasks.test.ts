import { beforeAll, describe, expect, it } from 'vitest'
import { seenBy } from '#features/tasks/scope.ts'
import { tasks } from '#features/tasks/table.ts'
import { paths } from '#paths'
import { makeTask, moveTask, versionOf, type MadeTask, type TaskStanding } from '../make-task.ts'
import type { Fields } from '../visit.ts'
import { people } from './table.ts'
import { ofDirection, ofDivision, ofGiver, ofPerson, ofRoster } from './tasks.table.ts'
import { expand, expected, useDoors, type Act } from './trying.ts'

const doors = useDoors()
const { desk } = paths

const tables = {
  'given to an editor': ofPerson,
  'given to a division': ofDivision,
  'directed by the Chief': ofDirection,
  'given to the deputy of the board': ofGiver,
  'on duty for a week': ofRoster,
}
type Shape = keyof typeof tables

const made = new Map<string, MadeTask>()
const standings = (Object.keys(tables) as Shape[]).flatMap((shape) =>
  (Object.keys(tables[shape].seen) as TaskStanding[]).map((state): [Shape, TaskStanding] => [shape, state]),
)

const wanted: Record<Exclude<Shape, 'given to a division' | 'on duty for a week'>, object> = {
  'given to an editor': {},
  'directed by the Chief': { kind: 'chi-dao', giver: 'chanh-van-phong', to: { person: 'to-pho' } },
  'given to the deputy of the board': { to: { person: 'to-pho' } },
}

async function make(shape: Shape, state: TaskStanding): Promise<MadeTask> {
  const { portal } = doors
  if (shape === 'on duty for a week') return makeDuty(state)
  if (shape !== 'given to a division') return makeTask(portal, state, wanted[shape])
  const task = await makeTask(portal, 'assigned', { to: { division: 'TH' } })
  const way: [string, Fields?][] = [['nhan'], ['bat-dau'], ['trinh', { answer: 'Đã làm.' }]]
  const length = { assigned: 0, in_progress: 2, submitted: 3 }[state as 'assigned']
  for (const [step, fields] of way.slice(0, length))
    await moveTask(portal, 'chuyen-vien-tong-hop', task.id, step, fields)
  return task
}

async function makeDuty(state: TaskStanding): Promise<MadeTask> {
  const { portal } = doors
  const monday = state === 'assigned' ? '2026-03-09' : '2026-03-16'
  const editor = (await portal.actorOf('bien-tap-1')).id
  const fields = { title: 'Trực biên tập', [`tuan-${monday}`]: `nguoi:${editor}` }
  await portal.as('to-truong').post(desk.roster.href(), fields)
  const { rows } = await portal.database.pool.query<MadeTask>(
    "select id, title from tasks where kind = 'roster' and from_on = $1",
    [monday],
  )
  const task = rows[0]!
  if (state === 'accepted') await moveTask(portal, 'bien-tap-1', task.id, 'nhan')
  return task
}

let colleague = ''
beforeAll(async () => {
  colleague = (await doors.portal.actorOf('pho-phong-tong-hop')).id
  for (const [shape, state] of standings) made.set(`${shape} ${state}`, await make(shape, state))
}, 180_000)

const at = (shape: Shape, state: TaskStanding) => made.get(`${shape} ${state}`)!

describe.each(standings)('a task %s that is %s', (shape, state) => {
  const { seen, steps, edited } = tables[shape]
  const sees = seen[state] ?? ''
  const id = () => at(shape, state).id

  it('is a page for those who see it', async () => {
    const outcomes = await doors.tryEverybody((visit) => visit.get(desk.task.href({ id: id() })))
    expect(outcomes).toEqual(expected(sees, sees))
  })

  it.each(Object.entries(steps))(
    '“%s” is taken by whom the table names; the others read why not',
    async (step, who) => {
      const version = await versionOf(doors.portal, id())
      const fields = { version, reason: 'Vì việc đã khác.', answer: 'Đã làm xong.', person: colleague }
      const act: Act = (visit) => visit.post(desk.taskStep(step).href({ id: id() }), fields)
      expect(await doors.tryEverybody(act)).toEqual(expected(who[state] ?? '', sees))
    },
  )

  it('is changed by whom the table names', async () => {
    const version = await versionOf(doors.portal, id())
    const may = edited[state] ?? ''
    const href = desk.editTask.href({ id: id() })
    const kind = shape === 'directed by the Chief' ? 'to-pho' : 'bien-tap-1'
    const person = (await doors.portal.actorOf(kind)).id
    const fields = { version, title: 'Tên khác', details: '', assignee: `nguoi:${person}`, dueQuick: '5' }
    expect(await doors.tryEverybody((visit) => visit.get(href))).toEqual(expected(may, sees))
    expect(await doors.tryEverybody((visit) => visit.post(href, fields))).toEqual(expected(may, sees))
  })
})

it('finds by its condition what the table says that everybody sees', async () => {
  for (const [person, key] of Object.entries(people)) {
    const actor = await doors.portal.actorOf(key)
    const rows = await doors.portal.db.select({ id: tasks.id }).from(tasks).where(seenBy(actor))
    const real = standings.filter(([shape, state]) => rows.some(({ id }) => id === at(shape, state).id))
    const meant = standings.filter(([shape, state]) =>
      expand(tables[shape].seen[state] ?? '').includes(person),
    )
    expect(real, person).toEqual(person === 'gone' ? [] : meant)
  }
})

it('shows in lists, on the board and in the calendar nothing to those for whom it does not exist', async () => {
  const pages = [
    `${desk.tasks.href()}?trang-thai=every`,
    `${desk.taskBoard.href()}?`,
    `${desk.taskCalendar.href()}?`,
  ]
  let shown = 0
  for (const page of pages)
    for (const view of ['tat-ca', 'cua-toi', 'cua-phong', 'toi-giao'])
      for (const person of Object.keys(people) as (keyof typeof people)[]) {
        const { body } = await doors.portal.as(people[person]).get(`${page}&xem=${view}`)
        for (const [shape, state] of standings) {
          if (!body.includes(desk.task.href({ id: at(shape, state).id }))) continue
          shown += 1
          expect(expand(tables[shape].seen[state] ?? ''), `${person}: ${shape}, ${state}`).toContain(person)
        }
      }
  expect(shown).toBeGreaterThan(100)
})
