import { slugify } from '#lib/text.ts'
import { Button, type ButtonKind } from './button.tsx'
import { ConfirmDetails } from './confirm-details.tsx'
import { HiddenField } from './form.tsx'
import { FormContext } from './form-state.ts'
import { TermsNote } from './terms-note.tsx'
import { TextArea } from './text-field.tsx'

interface Reason {
  label: string
  name?: string | undefined
  hint?: string | undefined
  optional?: boolean | undefined
  value?: string | undefined
  error?: string | undefined
}

interface ActionFormProps {
  action: string
  label: string
  kind?: ButtonKind | undefined
  /** Why the step can not be taken; then nothing but the button and the reason is drawn. */
  disabledReason?: string | undefined
  /** Asks for a reason, below the button, before the step is taken. */
  reason?: Reason | undefined
  /** A question to be read before the step is taken. */
  confirm?: string | undefined
  hidden?: Readonly<Record<string, string | number>> | undefined
}

/** One step on one thing: a POST form with one button, and a reason where the step needs one. */
export function ActionForm(props: ActionFormProps) {
  const { action, label, kind = 'primary', disabledReason, reason, confirm, hidden = {} } = props
  if (disabledReason !== undefined)
    return (
      <Button kind={kind} disabledReason={disabledReason}>
        {label}
      </Button>
    )
  const form = (
    // A page may hold many such forms with the same field: values and errors of a form around are not theirs.
    <FormContext.Provider value={{ values: {}, errors: {} }}>
      <form class="action-form" method="post" action={action} novalidate>
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        {confirm && <p>{confirm}</p>}
        {reason && <ReasonField {...reason} action={action} />}
        <Button kind={kind}>{label}</Button>
        {reason && <TermsNote />}
      </form>
    </FormContext.Provider>
  )
  if (!reason && !confirm) return form
  return (
    <ConfirmDetails summary={label} kind={kind} open={reason?.error !== undefined}>
      {form}
    </ConfirmDetails>
  )
}

function ReasonField({ action, name = 'reason', ...reason }: Reason & { action: string }) {
  return <TextArea {...reason} id={`${name}-${slugify(action)}`} name={name} rows={3} />
}
