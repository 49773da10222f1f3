import type { Context } from '#platform/context.ts'
import type { FacetChoice, SearchSource } from '../offer.ts'
import type { Choice } from './asked.ts'
import { countValues, meets, type Gathered } from './gather.ts'

export interface Tab {
  kind: string
  name: string
  count: number
}

export interface OfferedFacet {
  code: string
  name: string
  chosen: string
  choices: readonly FacetChoice[]
}

/** A choice with all values that it stands for. */
export interface Widened {
  code: string
  values: readonly string[]
}

export const widen = (
  ctx: Context,
  { facets }: SearchSource,
  choices: readonly Choice[],
): Promise<Widened[]> =>
  Promise.all(
    choices.map(async ({ code, value }) => {
      const facet = facets.find((one) => one.code === code)
      return { code, values: facet?.widen ? await facet.widen(ctx, value) : [value] }
    }),
  )

export const countTabs = (sources: readonly SearchSource[], answers: readonly Gathered[]): Tab[] =>
  sources.map(({ kind, name }) => ({ kind, name, count: answers.filter((one) => one.kind === kind).length }))

/** Each facet is counted without its own choice, so that another one can be seen to lead somewhere. */
export async function offerFacets(
  ctx: Context,
  source: SearchSource,
  chosen: readonly Choice[],
  widened: readonly Widened[],
  everything: readonly Gathered[],
  narrow: readonly Gathered[],
): Promise<OfferedFacet[]> {
  const ofKind = everything.filter(({ kind }) => kind === source.kind)
  const offered = await Promise.all(
    source.facets.map(async ({ code, name, arrange }): Promise<OfferedFacet> => {
      const choice = chosen.find((one) => one.code === code)
      const others = widened.filter((one) => one.code !== code)
      const counted = choice ? ofKind.filter((thing) => meets(thing, others)) : narrow
      return {
        code,
        name,
        chosen: choice?.value ?? '',
        choices: await arrange(ctx, countValues(counted, code)),
      }
    }),
  )
  return offered.filter(({ choices, chosen: own }) => choices.length > 1 || own !== '')
}
