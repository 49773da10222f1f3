/**
 * What readers notice of a search index that is being made: pages a second for 16 readers, by turns without it and while the
 * portal's own command makes one of `--articles N` (default 20000) articles of laws, `--rounds N` (default 5) of `--seconds N`
 * (default 2). The ratios are medians of pairs of the same round.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { paths } from '#paths'
import { project } from '../bin/build/sources.ts'
import { reindexBeside } from '../src/reindexing.ts'
import { fill, lookAround } from './growth/fill.ts'
import { readLawTexts } from './growth/law-articles.ts'
import { openGenerator } from './http/load.ts'
import { withDatabase } from './office/database.ts'
import { median, rounded } from './office/figures.ts'
import { openOffice } from './office/office.ts'
import { choosePages } from './office/pages.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
  },
})
const office = await openOffice()
const generator = openGenerator()
const stopping = new AbortController()
try {
  const count = Number(values.articles)
  await withDatabase(office.dataFolder, async ({ pool }) => {
    await fill({ pool, laws: readLawTexts(count), around: await lookAround(pool), now: new Date() }, count)
    await pool.query('select rebuild_publications()')
    await pool.query('vacuum (analyze)')
  })
  const environment = { ...process.env, DATA_DIR: office.dataFolder, LOG_LEVEL: 'warn' }
  const rebuild = () => reindexBeside(join(project, 'dist/cli.js'), environment, stopping.signal)
  const begun = performance.now()
  await rebuild()
  const rebuildSeconds = (performance.now() - begun) / 1000

  const { home, article } = await choosePages(office.dataFolder)
  const pages = {
    home,
    article,
    search: `${paths.search.href()}?q=${encodeURIComponent('trách nhiệm của cơ quan')}`,
  }
  const names = Object.keys(pages) as (keyof typeof pages)[]
  const ratios = new Map<string, number[]>(names.map((name) => [name, []]))
  const rate = async (name: keyof typeof pages) => {
    const report = await generator.run({
      address: office.portal().address,
      path: pages[name],
      headers: { accept: 'text/html', 'accept-encoding': 'gzip' },
      connections: 16,
      seconds: Number(values.seconds),
    })
    return report.perSecond
  }
  for (const name of names) await rate(name)
  for (let round = 0; round < Number(values.rounds); round++) {
    const quiet = new Map<string, number>()
    for (const name of names) quiet.set(name, await rate(name))
    let isOver = false
    const making = rebuild().finally(() => {
      isOver = true
    })
    for (const name of names) {
      const busy = await rate(name)
      if (isOver) throw new Error('The index was made before its readers were counted: ask for more articles')
      ratios.get(name)?.push(busy / (quiet.get(name) ?? Number.NaN))
    }
    await making
    console.log(
      `round ${round + 1}: ${names.map((name) => `${name} ${rounded(ratios.get(name)?.at(-1) ?? 0, 3)}`).join(', ')}`,
    )
  }
  console.log(
    JSON.stringify({
      articles: count,
      rebuild_s: rounded(rebuildSeconds),
      ...Object.fromEntries(
        names.map((name) => [`${name}_ratio`, rounded(median(ratios.get(name) ?? []), 3)]),
      ),
    }),
  )
} finally {
  stopping.abort()
  generator.close()
  await office.close()
}
