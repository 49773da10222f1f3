import { countFacet, typeName, type Facet, type FacetCount } from '#features/documents/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { facetNames, type Asked } from './asked.ts'
import { effectLooks } from './effect-looks.ts'

/** One value that a list can be narrowed to, as people read it. */
export interface Choice extends FacetCount {
  label: string
}

export type Choices = Record<Facet, readonly Choice[]>

/** The values of one facet that documents have, with how many of them the rest of the question leaves. */
export async function listChoices(
  { db, profile, now }: Pick<Context, 'db' | 'profile' | 'now'>,
  facet: Facet,
  { filter }: Pick<Asked, 'filter'>,
  limit?: number,
): Promise<Choice[]> {
  const labels: Partial<Record<Facet, (value: string) => string>> = {
    type: typeName,
    effect: (value) => effectLooks[value as keyof typeof effectLooks].label,
    field: (value) => profile.documents.fields.find(({ code }) => code === value)?.name ?? value,
  }
  const counted = await countFacet(db, facet, filter, dayOf(now()), limit)
  return counted.map((one) => ({ ...one, label: labels[facet]?.(one.value) || one.value }))
}

export async function listAllChoices(ctx: Context, asked: Asked): Promise<Choices> {
  const facets = Object.keys(facetNames) as Facet[]
  const listed = await Promise.all(
    facets.map(async (facet) => [facet, await listChoices(ctx, facet, asked)] as const),
  )
  return Object.fromEntries(listed) as unknown as Choices
}
