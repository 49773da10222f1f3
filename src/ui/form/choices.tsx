import { FieldWords } from './field-frame.tsx'
import { Fieldset } from './fieldset.tsx'
import { type FieldProps, useChosen, useField } from './form-state.ts'

export interface Choice {
  value: string
  label: string
  hint?: string | undefined
  /** Refuses the choice; the reason is read with it. */
  disabledReason?: string | undefined
}

interface GroupProps extends Omit<FieldProps, 'value' | 'label'> {
  legend: string
  choices: readonly Choice[]
}

export function RadioGroup({ value, ...props }: GroupProps & { value?: string | undefined }) {
  return (
    <Group {...props} type="radio" chosen={useChosen(props.name, value === undefined ? value : [value])} />
  )
}

export function CheckboxGroup({ values, ...props }: GroupProps & { values?: readonly string[] | undefined }) {
  return <Group {...props} type="checkbox" chosen={useChosen(props.name, values)} />
}

function Group({
  type,
  chosen,
  ...props
}: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { id, error } = useField(props)
  return (
    <Fieldset {...props} id={id} error={error}>
      <div class="choices">
        {props.choices.map((choice, index) => (
          <ChoiceLine
            {...choice}
            // The error summary leads to the first choice by the group's own name.
            id={index === 0 ? id : `${id}-${index + 1}`}
            type={type}
            name={props.name}
            checked={chosen.includes(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

interface ChoiceLineProps extends Choice {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  checked: boolean
}

function ChoiceLine({ id, type, name, value, label, hint, disabledReason, checked }: ChoiceLineProps) {
  const words = [hint, disabledReason].filter(Boolean).join(' ')
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        checked={checked}
        disabled={disabledReason !== undefined}
        aria-describedby={words ? `${id}-words` : undefined}
      />
      <label for={id}>{label}</label>
      {words && (
        <p class="field-hint" id={`${id}-words`}>
          {words}
        </p>
      )}
    </div>
  )
}

interface CheckboxProps extends Omit<FieldProps, 'value' | 'optional'> {
  value?: string | undefined
  checked?: boolean | undefined
}

/** One yes-or-no question. An unticked box sends nothing. */
export function Checkbox({ value = 'on', checked, ...props }: CheckboxProps) {
  const { id, error, described } = useField(props)
  const typed = useChosen(props.name, undefined)
  return (
    <div class={error ? 'field is-wrong' : 'field'}>
      <FieldWords id={id} error={error} />
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          name={props.name}
          value={value}
          checked={checked ?? typed.includes(value)}
          {...described}
        />
        <label for={id}>{props.label}</label>
        {props.hint && (
          <p class="field-hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  )
}
