import { useWords } from '../words.ts'

/** Hidden until a script has found a voice that speaks the page's language. Stands within `main`. */
export function ReadAloud() {
  const words = useWords()
  return (
    <div class="read-aloud button-row" data-read-aloud hidden>
      <button
        class="button button-secondary"
        type="button"
        data-pause={words.pause}
        data-resume={words.resume}
      >
        {words.listen}
      </button>
      <button class="button button-quiet" type="button" hidden>
        {words.stop}
      </button>
    </div>
  )
}
