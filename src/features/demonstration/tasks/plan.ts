import { findSection } from '#features/sections/index.ts'
import {
  dutyTitle,
  fillRoster,
  giveTask,
  listAssignable,
  takeTaskStep,
  taskStepForm,
  whomOf,
  type Assignable,
  type TaskDraft,
} from '#features/tasks/index.ts'
import { addDays, dayOf, mondayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { planDue, planMoments, type Planned } from '../moments.ts'
import type { DemonstrationTasks, TaskItem } from './item.ts'

interface Planning {
  /** Ids, by the keys of the profile and the names of the demonstration. */
  personOf: (key: string) => string
  articleOf: (name: string) => string | undefined
  now: Date
}

/** Given through the form, and taken through their steps, each by whose turn it is. */
export const planTasks = ({ tasks, sections, roster }: DemonstrationTasks, planning: Planning): Planned[] => [
  ...tasks.flatMap((item) => planTask(item, planning)),
  ...sections.flatMap((item) => planSection(item, planning)),
  ...planRoster(roster, planning),
]

const plain = { details: '', dueAt: null, fromOn: null, toOn: null, sectionId: null, item: null }

function planTask(item: TaskItem, { personOf, articleOf, now }: Planning): Planned[] {
  const { kind, title, details, to, given, steps } = item
  const [givenAt = now, ...moments] = planMoments({ steps: [given, ...steps] }, now)
  let id = ''
  const give: Planned = {
    by: given.by,
    at: givenAt,
    async act(ctx) {
      const whom = await findWhom(ctx, kind, 'person' in to ? { person: personOf(to.person) } : to)
      const article = item.article === null ? undefined : articleOf(item.article)
      const dueAt = planDue(item.dueInDays, now)
      const about = article === undefined ? null : ({ type: 'article', id: article } as const)
      id = await giveTask(
        ctx,
        kind,
        { ...plain, title, details, ...whomOf(whom), dueAt, item: about },
        { isGiven: true },
      )
    },
  }
  const taken = steps.map(({ by, step, said }, n): Planned => ({
    by,
    at: moments[n] ?? now,
    act: (ctx) =>
      takeTaskStep(ctx, id, step, taskStepForm(step).parse({ version: n + 1, reason: said, answer: said })),
  }))
  return [give, ...taken]
}

function planSection(
  { section, person, given, accepted }: DemonstrationTasks['sections'][number],
  { personOf, now }: Planning,
): Planned[] {
  const [givenAt = now, acceptedAt = now] = planMoments({ steps: [given, accepted] }, now)
  let id = ''
  return [
    {
      by: given.by,
      at: givenAt,
      async act(ctx) {
        const whom = await findWhom(ctx, 'section_duty', { person: personOf(person) })
        const fromOn = dayOf(givenAt)
        const title = dutyTitle((await findSection(ctx.db, section)).name, fromOn)
        const draft: TaskDraft = { ...plain, title, ...whomOf(whom), fromOn, sectionId: section }
        id = await giveTask(ctx, 'section_duty', draft, { isGiven: true })
      },
    },
    { by: person, at: acceptedAt, act: (ctx) => accept(ctx, id) },
  ]
}

function planRoster({ title, given, weeks }: DemonstrationTasks['roster'], { personOf, now }: Planning) {
  const [givenAt = now, acceptedAt = now] = planMoments({ steps: [given, given] }, now)
  const first = mondayOf(dayOf(givenAt))
  let ids: string[] = []
  const fill: Planned = {
    by: given.by,
    at: givenAt,
    async act(ctx) {
      const entries = []
      for (const [n, { person }] of weeks.entries())
        entries.push({
          monday: addDays(first, 7 * n),
          person: await findWhom(ctx, 'roster', { person: personOf(person) }),
        })
      ids = await fillRoster(ctx, { title, entries })
    },
  }
  const accepted = weeks.flatMap(({ person, isAccepted }, n): Planned[] =>
    isAccepted ? [{ by: person, at: acceptedAt, act: (ctx) => accept(ctx, ids[n] ?? '') }] : [],
  )
  return [fill, ...accepted]
}

const accept = (ctx: Context, id: string) =>
  takeTaskStep(ctx, id, 'accept', taskStepForm('accept').parse({ version: 1 }))

async function findWhom(
  { db, now }: Context,
  kind: TaskItem['kind'] | 'section_duty' | 'roster',
  to: { person: string } | { division: string },
): Promise<Assignable> {
  const found = (await listAssignable(db, kind, now())).find(({ personId, divisionId }) =>
    'person' in to ? personId === to.person : personId === null && divisionId === to.division,
  )
  if (!found) throw new Error(`Không giao được việc cho "${'person' in to ? to.person : to.division}"`)
  return found
}
