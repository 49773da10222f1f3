import { zoneName } from '#lib/dates.ts'
import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './form-state.ts'

interface DateFieldProps extends FieldProps {
  /** `yyyy-mm-dd`, or `yyyy-mm-ddThh:mm` for a time. */
  min?: string | undefined
  max?: string | undefined
  autocomplete?: string | undefined
}

/** `value` is `yyyy-mm-dd` (`toDateInput` of lib/dates). */
export function DateField(props: DateFieldProps) {
  const { name, optional, min, max, autocomplete } = props
  const { id, value, error, described } = useField(props)
  return (
    <FieldFrame {...props} id={id} error={error}>
      <input
        class="control control-short"
        id={id}
        name={name}
        type="date"
        value={value}
        min={min}
        max={max}
        autocomplete={autocomplete}
        required={!optional}
        {...described}
      />
    </FieldFrame>
  )
}

/** `value` is `yyyy-mm-ddThh:mm` in the office's own zone (`toDateTimeInput` of lib/dates); the zone is said beside it. */
export function DateTimeField(props: DateFieldProps) {
  const { name, optional, min, max, autocomplete } = props
  const { id, value, error, described } = useField(props)
  return (
    <FieldFrame {...props} id={id} error={error}>
      <div class="control-pair">
        <input
          class="control control-medium"
          id={id}
          name={name}
          type="datetime-local"
          value={value}
          min={min}
          max={max}
          autocomplete={autocomplete}
          required={!optional}
          {...described}
          aria-describedby={[described['aria-describedby'], `${id}-zone`].filter(Boolean).join(' ')}
        />
        <span class="control-unit" id={`${id}-zone`}>
          {zoneName}
        </span>
      </div>
    </FieldFrame>
  )
}
