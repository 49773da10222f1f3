/**
 * What readers notice of a search index that is being made: pages a second for 16 readers while the portal's own command makes
 * one of `--articles N` (default 20000) articles of laws, `--rounds N` (default 80) of `--seconds N` (default 0.4) for each page.
 * In each round the command is once held still and once let go, so that both look at the same moment of a noisy machine. The
 * ratios are of all pages of all rounds: a median would not see a command that works by fits and starts.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { paths } from '#paths'
import { project } from '../bin/build/sources.ts'
import { reindexBeside } from '../src/reindexing.ts'
import { fill, lookAround } from './growth/fill.ts'
import { readLawTexts } from './growth/law-articles.ts'
import { openGenerator } from './http/load.ts'
import { withDatabase } from './office/database.ts'
import { rounded } from './office/figures.ts'
import { openOffice } from './office/office.ts'
import { choosePages } from './office/pages.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '80' },
    seconds: { type: 'string', default: '0.4' },
  },
})
const office = await openOffice()
const generator = openGenerator()
/** Milliseconds after which the portal makes a new index for the words of very much that is new. */
const calm = 12_000
const stopping = new AbortController()

/** Waits until the portal itself has nothing to make and nothing to follow, nor begins to after a calm. */
const untilAtRest = () =>
  withDatabase(office.dataFolder, async ({ pool }) => {
    const question = `select exists (select from search_changes)
      or not exists (select from search_generations where state = 'live')
      or exists (select from search_generations where state = 'building') as busy`
    while ((await pool.query<{ busy: boolean }>(question)).rows[0]?.busy) await sleep(250)
  })
try {
  await untilAtRest()
  const count = Number(values.articles)
  await withDatabase(office.dataFolder, async ({ pool }) => {
    await fill({ pool, laws: readLawTexts(count), around: await lookAround(pool), now: new Date() }, count)
    await pool.query('select rebuild_publications()')
    await pool.query('vacuum (analyze)')
  })
  await untilAtRest()
  await sleep(calm)
  await untilAtRest()

  const { home, article } = await choosePages(office.dataFolder)
  const pages = {
    home,
    article,
    search: `${paths.search.href()}?q=${encodeURIComponent('trách nhiệm của cơ quan')}`,
  }
  const names = Object.keys(pages) as (keyof typeof pages)[]
  const sums = new Map(names.map((name) => [name, { busy: 0, quiet: 0 }]))
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

  let isOver = false
  const begun = performance.now()
  const environment = { ...process.env, DATA_DIR: office.dataFolder, LOG_LEVEL: 'warn' }
  const making = reindexBeside(join(project, 'dist/cli.js'), environment, stopping.signal).finally(() => {
    isOver = true
  })
  await sleep(3000)
  const command = Number(
    execFileSync('pgrep', ['-P', String(process.pid), '-f', 'reindex'], { encoding: 'utf8' }),
  )
  const busyRate = async (name: keyof typeof pages) => {
    process.kill(command, 'SIGCONT')
    return rate(name)
  }
  const quietRate = async (name: keyof typeof pages) => {
    process.kill(command, 'SIGSTOP')
    return rate(name)
  }
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of names) {
      // Which comes first changes, so that a machine that grows slower is not taken for the index.
      const [first, second] = round % 2 === 0 ? [busyRate, quietRate] : [quietRate, busyRate]
      const [one, other] = [await first(name), await second(name)]
      if (isOver) throw new Error('The index was made before its readers were counted: ask for more articles')
      const [busy, quiet] = round % 2 === 0 ? [one, other] : [other, one]
      console.log(`round ${round + 1}: ${name} ${rounded(busy)} of ${rounded(quiet)} pages a second`)
      const sum = sums.get(name)!
      sum.busy += busy
      sum.quiet += quiet
    }
  }
  process.kill(command, 'SIGCONT')
  await making
  const rebuildSeconds = (performance.now() - begun) / 1000
  console.log(
    JSON.stringify({
      articles: count,
      rebuild_s: rounded(rebuildSeconds),
      ...Object.fromEntries(
        [...sums].map(([name, { busy, quiet }]) => [`${name}_ratio`, rounded(busy / quiet, 3)]),
      ),
    }),
  )
} finally {
  stopping.abort()
  generator.close()
  await office.close()
}
