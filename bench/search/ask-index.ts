/** A process of its own for `search-growth`: asks the index in a folder, changes it, and prints what that took. */
import { parseQuestion } from '../../src/features/search/asking/question.ts'
import { rankParts } from '../../src/features/search/asking/rank.ts'
import { openPair } from '../../src/features/search/keeping/pair.ts'
import { replaceOffers } from '../../src/features/search/keeping/write.ts'
import { openIndexStore } from '#platform/text-index/index.ts'
import { median, quantile, rounded } from '../office/figures.ts'
import { readQuestions } from './articles.ts'
import { faceOf } from './face.ts'

const [folder = '', questionsFile = ''] = process.argv.slice(2)
const questions = await readQuestions(questionsFile, 1_000)
const pair = await openPair(openIndexStore(folder), 'bench')
await pair.warm()
const asking = { index: pair.public, statistics: pair.statistics.public, where: [] }
const ask = (text: string) => rankParts(asking, parseQuestion(text))

for (const { text } of questions.slice(0, 100)) await ask(text)
const times: number[] = []
for (const { text } of questions) {
  const from = performance.now()
  await ask(text)
  times.push(performance.now() - from)
}

const visible: number[] = []
for (let round = 0; round < 10; round++) {
  const key = `moi-${round}`
  const word = `tumoi${'abcdefghij'[round]}`
  const from = performance.now()
  const own = {
    title: `Quy định về ${word}`,
    parts: [{ heading: '', anchor: '', text: `Nội dung về ${word}.` }],
  }
  await replaceOffers(pair, 'van-ban', [key], [{ item: key, public: faceOf({ key, ...own }), staff: [] }])
  const { parts } = await ask(word)
  if (parts[0]?.key !== key) throw new Error(`${word} is not found`)
  visible.push(performance.now() - from)
}

console.log(
  JSON.stringify({
    p50_ms: rounded(median(times)),
    p99_ms: rounded(quantile(times, 0.99)),
    visible_after_ms: rounded(median(visible)),
    rss_mb: rounded(process.memoryUsage().rss / 1_048_576),
  }),
)
pair.close()
