import {
  expandShorts,
  judge,
  noAbbreviations,
  readBlock,
  understand,
  valueOf,
  withoutMarks,
  type Abbreviations,
  type Understood,
} from '#lib/search-words/index.ts'
import { openSealed, readCard, rowId, type Card } from '../keeping/card.ts'
import { mend, type Mending } from './mend.ts'
import type { Question } from './question.ts'

/** A part that answers. */
export interface Candidate extends Card {
  id: string
  /** The higher the better, among the answers to one question. */
  value: number
  /** The share of the question, by weight, that it holds: 0 to 1. */
  coverage: number
}

export interface Asking extends Mending {
  abbreviations?: Abbreviations
}

export interface RankedParts {
  parts: readonly Candidate[]
  understood: Understood
  /** The words with slips mended, in their one form. */
  mended: readonly string[]
}

/** Answers that are looked at closely; the right one is rarely further down. */
const looked = 64
/** Answers of a short question that follow without a closer look: they hold all of its words. */
const listed = 400
/** Words that say what is asked about. So few are all meant, and one that is missing is missed. */
const short = 4
/** What has to stand in an answer, by weight. Of a long question hardly anything holds much, and the best is an answer all the same. */
const leastCoverage = (words: number) => (words <= short ? 0.7 : words <= 7 ? 0.4 : 0.2)
const whole = 0.999

/** The parts that answer a question best, the best first. Slips of the keyboard are mended, unless it is `literal`. */
export async function rankParts(
  asking: Asking,
  { typed, words, isLiteral = false }: Pick<Question, 'typed' | 'words'> & { isLiteral?: boolean },
): Promise<RankedParts> {
  const { statistics, abbreviations = noAbbreviations } = asking
  const mended = isLiteral ? words : await mend(asking, typed, words)
  const written = expandShorts(mended, abbreviations)
  const understood = understand(statistics, written.words, written.shorts)
  const isShort = countKept(understood) <= short
  const exact = await look(asking, understood, 'terms')
  return {
    understood,
    mended,
    parts: await (isShort ? completeShort : completeLong)(asking, understood, exact),
  }
}

/** Of a short question everything is an answer that holds all of it; where nothing does, most of it has to do. */
async function completeShort(
  asking: Asking,
  understood: Understood,
  exact: readonly Candidate[],
): Promise<Candidate[]> {
  const answers = exact.filter(({ coverage }) => coverage >= whole)
  const isWide = understood.isGuessed || answers.length === 0
  if (!isWide && exact.length < looked) return answers
  const others = await listHolding(asking, understood, isWide ? 'bare' : 'terms')
  const known = new Set(answers.map(({ id }) => id))
  const all = [...answers, ...others.filter(({ id }) => !known.has(id))]
  return all.length > 0 ? all : completeLong(asking, understood, exact)
}

/** Of a long question what holds enough of it. */
async function completeLong(
  asking: Asking,
  understood: Understood,
  exact: readonly Candidate[],
): Promise<Candidate[]> {
  const least = leastCoverage(countKept(understood))
  const answers = exact.filter(({ coverage }) => coverage >= least)
  if (answers.length > 0) return answers
  return (await look(asking, understood, 'bare')).filter(({ coverage }) => coverage >= least)
}

const countKept = ({ words, keeps }: Understood) => new Set(words.filter((_, at) => keeps[at])).size

/** What the index finds for any of the words, judged by all that is known of it. */
async function look(
  { index, where }: Asking,
  { terms, bareTerms, wanted, bareWanted }: Understood,
  column: 'terms' | 'bare',
): Promise<Candidate[]> {
  const isBare = column === 'bare'
  const hits = await index.ask({
    matches: [{ column, words: isBare ? bareTerms : terms }],
    where,
    columns: ['block'],
    limit: looked,
  })
  const found = hits.map((hit) => {
    const { card, block: packed } = openSealed(hit['block'] as Uint8Array)
    const block = readBlock(packed)
    return { card, block: isBare ? withoutMarks(block) : block, score: evened(hit._score) }
  })
  found.sort((a, b) => b.score - a.score || (rowId(a.card) < rowId(b.card) ? -1 : 1))
  return judge(isBare ? bareWanted : wanted, found)
    .flatMap((judged, place): Candidate[] => {
      const card = found[place]?.card
      return card ? [candidateOf(card, valueOf(judged), judged.coverage)] : []
    })
    .toSorted(byValue)
}

const byValue = (a: Candidate, b: Candidate) => b.value - a.value || (a.id < b.id ? -1 : 1)

/**
 * The engine adds in whatever order its threads come by: what it finds equally good differs in the last digits and comes in another order
 * each time. Pages of results would overlap.
 */
const evened = (score: number): number => Math.round(score * 1e4) / 1e4

/** What holds every word that is asked about, by the score of the index alone. */
async function listHolding(
  { index, where }: Asking,
  { words, keeps, bareTerms }: Understood,
  column: 'terms' | 'bare',
): Promise<Candidate[]> {
  const kept = words.filter((_, at) => keeps[at])
  const wanted = column === 'bare' ? bareTerms.filter((term) => !term.includes('_')) : kept
  const hits = await index.ask({
    matches: [{ column, words: [...new Set(wanted)], every: true }],
    where,
    columns: ['card'],
    limit: listed,
  })
  return hits
    .map((hit) => candidateOf(readCard(String(hit['card'])), evened(hit._score) / 1_000, 1))
    .toSorted(byValue)
}

const candidateOf = (card: Card, value: number, coverage: number): Candidate => ({
  ...card,
  id: rowId(card),
  value,
  coverage,
})
