import { useLangOfWords, useWords } from '../words.ts'
import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './form-state.ts'

interface PasswordFieldProps extends Omit<FieldProps, 'value'> {
  autocomplete: 'current-password' | 'new-password'
}

/** What was typed never comes back in the page. The button stays hidden until a script can make it work. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, optional, autocomplete } = props
  const words = useWords()
  const lang = useLangOfWords()
  const { id, error, described } = useField(props)
  return (
    <FieldFrame {...props} id={id} error={error}>
      <div class="control-pair">
        <input
          class="control"
          id={id}
          name={name}
          type="password"
          autocomplete={autocomplete}
          spellcheck={false}
          required={!optional}
          {...described}
        />
        <button
          class="button button-secondary"
          type="button"
          lang={lang}
          hidden
          aria-controls={id}
          data-reveal={id}
          data-hide-label={words.hidePassword}
        >
          {words.showPassword}
        </button>
      </div>
    </FieldFrame>
  )
}
