import type { ComponentChildren } from 'preact'
import { paths } from '#paths'
import { ActionForm, Button, ConfirmDetails, Form, HiddenField, type ButtonKind } from '#ui/index.ts'
import { steps, type Step } from '../workflow.ts'
import type { PetitionPageProps } from './petition-page.tsx'
import { stepAddresses } from './step-state.ts'

type Page = Pick<PetitionPageProps, 'petition' | 'offers' | 'rejected'>

const actionOf = (step: Step, id: string) => paths.desk.petitionStep(stepAddresses[step]).href({ id })

interface StepFormProps {
  page: Page
  step: Step
  kind?: ButtonKind
  values?: Readonly<Record<string, unknown>>
  /** Stands open, not behind its button. */
  open?: boolean
  children: ComponentChildren
}

/** A step that asks for words: its form, on the version that is being read. */
export function StepForm({ page, step, kind = 'secondary', values = {}, open, children }: StepFormProps) {
  const { petition, offers, rejected } = page
  if (!offers.has(step)) return null
  const wrong = rejected?.step === step && rejected.refusal === undefined ? rejected : null
  const form = (
    <Form
      action={actionOf(step, petition.id)}
      values={wrong?.values ?? values}
      errors={wrong?.errors}
      label={steps[step].label}
    >
      <HiddenField name="version" value={petition.version} />
      {children}
      <Button kind={open ? 'primary' : kind}>{steps[step].label}</Button>
    </Form>
  )
  if (open) return form
  return (
    <ConfirmDetails summary={steps[step].label} kind={kind} open={wrong !== null}>
      {form}
    </ConfirmDetails>
  )
}

interface StepButtonProps {
  page: Page
  step: Step
  kind?: ButtonKind
  confirm?: string
  /** Why not, beside what the policy says. */
  refusal?: string | null
}

/** A step of one click; where it cannot be taken, why not stands beside it. */
export function StepButton({ page, step, kind, confirm, refusal = null }: StepButtonProps) {
  const { petition, offers } = page
  const reason = offers.get(step)
  if (reason === undefined) return null
  return (
    <ActionForm
      action={actionOf(step, petition.id)}
      label={steps[step].label}
      kind={kind}
      confirm={confirm}
      disabledReason={reason ?? refusal ?? undefined}
      hidden={{ version: petition.version }}
    />
  )
}
