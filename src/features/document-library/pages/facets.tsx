import type { Facet } from '#features/documents/index.ts'
import { formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import { addressOf, facetNames, facetsOf, parameters, type Asked } from '../asked.ts'
import type { Choice, Choices } from '../choices.ts'

interface FacetsProps {
  asked: Asked
  choices: Choices
}

/** So many of each are shown at once; all of them stand on a page of their own. */
const most = 7

/**
 * Each choice is a link, so that it works without a script and can be kept as a bookmark. On a narrow screen all of them are
 * folded behind one line, so that the documents come first.
 */
export function Facets({ asked, choices }: FacetsProps) {
  const facets = facetsOf(choices)
  if (facets.length === 0) return null
  return (
    <details class="facets">
      <summary>Lọc văn bản</summary>
      <nav aria-labelledby="loc-van-ban">
        <h2 class="unseen" id="loc-van-ban">
          Lọc văn bản
        </h2>
        {facets.map((facet) => (
          <FacetPart facet={facet} asked={asked} choices={choices[facet]} />
        ))}
      </nav>
    </details>
  )
}

function FacetPart({ facet, asked, choices }: { facet: Facet; asked: Asked; choices: readonly Choice[] }) {
  const chosen = asked.filter[facet]
  const shown = choices.filter(({ value }, n) => n < most || value === chosen)
  return (
    <section>
      <h3>{facetNames[facet]}</h3>
      <ul>
        {shown.map(({ value, label, count }) => (
          <li>
            <a
              href={addressOf(paths.documents.href(), asked, {
                filter: { ...asked.filter, [facet]: value },
                page: 1,
              })}
              aria-current={value === chosen ? 'true' : undefined}
              rel="nofollow"
            >
              {label} <span class="quiet">{formatCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
      {choices.length > shown.length && (
        <p>
          <a href={paths.documentIndex.href({ facet: parameters[facet] })}>
            {`Tất cả theo ${facetNames[facet].toLowerCase()}`}
          </a>
        </p>
      )}
    </section>
  )
}
