/**
 * How well, how fast and how large: `--articles FILE` (.jsonl or .jsonl.gz) is indexed and `--questions FILE` asked by the
 * portal's own code. `--strip-marks` takes the marks out of the questions, `--limit N` asks the first N. Recall at k is the mean
 * over questions of the share of the right articles among the first k; labels are incomplete, so it is a lower bound.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseQuestion } from '../src/features/search/asking/question.ts'
import { rankParts } from '../src/features/search/asking/rank.ts'
import { openIndexStore } from '#platform/text-index/index.ts'
import { quantile, rounded } from './office/figures.ts'
import { offerLaws, readArticles, readQuestions, stripMarks } from './search/articles.ts'
import { folderMegabytes, scoreAnswers } from './search/figures.ts'
import { indexOffers } from './search/index-offers.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '../shared/data/retrieval/articles.jsonl.gz' },
    questions: { type: 'string', default: '../shared/data/retrieval/questions.jsonl' },
    'strip-marks': { type: 'boolean', default: false },
    limit: { type: 'string', default: '1000000' },
  },
})
const articles = await readArticles(values.articles)
const questions = await readQuestions(values.questions, Number(values.limit))
const asked = questions.map(({ text }) => (values['strip-marks'] ? stripMarks(text) : text))

const folder = await mkdtemp(join(tmpdir(), 'nha-rong-bench-search-'))
try {
  const offers = offerLaws(articles)
  const begun = performance.now()
  const pair = await indexOffers(openIndexStore(folder), 'bench', () => offers)
  const indexSeconds = (performance.now() - begun) / 1000
  await pair.warm()
  // The id that a part came from: ids of parts are places in their law.
  const idOf = new Map(
    offers.flatMap(({ item, public: face }) =>
      (face?.parts ?? []).map(({ anchor }, part) => [`van-ban/${item}/${part}`, anchor]),
    ),
  )
  const asking = { index: pair.public, statistics: pair.statistics.public, where: [] }
  const ask = async (text: string) => {
    const from = performance.now()
    const { parts } = await rankParts(asking, parseQuestion(text))
    return { took: performance.now() - from, ids: parts.map(({ id }) => idOf.get(id) ?? '') }
  }
  for (const text of asked.slice(0, 50)) await ask(text)
  const alone: number[] = []
  const answers: string[][] = []
  for (const text of asked) {
    const { took, ids } = await ask(text)
    alone.push(took)
    answers.push(ids)
  }
  const together: number[] = []
  const waiting = [...asked]
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (let text = waiting.pop(); text !== undefined; text = waiting.pop())
        together.push((await ask(text)).took)
    }),
  )
  console.log(
    JSON.stringify({
      articles: articles.length,
      questions: questions.length,
      ...scoreAnswers(questions, answers),
      p50_ms: rounded(quantile(alone, 0.5)),
      p95_ms: rounded(quantile(alone, 0.95)),
      p99_ms: rounded(quantile(alone, 0.99)),
      p50_ms_32: rounded(quantile(together, 0.5)),
      p99_ms_32: rounded(quantile(together, 0.99)),
      index_s: rounded(indexSeconds),
      index_mb: rounded(await folderMegabytes(folder)),
      rss_mb: rounded(process.memoryUsage().rss / 1_048_576),
    }),
  )
  pair.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
