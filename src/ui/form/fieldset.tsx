import type { ComponentChildren } from 'preact'
import { FieldWords, OptionalMark } from './field-frame.tsx'

interface FieldsetProps {
  legend: string
  /** Needed where a hint or an error is to be read with the group. */
  id?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  children: ComponentChildren
}

export function Fieldset({ legend, id, hint, error, optional, children }: FieldsetProps) {
  const described = id ? [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') : ''
  return (
    <fieldset
      class={error ? 'field fieldset is-wrong' : 'field fieldset'}
      aria-describedby={described || undefined}
    >
      <legend class="field-label">
        {legend}
        {optional && <OptionalMark />}
      </legend>
      {id && <FieldWords id={id} hint={hint} error={error} />}
      {children}
    </fieldset>
  )
}
