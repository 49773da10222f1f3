import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './form-state.ts'

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  maxlength?: number | undefined
  /** How long an answer is expected to be. */
  size?: 'short' | 'medium' | 'full' | undefined
  readonly?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  const {
    name,
    type = 'text',
    optional,
    size = 'full',
    autocomplete = 'off',
    inputmode,
    maxlength,
    readonly,
  } = props
  const field = useField(props)
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <input
        class={`control control-${size}`}
        id={field.id}
        name={name}
        // Preact's types want each kind of input written out; all of these take the same attributes.
        type={type as 'text'}
        value={field.value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        readonly={readonly}
        required={!optional}
        {...field.described}
      />
    </FieldFrame>
  )
}

interface TextAreaProps extends FieldProps {
  rows?: number | undefined
  maxlength?: number | undefined
  autocomplete?: string | undefined
  readonly?: boolean | undefined
  /** Marks the control for a browser enhancement, which finds it by `[data-enhance="…"]`. */
  enhance?: string | undefined
}

export function TextArea(props: TextAreaProps) {
  const { name, rows = 5, maxlength, optional, autocomplete, readonly, enhance } = props
  const field = useField(props)
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <textarea
        class="control"
        id={field.id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        autocomplete={autocomplete}
        readonly={readonly}
        required={!optional}
        data-enhance={enhance}
        {...field.described}
      >
        {/* The parser drops a newline that comes first: one more keeps the text as it was typed. */}
        {field.value?.startsWith('\n') ? `\n${field.value}` : field.value}
      </textarea>
    </FieldFrame>
  )
}
