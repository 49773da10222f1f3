import type { Context } from '#platform/context.ts'
import { readAbbreviations, writeWord, type Understood } from '#lib/search-words/index.ts'
import type { Condition } from '#platform/text-index/index.ts'
import type { SearchKeeper } from '../keeping/keeper.ts'
import type { SearchSource } from '../offer.ts'
import { most, onPage, type Asked } from './asked.ts'
import { listAbbreviations } from '../abbreviations/abbreviations.ts'
import { countTabs, offerFacets, widen, type OfferedFacet, type Tab, type Widened } from './facets.ts'
import { gather, sortAnswers, type Gathered } from './gather.ts'
import type { Question } from './question.ts'
import { rankParts, type Asking } from './rank.ts'
import { showAnswers, type ShownAnswer } from './show.ts'

export type { OfferedFacet } from './facets.ts'

export type Reader = 'public' | 'staff'

export interface Answers {
  shown: readonly ShownAnswer[]
  /** Of the kind and the choices that were asked for. */
  count: number
  /** There are more than are counted. */
  isCut: boolean
  /** Nothing holds all the words; these hold the most of them. */
  isLoose: boolean
  /** The question as it was looked for, where slips of the keyboard were mended; else null. */
  mended: string | null
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
    mended: narrow.mended,
    pages: Math.max(1, Math.ceil(ordered.length / onPage)),
    tabs: countTabs(sources, everything.answers),
    facets: source ? await offerFacets(ctx, source, asked.choices, choices, everything.answers, ordered) : [],
  }
}

interface FoundThings {
  answers: Gathered[]
  isLoose: boolean
  understood: Understood
  mended: string | null
}

async function find(asking: Asking, { question, isLiteral }: Asked): Promise<FoundThings> {
  const { parts, understood, mended } = await rankParts(asking, { ...question, isLiteral })
  const answers = gather(parts)
  return {
    answers,
    understood,
    mended: writeMended(question, mended),
    isLoose: answers.every(({ coverage }) => coverage < 0.999),
  }
}

/** As it would have been typed; null where nothing was mended. */
function writeMended({ typed, words }: Question, mended: readonly string[]): string | null {
  if (mended.every((word, at) => word === words[at])) return null
  return mended.map((word, at) => (word === words[at] ? typed[at] : writeWord(word))).join(' ')
}

const narrowTo = ({ kind }: SearchSource, choices: readonly Widened[]): Condition[] => [
  { column: 'kind', is: kind },
  ...choices.map(({ code, values }) => ({
    list: 'facets',
    anyOf: values.map((value) => `${code}:${value}`),
  })),
]
