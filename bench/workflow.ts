/**
 * How many articles an office takes from the draft to the public page in a second: every step through the portal's own
 * addresses, by signed-in people, on a durable database. `--articles N` (default 50) one person at a time, and as many
 * again by sixteen at once.
 */
import { strict as assert } from 'node:assert'
import { parseArgs } from 'node:util'
import { paths } from '#paths'
import { waitForLetters } from './office/letters.ts'
import { type Office, openOffice } from './office/office.ts'
import { boardOffice, desks, publishOne } from './office/article.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '50' } } })
const articles = Number(values.articles)
/** So many people at once, each taking the next article when done with one. Answers with articles per second. */
async function measure(office: Office, people: number, first: number): Promise<number> {
  let next = first
  const end = first + articles
  const begun = performance.now()
  const work = async (): Promise<void> => {
    for (let number = next++; number < end; number = next++) {
      const desk = desks[number % desks.length]
      if (desk) await publishOne(office, desk, number)
    }
  }
  await Promise.all(Array.from({ length: people }, work))
  return articles / ((performance.now() - begun) / 1000)
}

async function expectPublished(office: Office): Promise<void> {
  const reader = await fetch(`${office.portal().address}${paths.feed.href()}`)
  const newest = await reader.text()
  assert(newest.includes('Sơ kết công tác điều hành, bài số'), 'nothing of it reached the public')
}

const perSecond = (value: number): number => Math.round(value * 100) / 100
const office = await openOffice()
try {
  for (const { writer, signer } of desks) await Promise.all([office.person(writer), office.person(signer)])
  await Promise.all(boardOffice.map((key) => office.person(key)))
  await waitForLetters(office.dataFolder)
  const alone = await measure(office, 1, 1)
  console.log(`one person at a time: ${perSecond(alone)} articles a second`)
  await waitForLetters(office.dataFolder)
  const together = await measure(office, 16, articles + 1)
  console.log(`sixteen at once: ${perSecond(together)} articles a second`)
  await expectPublished(office)
  console.log(
    JSON.stringify({ articles, per_second_1: perSecond(alone), per_second_16: perSecond(together) }),
  )
} finally {
  await office.close()
}
