/**
 * Lighthouse, as for a phone, on the home page, a list and an article of a running portal: the median of three runs in
 * each category. Audits that were not passed are named on standard error. `--rounds N` (default 3).
 */
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import lighthouse from 'lighthouse'
import { launchChromium } from '#test/chromium.ts'
import { median } from './office/figures.ts'
import { openOffice } from './office/office.ts'
import { choosePages } from './office/pages.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
const rounds = Number(values.rounds)
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** A port that nobody listens on now. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

interface Run {
  scores: number[]
  /** Audits that cost points, with what they found. */
  failed: string[]
}

async function examine(address: string, port: number): Promise<Run> {
  const found = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] })
  if (!found) throw new Error(`Lighthouse said nothing of ${address}`)
  const { lhr } = found
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
  const counted = categories.flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
  const failed = counted.flatMap(({ id, weight }) => {
    const audit = lhr.audits[id]
    if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return []
    return [`${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
  })
  return {
    scores: categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)),
    failed,
  }
}

// The address that canonical links name must be the one that is examined.
const port = await findPort()
const office = await openOffice({ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` })
const debugging = await findPort()
const browser = await launchChromium(`--remote-debugging-port=${debugging}`)
try {
  const pages = await choosePages(office.dataFolder)
  const medians: Record<string, number[]> = {}
  for (const [name, path] of Object.entries(pages)) {
    const runs: Run[] = []
    for (let round = 0; round < rounds; round += 1) {
      const run = await examine(office.portal().address + path, debugging)
      console.log(`${name}: ${run.scores.join(', ')}`)
      runs.push(run)
    }
    medians[name] = categories.map((_, n) => median(runs.map(({ scores }) => scores[n] ?? 0)))
    for (const line of new Set(runs.flatMap(({ failed }) => failed)))
      console.error(`${name} ${path}: ${line}`)
  }
  const { home, list, article } = medians
  console.log(JSON.stringify({ home, list, article }))
} finally {
  await browser.close()
  await office.close()
}
