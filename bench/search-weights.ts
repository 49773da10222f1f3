/**
 * Finds the weights of `src/lib/search-words/rank.ts`: fits them on one half of the questions, as typed and without marks, and
 * reports the other half, both ways; then on all. What `--articles` and `--questions` are, `search.ts` says. Prints the weights
 * of all questions last but one.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judge, measureNames, mendSlips, readBlock, understand } from '#lib/search-words/index.ts'
import { openIndexStore } from '#platform/text-index/index.ts'
import { parseQuestion } from '../src/features/search/asking/question.ts'
import { openSealed } from '../src/features/search/keeping/card.ts'
import { offerLaws, readArticles, readQuestions, stripMarks } from './search/articles.ts'
import { scoreAnswers } from './search/figures.ts'
import { fitWeights, valueOf, type Measured } from './search/fit.ts'
import { indexOffers } from './search/index-offers.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '../shared/data/retrieval/articles.jsonl.gz' },
    questions: { type: 'string', default: '../shared/data/retrieval/questions.jsonl' },
  },
})
const looked = 64
const questions = await readQuestions(values.questions, 1_000_000)
const offers = offerLaws(await readArticles(values.articles))
const folder = await mkdtemp(join(tmpdir(), 'nha-rong-bench-weights-'))
try {
  const pair = await indexOffers(openIndexStore(folder), 'bench', () => offers)
  const anchors = new Map(
    offers.map(({ item, public: face }) => [item, (face?.parts ?? []).map(({ anchor }) => anchor)]),
  )

  /** The candidates of a question with their ids. */
  async function look(text: string, rel: readonly string[]): Promise<Measured & { ids: string[] }> {
    const statistics = pair.statistics.public
    const { terms, wanted } = understand(statistics, mendSlips(statistics, parseQuestion(text).typed))
    const hits = await pair.public.ask({
      matches: [{ column: 'terms', words: terms }],
      columns: ['block'],
      limit: looked,
    })
    const found = hits.map((hit) => {
      const { card, block } = openSealed(hit['block'] as Uint8Array)
      return { card, block: readBlock(block), score: hit._score }
    })
    const ids = found.map(({ card: { key, part } }) => anchors.get(key)?.[part] ?? '')
    const right = rel.map((id) => ids.indexOf(id)).filter((place) => place >= 0)
    return { ids, right, measures: judge(wanted, found).map(({ measures }) => measures) }
  }

  const asked: Record<'marked' | 'bare', (Measured & { ids: string[] })[]> = { marked: [], bare: [] }
  for (const { text, rel } of questions) {
    asked.marked.push(await look(text, rel))
    asked.bare.push(await look(stripMarks(text), rel))
  }
  const isIn = (half: number) => (_: unknown, n: number) => n % 2 === half
  const fitOn = (half: number) =>
    fitWeights([...asked.marked.filter(isIn(half)), ...asked.bare.filter(isIn(half))], measureNames.length)
  const order = ({ ids, measures }: Measured & { ids: string[] }, weights: Float64Array) =>
    measures
      .map((one, place) => ({ id: ids[place] ?? '', value: valueOf(one, weights) }))
      .toSorted((a, b) => b.value - a.value)
      .map(({ id }) => id)
  const halves = [fitOn(0), fitOn(1)]
  const crossed = (form: 'marked' | 'bare', which?: number) => {
    const chosen = questions
      .map((question, n) => ({ question, n }))
      .filter(({ n }) => which === undefined || n % 2 === which)
    return scoreAnswers(
      chosen.map(({ question }) => question),
      chosen.map(({ n }) => {
        const one = asked[form][n]
        // Each half by the weights that the other one gave.
        return one ? order(one, halves[1 - (n % 2)] ?? new Float64Array()) : []
      }),
    )
  }
  for (const half of [0, 1])
    console.log(
      `half ${half}, fitted on the other: as typed ${JSON.stringify(crossed('marked', half))}, bare ${JSON.stringify(crossed('bare', half))}`,
    )
  const whole = fitWeights([...asked.marked, ...asked.bare], measureNames.length)
  console.log(
    JSON.stringify(
      Object.fromEntries(measureNames.map((name, at) => [name, Number((whole[at] ?? 0).toFixed(2))])),
    ),
  )
  console.log(
    JSON.stringify({ questions: questions.length, marked: crossed('marked'), bare: crossed('bare') }),
  )
  pair.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
