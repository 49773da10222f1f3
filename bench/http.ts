/**
 * What 64 readers at once get of the home page, a list and an article: from the portal, from a bare `node:http` server
 * that sends the same bytes with the same headers, and from a portal without its page cache; in alternating rounds, each
 * server alone under load. Then what the first visit of a new reader weighs. `--rounds N` (default 5), `--seconds N` for
 * each measurement (default 2).
 */
import { strict as assert } from 'node:assert'
import { parseArgs } from 'node:util'
import { listProcesses } from '#platform/postgres/remains.ts'
import { borrowDatabaseServer } from '#platform/postgres/server.ts'
import { project } from '../bin/build/sources.ts'
import { clusterOf } from '../bin/prove/data-folder.ts'
import { startPortal } from '../bin/prove/portal.ts'
import { ask, headerOf } from './http/answer.ts'
import { secondsUsed, separate } from './http/cores.ts'
import { visit } from './http/first-visit.ts'
import { openGenerator, openPlainServer, type Report } from './http/load.ts'
import { median, rounded } from './office/figures.ts'
import { openOffice, withoutPageCache } from './office/office.ts'
import { choosePages } from './office/pages.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' } },
})
const rounds = Number(values.rounds)
const connections = 64
/** As browsers ask. */
const headers = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html,*/*;q=0.8' }

const office = await openOffice()
const generator = openGenerator()
const closing: (() => void)[] = [() => generator.close()]
try {
  const cached = office.portal()
  const { url } = await borrowDatabaseServer({ dataFolder: office.dataFolder, log: console })
  const uncached = await startPortal({
    folder: project,
    dataFolder: office.dataFolder,
    env: { LOG_LEVEL: 'warn', DATABASE_URL: url, ...withoutPageCache },
  })
  const pages = await choosePages(office.dataFolder)
  const names = Object.keys(pages) as (keyof typeof pages)[]

  const answers = await Promise.all(
    names.map(async (name) => {
      const first = await ask(cached.address + pages[name], { headers })
      assert.equal(first.status, 200, `${pages[name]} answered ${first.status}`)
      const answer = await ask(cached.address + pages[name], { headers })
      const encoding = headerOf(answer, 'content-encoding') || 'not compressed'
      console.log(`${name}: ${pages[name]}, ${answer.body.length} bytes, ${encoding}`)
      return [pages[name], answer] as const
    }),
  )
  const plain = await openPlainServer(answers)
  closing.push(() => plain.close())
  const webs = [cached.child.pid ?? 0, uncached.child.pid ?? 0]
  const database = await listProcesses(clusterOf(office.dataFolder))
  const { said, pinned } = separate({
    servers: [...webs, plain.pid],
    others: [...database, generator.pid, process.pid],
  })
  console.log(said)

  const servers = { plain: plain.address, cached: cached.address, uncached: uncached.address }
  type Server = keyof typeof servers
  const found = new Map<string, Report[]>()
  const reports = (server: Server, name: keyof typeof pages) => found.get(`${server} ${name}`) ?? []
  const load = (server: Server, name: keyof typeof pages, seconds: number) =>
    generator.run({ address: servers[server], path: pages[name], headers, connections, seconds })

  async function measure(server: Server, name: keyof typeof pages): Promise<Report> {
    const report = await load(server, name, Number(values.seconds))
    found.set(`${server} ${name}`, [...reports(server, name), report])
    return report
  }

  for (const name of names)
    for (const server of ['plain', 'cached', 'uncached'] as const)
      // Where pages are made, the compiler needs some thousand of them to know its way.
      await load(server, name, Number(values.seconds) * (server === 'uncached' ? 2 : 0.5))
  let [seconds, used] = [0, 0]
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const pair = ['plain', 'cached'] as const
      for (const server of round % 2 === 0 ? pair : pair.toReversed()) await measure(server, name)
      const [before, begun] = [secondsUsed(webs[1] ?? 0), performance.now()]
      await measure('uncached', name)
      if (name !== 'article') continue
      used += secondsUsed(webs[1] ?? 0) - before
      seconds += (performance.now() - begun) / 1000
    }

  for (const name of names)
    for (const server of ['plain', 'cached', 'uncached'] as const) {
      const all = reports(server, name)
      const of = (field: keyof Report) => median(all.map((report) => report[field]))
      const speed = `${Math.round(of('perSecond'))} a second, p50 ${rounded(of('p50'), 2)} ms, p99 ${rounded(of('p99'), 2)} ms`
      console.log(`${name} ${server}: ${speed} (the generator used ${rounded(of('busy'), 2)} of a core)`)
    }
  console.log(`article uncached: the web process used ${rounded(used / seconds, 2)} of a core`)

  const visits = await visit({
    home: cached.address + pages.home,
    article: cached.address + pages.article,
  })
  const ratio = (name: keyof typeof pages) => {
    const beside = reports('plain', name)
    const paired = reports('cached', name).map(({ perSecond }, n) => perSecond / (beside[n]?.perSecond ?? 0))
    return rounded(median(paired), 3)
  }
  const perSecond = median(reports('uncached', 'article').map((report) => report.perSecond))
  console.log(
    JSON.stringify({
      home_ratio: ratio('home'),
      article_ratio: ratio('article'),
      list_ratio: ratio('list'),
      uncached_article_rps: Math.round(pinned ? perSecond : perSecond / (used / seconds)),
      home_bytes: visits.home.bytes,
      article_bytes: visits.article.bytes,
      js_bytes: Math.max(visits.home.script, visits.article.script),
      css_bytes: Math.max(visits.home.style, visits.article.style),
      requests_home: visits.home.requests,
      p99_ms: rounded(
        Math.max(...names.map((name) => median(reports('cached', name).map(({ p99 }) => p99)))),
        2,
      ),
    }),
  )
} finally {
  for (const close of closing) close()
  await office.close()
}
