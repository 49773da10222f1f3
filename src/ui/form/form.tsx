import type { ComponentChildren } from 'preact'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext } from './form-state.ts'
import { TermsNote } from './terms-note.tsx'

interface FormProps {
  action: string
  method?: 'get' | 'post' | undefined
  /** What was typed before, and what was wrong with it; the fields inside find theirs by name. */
  values?: Readonly<Record<string, unknown>> | undefined
  errors?: Readonly<Record<string, string>> | undefined
  /** True where a file is sent. */
  files?: boolean | undefined
  id?: string | undefined
  /** False only where nothing but a name, a password or a code is asked: who sends text is told the terms (art. 3). */
  terms?: boolean | undefined
  /** Accessible name, where a page holds several forms. */
  label?: string | undefined
  children: ComponentChildren
}

/**
 * The browser's own checks are off: the server says what is wrong, in Vietnamese, in one place, with links to the
 * fields, and nothing typed is lost.
 */
export function Form({
  action,
  method = 'post',
  values = {},
  errors = {},
  files,
  terms = method === 'post',
  id,
  label,
  children,
}: FormProps) {
  return (
    <FormContext.Provider value={{ values, errors, searching: method === 'get' }}>
      <ErrorSummary errors={errors} />
      <form
        class="form"
        id={id}
        action={action}
        method={method}
        enctype={files ? 'multipart/form-data' : undefined}
        aria-label={label}
        novalidate
      >
        {children}
        {terms && <TermsNote />}
      </form>
    </FormContext.Provider>
  )
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}
