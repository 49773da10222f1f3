/**
 * How the time of every type of page, and of publishing, grows with the number of published articles: articles of laws,
 * 200 a day back from now, one portal for each size, measured by turns, warm and without the page cache. `--sizes` with
 * commas (default 1000,10000,100000,1000000), `--rounds N` (default 25), `--published N` for each size (default 12).
 */
import { parseArgs } from 'node:util'
import { pressCtrlC } from '../bin/prove/portal.ts'
import { fill, lookAround } from './growth/fill.ts'
import { readLawTexts } from './growth/law-articles.ts'
import { listOpenings, open, type Opening, type PageType } from './growth/page-types.ts'
import { boardOffice, desks, publishOne } from './office/article.ts'
import { withDatabase } from './office/database.ts'
import { median, rounded } from './office/figures.ts'
import { waitForLetters } from './office/letters.ts'
import { type Office, openOffice, withoutPageCache } from './office/office.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '25' },
    published: { type: 'string', default: '12' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const laws = readLawTexts(Math.max(...sizes))
const now = new Date()

interface Filled {
  size: number
  office: Office
  openings: Record<PageType, Opening[]>
}

async function openFilled(size: number): Promise<Filled> {
  const begun = performance.now()
  const office = await openOffice(withoutPageCache)
  offices.push(office)
  const around = await withDatabase(office.dataFolder, async ({ pool }) => {
    const found = await lookAround(pool)
    await fill({ pool, laws, around: found, now }, size)
    const copied = performance.now()
    await pool.query('select rebuild_publications()')
    console.log(
      `${size} articles: copied in ${rounded((copied - begun) / 1000)} s, listed in ${rounded((performance.now() - copied) / 1000)} s`,
    )
    // What autovacuum does in service by itself, a while later.
    await pool.query('vacuum (analyze)')
    return found
  })
  await pressCtrlC(office.portal())
  await office.start()
  const address = office.portal().address
  const openings = await withDatabase(office.dataFolder, ({ pool }) =>
    listOpenings({
      address,
      size,
      laws,
      around,
      now,
      idOf: async (slug) =>
        (await pool.query<{ id: string }>('select id from articles where slug = $1', [slug])).rows[0]?.id ??
        '',
    }),
  )
  return { size, office, openings }
}

const offices: Office[] = []
const found = new Map<string, number[][]>()

/** Notes a time of the n-th size. */
function note(type: string, n: number, milliseconds: number): void {
  const lists = found.get(type) ?? sizes.map(() => [])
  lists[n]?.push(milliseconds)
  found.set(type, lists)
}

async function openAll(filled: readonly Filled[], round: number): Promise<void> {
  const types = Object.keys(filled[0]?.openings ?? {}) as PageType[]
  for (const type of types)
    for (const [n, { office, openings }] of filled.entries())
      for (let again = 0; again < (type === 'sitemap_part' || type === 'search' ? 1 : 4); again += 1) {
        const own = openings[type]
        const opening = own[(Math.max(round, 0) * 4 + again) % own.length]
        if (!opening) continue
        const milliseconds = await open(office.portal().address, opening)
        // The first rounds only make everything warm.
        if (round >= 0) note(type, n, milliseconds)
      }
}

async function publishAll(filled: readonly Filled[], number: number): Promise<void> {
  for (const [n, { office }] of filled.entries()) {
    const desk = desks[number % desks.length]!
    const begun = performance.now()
    await publishOne(office, desk, number)
    if (number > 1) note('publish', n, performance.now() - begun)
  }
}

try {
  const filled: Filled[] = []
  for (const size of sizes) filled.push(await openFilled(size))
  for (let round = -2; round < Number(values.rounds); round += 1) await openAll(filled, round)
  for (const { office } of filled) {
    for (const key of [...desks.flatMap(({ writer, signer }) => [writer, signer]), ...boardOffice])
      await office.person(key)
    await waitForLetters(office.dataFolder)
  }
  for (let number = 0; number < Number(values.published) + 2; number += 1) await publishAll(filled, number)

  const times = Object.fromEntries(
    [...found].map(([type, lists]) => [type, lists.map((all) => rounded(median(all), 2))]),
  )
  const from = Math.max(sizes.indexOf(10_000), 0)
  const growth = Object.entries(times).map(([type, list]) => {
    const ratio = rounded((list.at(-1) ?? Number.NaN) / (list[from] ?? Number.NaN), 2)
    console.log(`${type}: ${list.join(', ')} ms, ${ratio} times from ${sizes[from]} to ${sizes.at(-1)}`)
    return { type, ratio }
  })
  const worst = Math.max(...growth.flatMap(({ type, ratio }) => (type === 'search' ? [] : ratio)))
  console.log(JSON.stringify({ sizes, ...times, worst_growth: worst }))
} finally {
  for (const office of offices) await office.close()
}
