/**
 * How searching grows with what is searched: `--sizes` with commas (default 50000,200000,1000000 parts), made of the halves of
 * the articles in `--articles FILE`, asked the `--questions FILE` one at a time by a process that has only the index. `index_s`
 * is the making, `visible_after_ms` the median time from one change to its being found, `rss_mb` the memory of who asks.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openIndexStore } from '#platform/text-index/index.ts'
import { rounded } from './office/figures.ts'
import { readArticles } from './search/articles.ts'
import { indexOffers } from './search/index-offers.ts'
import { makeLaws } from './search/many-parts.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '../shared/data/retrieval/articles.jsonl.gz' },
    questions: { type: 'string', default: '../shared/data/retrieval/questions.jsonl' },
    sizes: { type: 'string', default: '50000,200000,1000000' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const articles = await readArticles(values.articles)
interface Asked {
  p50_ms: number
  p99_ms: number
  visible_after_ms: number
  rss_mb: number
}
const figures: ({ size: number; index_s: number } & Asked)[] = []

for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-bench-growth-'))
  try {
    const begun = performance.now()
    const pair = await indexOffers(openIndexStore(folder), 'bench', () => makeLaws(articles, size))
    const index_s = rounded((performance.now() - begun) / 1000)
    pair.close()
    const asking = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'search/ask-index.ts'), folder, values.questions],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    )
    if (asking.status !== 0) throw new Error(`Asking ended with ${asking.status}`)
    const found = { size, index_s, ...(JSON.parse(asking.stdout.trim().split('\n').at(-1) ?? '') as Asked) }
    console.log(JSON.stringify(found))
    figures.push(found)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
const listOf = (name: Exclude<keyof (typeof figures)[number], 'size'>) => figures.map((one) => one[name])
console.log(
  JSON.stringify({
    sizes,
    p50_ms: listOf('p50_ms'),
    p99_ms: listOf('p99_ms'),
    index_s: listOf('index_s'),
    visible_after_ms: listOf('visible_after_ms'),
    rss_mb: listOf('rss_mb'),
  }),
)
