import { z } from 'zod'
import { taskStepForm, taskStepNames } from '#features/tasks/index.ts'
import { momentFields } from '../moment-fields.ts'

const given = z.strictObject({ by: z.string(), ...momentFields })

const step = z
  .strictObject({
    by: z.string(),
    step: z.enum(taskStepNames),
    ...momentFields,
    /** Its reason or its result, where the step needs one. */
    said: z.string().default(''),
  })
  .superRefine(({ step: name, said }, check) => {
    const parsed = taskStepForm(name).safeParse({ version: 1, reason: said, answer: said })
    for (const { message } of parsed.error?.issues ?? [])
      check.addIssue({ code: 'custom', path: ['said'], message })
  })

const task = z.strictObject({
  kind: z.enum(['single', 'direction']),
  title: z.string().min(1),
  details: z.string().default(''),
  to: z.union([z.strictObject({ person: z.string() }), z.strictObject({ division: z.string() })]),
  given,
  /** Counted from the day of the start; behind it when negative. */
  dueInDays: z.int().min(-60).max(60),
  /** Name of an article of the demonstration. */
  article: z.string().nullable().default(null),
  steps: z.array(step),
})

/** `demo/tasks.json` of a profile: who was given what, and what became of it. */
export const tasksFile = z.strictObject({
  tasks: z.array(task),
  sections: z.array(
    z.strictObject({
      section: z.string(),
      person: z.string(),
      given,
      accepted: z.strictObject(momentFields),
    }),
  ),
  /** One week for each, from the week in which it was given. */
  roster: z.strictObject({
    title: z.string().min(1),
    given,
    weeks: z.array(z.strictObject({ person: z.string(), isAccepted: z.boolean() })),
  }),
})

export type DemonstrationTasks = z.output<typeof tasksFile>
export type TaskItem = DemonstrationTasks['tasks'][number]
