import { paths } from '#paths'
import type { Portal } from './app.ts'
import { idIn, textOf } from './make.ts'
import type { Fields } from './visit.ts'

export interface MadeTask {
  id: string
  title: string
}

interface Wanted {
  title?: string
  /** Key of who gives it; the head of the board where the test does not care. */
  giver?: string
  kind?: 'viec' | 'chi-dao'
  /** Key of a person, or the id of a division. */
  to?: { person: string } | { division: string }
  fields?: Fields
}

/** By whom a step is taken: who has the task, who gives it, or a person by key. */
type Taken = readonly (readonly [by: 'assignee' | 'giver', address: string, fields?: Fields])[]

const accepted: Taken = [['assignee', 'nhan']]
const inProgress: Taken = [...accepted, ['assignee', 'bat-dau']]
const submitted: Taken = [...inProgress, ['assignee', 'trinh', { answer: 'Đã đăng ba tin, hai ảnh.' }]]

/** The ordinary way to each state. */
const taskWays = {
  draft: [],
  assigned: [],
  accepted,
  in_progress: inProgress,
  submitted,
  returned: [...submitted, ['giver', 'lam-tiep', { reason: 'Còn thiếu ảnh.' }]],
  handed_back: [['assignee', 'tra-lai', { reason: 'Đang đi công tác.' }]],
  done: [...submitted, ['giver', 'nghiem-thu']],
  cancelled: [['giver', 'huy', { reason: 'Cuộc họp đã hoãn.' }]],
} as const satisfies Record<string, Taken>
export type TaskStanding = keyof typeof taskWays

let made = 0

/** A task brought to where it is by real people through the portal's own forms. */
export async function makeTask(
  portal: Portal,
  where: TaskStanding,
  { title, giver = 'to-truong', kind = 'viec', to = { person: 'bien-tap-1' }, fields = {} }: Wanted = {},
): Promise<MadeTask> {
  made += 1
  const name = title ?? `Viết tin hội nghị lần thứ ${made}`
  const assignee = 'person' in to ? `nguoi:${(await portal.actorOf(to.person)).id}` : `phong:${to.division}`
  const answer = await portal.as(giver).post(`${paths.desk.newTask.href()}?loai=${kind}`, {
    title: name,
    details: 'Có ảnh, đúng thể thức.',
    assignee,
    dueQuick: '3',
    dueOn: '',
    dueTime: '',
    item: '',
    ve: where === 'draft' ? 'nhap' : 'giao',
    ...fields,
  })
  if (answer.statusCode !== 303) throw new Error(`No task was made: ${textOf(answer.body)}`)
  const id = idIn(answer.headers.location, answer.body)
  const steps: Taken = taskWays[where]
  for (const [by, address, sent = {}] of steps) {
    const person = by === 'giver' ? giver : 'person' in to ? to.person : by
    await moveTask(portal, person, id, address, sent)
  }
  return { id, title: name }
}

export const versionOf = async (portal: Portal, id: string): Promise<string> => {
  const { rows } = await portal.database.pool.query<{ version: number }>(
    'select version from tasks where id = $1',
    [id],
  )
  return String(rows[0]?.version ?? 0)
}

/** Takes a step on the task as it stands; answers with the status and what the page says. */
export async function tryTask(
  portal: Portal,
  person: string,
  id: string,
  address: string,
  fields: Fields = {},
) {
  const version = await versionOf(portal, id)
  const href = paths.desk.taskStep(address).href({ id })
  const answer = await portal.as(person).post(href, { version, ...fields })
  return { status: answer.statusCode, text: textOf(answer.body), html: answer.body, headers: answer.headers }
}

export async function moveTask(
  portal: Portal,
  person: string,
  id: string,
  address: string,
  fields: Fields = {},
): Promise<void> {
  const { status, text } = await tryTask(portal, person, id, address, fields)
  if (status !== 303) throw new Error(`${person} could not take ${address}: ${status} ${text}`)
}
