import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'

interface SearchFormProps {
  /** Shown above the field in large type; without it the field's name is only heard. */
  ask?: string | undefined
  /** What was asked, where the answer stands below. */
  value?: string | undefined
  /** The one field of the page that a skip link and the shortcut lead to. */
  id?: string | undefined
}

/** Asks the whole portal. A script adds suggestions while one types; the form needs none. */
export function SearchForm({ ask, value, id = 'tim-kiem' }: SearchFormProps) {
  const { links } = useFrame()
  const words = useWords()
  return (
    <search>
      <form action={links.search} method="get">
        <label class={ask ? 'search-ask' : 'unseen'} for={id}>
          {ask ?? words.searchField}
        </label>
        <div
          class={ask ? 'search search-large' : 'search'}
          data-suggestions={links.suggestions}
          data-count={words.suggestions}
        >
          <input
            class="control"
            id={id}
            name="q"
            type="search"
            aria-keyshortcuts="Alt+3"
            autocomplete="off"
            maxLength={200}
            value={value}
          />
          <button class="button" type="submit">
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path
                d="M8.5 2.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zm4.3 10.3 5 5"
                fill="none"
                stroke="currentColor"
                stroke-width="2.4"
              />
            </svg>
            {words.find}
          </button>
        </div>
      </form>
    </search>
  )
}
