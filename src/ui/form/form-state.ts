import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export interface FormState {
  /** What was typed, by field name, as `parseForm` gives it back. */
  values: Readonly<Record<string, unknown>>
  /** What is wrong with it, by field name; a sentence each. */
  errors: Readonly<Record<string, string>>
  /** A search or a filter, where nothing has to be filled in and it need not be said of each field. */
  searching?: boolean | undefined
}

/** Lets a field inside `<Form values errors>` find its own value and error by its name. */
export const FormContext = createContext<FormState>({ values: {}, errors: {} })

export interface FieldProps {
  name: string
  label: string
  /** Differs from the name only where one page holds two fields of that name. */
  id?: string | undefined
  hint?: string | undefined
  value?: string | undefined
  error?: string | undefined
  /** Marks the field "không bắt buộc"; all others are required. */
  optional?: boolean | undefined
}

export function useField({ name, id = name, hint, value, error }: Omit<FieldProps, 'label'>) {
  const form = useContext(FormContext)
  const typed = form.values[name]
  const wrong = error ?? form.errors[name]
  const parts = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean)
  return {
    id,
    value: value ?? (typeof typed === 'string' || typeof typed === 'number' ? String(typed) : undefined),
    error: wrong,
    described: {
      'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
      'aria-invalid': wrong ? ('true' as const) : undefined,
    },
  }
}

/** The chosen values of a group, whether one or many came back. */
export function useChosen(name: string, given: readonly string[] | undefined): readonly string[] {
  const typed = useContext(FormContext).values[name]
  if (given) return given
  if (Array.isArray(typed)) return typed.map(String)
  return typeof typed === 'string' ? [typed] : []
}
