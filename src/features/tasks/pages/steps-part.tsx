import { textOf, type FieldErrors, type FieldValues } from '#platform/http/form.ts'
import { ActionForm, Button, ConfirmDetails, Form, HiddenField, Select, type ButtonKind } from '#ui/index.ts'
import { labelOf, rule, type Kind, type Step } from '../task.ts'
import { stepAddresses, stepHref } from './names.ts'

export interface StepOffer {
  step: Step
  /** Why it cannot be taken now; null when it can. */
  refusal: string | null
}

export interface RefusedStep {
  step: Step
  values: FieldValues
  errors: FieldErrors
}

interface StepsPartProps {
  id: string
  kind: Kind
  version: number
  offers: readonly StepOffer[]
  /** To whom the head of the division may pass the task. */
  colleagues: readonly { personId: string; name: string }[]
  refused: RefusedStep | undefined
}

const kindOf = (step: Step): ButtonKind =>
  step === 'cancel'
    ? 'danger'
    : step === 'hand_back' || step === 'return' || step === 'pass'
      ? 'secondary'
      : 'primary'

const reasons: Partial<Record<Step, string>> = {
  return: 'Còn phải làm gì',
  hand_back: 'Vì sao không làm được',
  cancel: 'Vì sao hủy',
}

export function StepsPart({ id, kind, version, offers, colleagues, refused }: StepsPartProps) {
  if (offers.length === 0) return null
  return (
    <section class="document-steps" aria-labelledby="viec-co-the-lam">
      <h2 id="viec-co-the-lam">Việc có thể làm</h2>
      {offers.map(({ step, refusal }) => {
        const label = labelOf(kind, step)
        const sent = refused?.step === step ? refused : undefined
        if (step === 'pass' && refusal === null)
          return <PassForm id={id} version={version} colleagues={colleagues} refused={sent} />
        return (
          <ActionForm
            action={stepHref(id, step)}
            label={label}
            kind={kindOf(step)}
            disabledReason={refusal ?? undefined}
            hidden={{ version }}
            reason={reasonOf(kind, step, sent)}
          />
        )
      })}
    </section>
  )
}

function reasonOf(kind: Kind, step: Step, sent: RefusedStep | undefined) {
  const { needs } = rule(step)
  if (needs === 'answer')
    return {
      name: 'answer',
      label: kind === 'direction' ? 'Nội dung trả lời' : 'Kết quả',
      hint: 'Đã làm được gì, ở đâu; còn gì chưa làm được.',
      value: textOf(sent?.values, 'answer'),
      error: sent?.errors['answer'] ?? sent?.errors['version'],
    }
  if (needs !== 'reason') return undefined
  return {
    label: reasons[step] ?? 'Lý do',
    value: textOf(sent?.values, 'reason'),
    error: sent?.errors['reason'] ?? sent?.errors['version'],
  }
}

interface PassFormProps extends Pick<StepsPartProps, 'id' | 'version' | 'colleagues'> {
  refused: RefusedStep | undefined
}

function PassForm({ id, version, colleagues, refused }: PassFormProps) {
  const label = rule('pass').label
  return (
    <ConfirmDetails summary={label} open={refused !== undefined}>
      <Form
        action={stepHref(id, 'pass')}
        values={refused?.values}
        errors={refused?.errors}
        label={label}
        id={stepAddresses.pass}
      >
        <HiddenField name="version" value={version} />
        <Select
          name="person"
          label="Người của phòng"
          blank="Chọn người"
          options={colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <Button>Chuyển việc</Button>
      </Form>
    </ConfirmDetails>
  )
}
