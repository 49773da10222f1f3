import { countFacet, typeName, type Facet, type FacetCount } from '#features/documents/index.ts'
import { dayOf } from '#lib/days.ts'
import { lookUp } from '#lib/look-up.ts'
import type { Context } from '#platform/context.ts'
import { chosenFacets, facetNames, type Asked } from './asked.ts'
import { effectLooks } from './effect-looks.ts'

/** One value that a list can be narrowed to, as people read it. */
export interface Choice extends FacetCount {
  label: string
}

export interface Chosen {
  facet: Facet
  label: string
}

export type Choices = Record<Facet, readonly Choice[]>

/** The values of one facet that documents have, with how many of them the rest of the question leaves. */
export async function listChoices(
  ctx: Pick<Context, 'db' | 'profile' | 'now'>,
  facet: Facet,
  { filter }: Pick<Asked, 'filter'>,
  limit?: number,
): Promise<Choice[]> {
  const counted = await countFacet(ctx.db, facet, filter, dayOf(ctx.now()), limit)
  return counted.map((one) => ({ ...one, label: labelOf(ctx, facet, one.value) }))
}

/** What a list is narrowed to, as people read it: also where no document is left that has it. */
export const nameChosen = (ctx: Pick<Context, 'profile'>, asked: Asked): Chosen[] =>
  chosenFacets(asked).map((facet) => ({ facet, label: labelOf(ctx, facet, asked.filter[facet]) }))

function labelOf({ profile }: Pick<Context, 'profile'>, facet: Facet, value: string): string {
  const labels: Partial<Record<Facet, string | undefined>> = {
    type: typeName(value),
    effect: lookUp(effectLooks, value)?.label,
    field: profile.documents.fields.find(({ code }) => code === value)?.name,
  }
  return labels[facet] || value
}

export async function listAllChoices(ctx: Context, asked: Asked): Promise<Choices> {
  const facets = Object.keys(facetNames) as Facet[]
  const listed = await Promise.all(
    facets.map(async (facet) => [facet, await listChoices(ctx, facet, asked)] as const),
  )
  return Object.fromEntries(listed) as unknown as Choices
}
