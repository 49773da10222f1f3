import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'

interface SearchFormProps {
  /** Shown above the field in large type; without it the field's name is only heard. */
  ask?: string | undefined
  /** What was asked, where the answer stands below. */
  value?: string | undefined
  /** The one field of the page that a skip link and the shortcut lead to. */
  id?: string | undefined
  /** Asks what whoever is signed in may see, in the workspace. */
  desk?: boolean | undefined
}

/** Asks the whole portal, or the workspace. A script adds suggestions while one types; the form needs none. */
export function SearchForm({ ask, value, id = 'tim-kiem', desk = false }: SearchFormProps) {
  const { links } = useFrame()
  const words = useWords()
  return (
    <search>
      <form action={desk ? links.deskSearch : links.search} method="get">
        <label class={ask ? 'search-ask' : 'unseen'} for={id}>
          {ask ?? (desk ? words.deskSearchField : words.searchField)}
        </label>
        <div
          class={ask ? 'search search-large' : 'search'}
          data-suggestions={desk ? undefined : links.suggestions}
          data-count={desk ? undefined : words.suggestions}
        >
          <input
            class="control"
            id={id}
            name="q"
            type="search"
            aria-keyshortcuts={desk ? undefined : 'Alt+3'}
            autocomplete="off"
            maxLength={200}
            value={value}
            autofocus={desk && value === ''}
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
