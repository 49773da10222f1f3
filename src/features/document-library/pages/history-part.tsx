import { DateText } from '#ui/index.ts'
import type { Appearance } from '../history.ts'

/** Where the document was taken back and came again, its readers are told when and why. */
export function HistoryPart({ appearances }: { appearances: readonly Appearance[] }) {
  if (appearances.length < 2) return null
  return (
    <section aria-labelledby="cac-lan">
      <h2 id="cac-lan">Các lần công khai</h2>
      <ol class="appearances">
        {appearances.map(({ at, words }) => (
          <li>
            <DateText at={at} />: {words}
          </li>
        ))}
      </ol>
    </section>
  )
}
