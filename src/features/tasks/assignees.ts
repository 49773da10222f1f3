import { listDivisions, listHolders, type Division, type Holder } from '#features/organisation/index.ts'
import type { Role } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Kind } from './task.ts'

/** Whom a task may be given to: a person, or a division without a person. */
export interface Assignable {
  /** In a form. */
  value: string
  label: string
  group: string
  personId: string | null
  divisionId: string | null
}

export const personValue = (id: string): string => `nguoi:${id}`
const divisionValue = (id: string): string => `phong:${id}`

/** How the form names who has the task now. */
export const valueOf = (task: { assigneeId: string | null; divisionId: string | null }): string =>
  task.assigneeId === null ? divisionValue(task.divisionId ?? '') : personValue(task.assigneeId)

/** What a draft of a task takes of it. */
export const whomOf = ({ personId, divisionId, label }: Assignable) => ({
  assigneeId: personId,
  divisionId,
  assigneeName: label,
})

const board: readonly Role[] = ['board_head', 'board_deputy', 'board_member']
const ofDivision: readonly Role[] = ['division_head', 'division_deputy', 'specialist']

/** Duties are the board's own (art. 7 (3)); a direction goes to who leads the board or to a division (art. 5, 11). */
export async function listAssignable(db: Database, kind: Kind, at: Date): Promise<Assignable[]> {
  if (kind === 'section_duty' || kind === 'roster') return listBoard(db, board, at)
  const divisions = (await listDivisions(db, at)).filter((division) => division.kind !== 'leadership')
  const whole = divisions.map(({ id, name }) => ({
    value: divisionValue(id),
    label: name,
    group: 'Phòng, đơn vị',
    personId: null,
    divisionId: id,
  }))
  if (kind === 'direction') return [...(await listBoard(db, ['board_head', 'board_deputy'], at)), ...whole]
  const members = await listBoard(db, board, at)
  const people: Assignable[] = []
  // One after the other: a transaction asks one question at a time.
  for (const division of divisions) people.push(...(await listOfDivision(db, division, at)))
  return firstOfEach([...members, ...whole, ...people])
}

async function listBoard(db: Database, roles: readonly Role[], at: Date): Promise<Assignable[]> {
  const holders = await listHolders(db, { roles }, at)
  return holders.map((holder) => describe(holder, 'Tổ biên tập', null))
}

async function listOfDivision(db: Database, { id, name }: Division, at: Date): Promise<Assignable[]> {
  const holders = await listHolders(db, { roles: ofDivision, divisionId: id }, at)
  return holders.map((holder) => describe(holder, name, id))
}

const describe = ({ personId, name }: Holder, group: string, divisionId: string | null): Assignable => ({
  value: personValue(personId),
  label: name,
  group,
  personId,
  divisionId,
})

const firstOfEach = (all: readonly Assignable[]): Assignable[] =>
  [...new Map(all.toReversed().map((one) => [one.value, one])).values()].toReversed()

/** The people of the division to whom its head may pass a task. */
export const listColleagues = (db: Database, divisionId: string, at: Date): Promise<Holder[]> =>
  listHolders(db, { roles: ofDivision, divisionId }, at)
