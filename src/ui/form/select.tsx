import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './form-state.ts'

export interface Option {
  value: string
  label: string
  group?: string | undefined
  disabled?: boolean | undefined
}

interface SelectProps extends FieldProps {
  options: readonly Option[]
  /** Text of a first, empty choice. */
  blank?: string | undefined
}

export function Select(props: SelectProps) {
  const { name, options, blank, optional } = props
  const { id, value, error, described } = useField(props)
  const groups = Map.groupBy(options, (option) => option.group ?? '')
  return (
    <FieldFrame {...props} id={id} error={error}>
      <select class="control" id={id} name={name} required={blank !== undefined && !optional} {...described}>
        {blank !== undefined && <option value="">{blank}</option>}
        {Array.from(groups, ([group, members]) => {
          const entries = members.map((option) => (
            <option value={option.value} selected={option.value === value} disabled={option.disabled}>
              {option.label}
            </option>
          ))
          return group ? <optgroup label={group}>{entries}</optgroup> : entries
        })}
      </select>
    </FieldFrame>
  )
}
