import { useLangOfWords, useWords } from '../words.ts'

/** `errors` by field name; each sentence leads to its field. Nothing is drawn when all is well. */
export function ErrorSummary({ errors }: { errors: Readonly<Record<string, string>> }) {
  const words = useWords()
  const lang = useLangOfWords()
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby="cho-can-sua" tabIndex={-1} data-focus>
      <h2 id="cho-can-sua" lang={lang}>
        {words.mustFix(entries.length)}
      </h2>
      <ul>
        {entries.map(([name, message]) => (
          <li>
            <a href={`#${encodeURIComponent(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
