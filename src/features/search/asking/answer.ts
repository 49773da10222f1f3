import type { Context } from '#platform/context.ts'
import { readAbbreviations, type Understood } from '#lib/search-words/index.ts'
import type { Condition } from '#platform/text-index/index.ts'
import type { SearchKeeper } from '../keeping/keeper.ts'
import type { FacetChoice, SearchSource } from '../offer.ts'
import { most, onPage, type Asked, type Choice } from './asked.ts'
import { listAbbreviations } from '../abbreviations/abbreviations.ts'
import { countValues, gather, meets, sortAnswers, type Gathered } from './gather.ts'
import { rankParts, type Asking } from './rank.ts'
import { showAnswers, type ShownAnswer } from './show.ts'

export type Reader = 'public' | 'staff'

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

export interface Answers {
  shown: readonly ShownAnswer[]
  /** Of the kind and the choices that were asked for. */
  count: number
  /** There are more than are counted. */
  isCut: boolean
  /** Nothing holds all the words; these hold most of them. */
  isLoose: boolean
  pages: number
  tabs: readonly Tab[]
  facets: readonly OfferedFacet[]
}

/** Answers a question; null where there is no index that could be asked. Throws where the index breaks meanwhile. */
export async function answer(
  ctx: Context,
  { pair, sources }: SearchKeeper,
  reader: Reader,
  asked: Asked,
): Promise<Answers | null> {
  if (!pair) return null
  const index = pair[reader]
  const seen: Condition[] =
    reader === 'staff'
      ? [{ list: 'audience', anyOf: sources.flatMap((source) => source.audienceOf(ctx)) }]
      : []
  const source = sources.find(({ kind }) => kind === asked.kind)
  const choices = source ? await widen(ctx, source, asked.choices) : []

  const abbreviations = await ctx.remember('search abbreviations', async () =>
    readAbbreviations(await listAbbreviations(ctx.db)),
  )
  const asking: Asking = { index, statistics: pair.statistics[reader], where: seen, abbreviations }
  const everything = await find(asking, asked)
  const narrow = source
    ? await find({ ...asking, where: [...seen, ...narrowTo(source, choices)] }, asked)
    : everything
  const ordered = sortAnswers(narrow.answers, asked.sort)
  const page = ordered.slice((asked.page - 1) * onPage, asked.page * onPage)
  return {
    shown: await showAnswers(ctx, { index, sources, reader, understood: narrow.understood }, page),
    count: ordered.length,
    isCut: ordered.length >= most,
    isLoose: narrow.isLoose,
    pages: Math.max(1, Math.ceil(ordered.length / onPage)),
    tabs: countTabs(sources, everything.answers),
    facets: source ? await offerFacets(ctx, source, asked.choices, choices, everything.answers, ordered) : [],
  }
}

interface FoundThings {
  answers: Gathered[]
  isLoose: boolean
  understood: Understood
}

async function find(asking: Asking, { question }: Asked): Promise<FoundThings> {
  const { parts, understood } = await rankParts(asking, question)
  const answers = gather(parts)
  return { answers, understood, isLoose: answers.every(({ coverage }) => coverage < 0.999) }
}

const narrowTo = ({ kind }: SearchSource, choices: readonly Widened[]): Condition[] => [
  { column: 'kind', is: kind },
  ...choices.map(({ code, values }) => ({
    list: 'facets',
    anyOf: values.map((value) => `${code}:${value}`),
  })),
]

interface Widened {
  code: string
  values: readonly string[]
}

const widen = (ctx: Context, { facets }: SearchSource, choices: readonly Choice[]): Promise<Widened[]> =>
  Promise.all(
    choices.map(async ({ code, value }) => {
      const facet = facets.find((one) => one.code === code)
      return { code, values: facet?.widen ? await facet.widen(ctx, value) : [value] }
    }),
  )

const countTabs = (sources: readonly SearchSource[], answers: readonly Gathered[]): Tab[] =>
  sources.map(({ kind, name }) => ({ kind, name, count: answers.filter((one) => one.kind === kind).length }))

/** Each facet is counted without its own choice, so that another one can be seen to lead somewhere. */
async function offerFacets(
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
