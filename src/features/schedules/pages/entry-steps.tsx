import { textOf, type FieldErrors, type FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import { ActionForm } from '#ui/index.ts'
import { rule, type Step } from '../schedule.ts'
import { stepAddresses } from './words.ts'

export interface RefusedStep {
  step: Step
  values: FieldValues
  errors: FieldErrors
}

interface EntryStepsProps {
  id: string
  version: number
  steps: readonly Step[]
  refused: RefusedStep | undefined
}

/** What this person can do with the entry now. */
export function EntrySteps({ id, version, steps, refused }: EntryStepsProps) {
  if (steps.length === 0) return null
  return (
    <section class="document-steps" aria-labelledby="viec-co-the-lam">
      <h2 id="viec-co-the-lam">Việc có thể làm</h2>
      {steps.map((step) => {
        const { label, needs } = rule(step)
        const sent = refused?.step === step ? refused : undefined
        return (
          <ActionForm
            action={paths.desk.scheduleStep(stepAddresses[step]).href({ id })}
            label={label}
            kind={step === 'cancel' ? 'danger' : step === 'accept' ? 'primary' : 'secondary'}
            hidden={{ version }}
            reason={
              needs && {
                label: 'Lý do',
                hint: step === 'cancel' ? 'Người dân đọc được khi mục này đã công bố.' : undefined,
                value: textOf(sent?.values, 'reason'),
                error: sent?.errors['reason'] ?? sent?.errors['version'],
              }
            }
          />
        )
      })}
    </section>
  )
}
