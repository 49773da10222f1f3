import { z } from 'zod'
import { kindNames, stepForms, topicNames, type PetitionStep } from '#features/petitions/index.ts'
import { momentFields } from '../moment-fields.ts'

const stepNames = Object.keys(stepForms) as [PetitionStep, ...PetitionStep[]]

const step = z
  .strictObject({
    by: z.string(),
    step: z.enum(stepNames),
    ...momentFields,
    /** What is typed in the form of the step. */
    fields: z.record(z.string(), z.string()),
  })
  .superRefine(({ step: name, fields }, check) => {
    const parsed = stepForms[name].safeParse({ version: 1, ...fields })
    for (const { path, message } of parsed.error?.issues ?? [])
      check.addIssue({ code: 'custom', path: ['fields', ...path], message })
  })

/** `demo/petitions.json` of a profile: what people who do not exist have sent, and what became of it. */
export const petitionsFile = z.strictObject({
  petitions: z.array(
    z.strictObject({
      kind: z.enum(kindNames),
      topic: z.enum(topicNames),
      title: z.string().min(1),
      content: z.string().min(1),
      proposal: z.string(),
      submitter: z.strictObject({ name: z.string(), address: z.string(), phone: z.string() }),
      sent: z.strictObject(momentFields),
      steps: z.array(step),
    }),
  ),
})

export type PetitionItem = z.output<typeof petitionsFile>['petitions'][number]
