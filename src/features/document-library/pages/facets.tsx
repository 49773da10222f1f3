import type { Facet } from '#features/documents/index.ts'
import { paths } from '#paths'
import { FacetLinks, type FacetGroup } from '#ui/index.ts'
import { addressOf, facetNames, facetsOf, parameters, type Asked } from '../asked.ts'
import type { Choice, Choices } from '../choices.ts'

interface FacetsProps {
  asked: Asked
  choices: Choices
}

/** So many of each are shown at once; all of them stand on a page of their own. */
const most = 7

export function Facets({ asked, choices }: FacetsProps) {
  const groups = facetsOf(choices).map((facet) => groupOf(facet, asked, choices[facet]))
  return <FacetLinks title="Lọc văn bản" groups={groups} />
}

function groupOf(facet: Facet, asked: Asked, choices: readonly Choice[]): FacetGroup {
  const chosen = asked.filter[facet]
  const shown = choices.filter(({ value }, n) => n < most || value === chosen)
  return {
    name: facetNames[facet],
    choices: shown.map(({ value, label, count }) => ({
      label,
      count,
      href: addressOf(paths.documents.href(), asked, {
        filter: { ...asked.filter, [facet]: value },
        page: 1,
      }),
      isChosen: value === chosen,
    })),
    more:
      choices.length > shown.length
        ? {
            label: `Tất cả theo ${facetNames[facet].toLowerCase()}`,
            href: paths.documentIndex.href({ facet: parameters[facet] }),
          }
        : undefined,
  }
}
