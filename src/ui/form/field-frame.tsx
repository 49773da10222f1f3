import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { useLangOfWords, useWords } from '../words.ts'
import { FormContext } from './form-state.ts'

interface FieldFrameProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  /** Said after the hint: limits, a time zone. */
  note?: ComponentChildren
  children: ComponentChildren
}

/** A label, a hint and an error around one control, in the order they are read. */
export function FieldFrame({ id, label, hint, error, optional, note, children }: FieldFrameProps) {
  return (
    <div class={error ? 'field is-wrong' : 'field'}>
      <label class="field-label" for={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldWords id={id} hint={hint} error={error} />
      {children}
      {note}
    </div>
  )
}

export function OptionalMark() {
  const { searching } = useContext(FormContext)
  const words = useWords()
  const lang = useLangOfWords()
  if (searching) return null
  return (
    <span class="field-optional" lang={lang}>
      {' '}
      ({words.optional})
    </span>
  )
}

export function FieldWords({
  id,
  hint,
  error,
}: {
  id: string
  hint?: string | undefined
  error?: string | undefined
}) {
  const words = useWords()
  const lang = useLangOfWords()
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="unseen" lang={lang}>
            {words.error}:{' '}
          </span>
          {error}
        </p>
      )}
    </>
  )
}
