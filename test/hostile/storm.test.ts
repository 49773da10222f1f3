import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { makeArticle } from '../make.ts'
import { people } from '../doors/table.ts'
import { unpack } from '../unpack.ts'
import { lookAt, type Seen } from './look.ts'
import { hostileRequests, type Hostile } from './requests.ts'

const portal = usePortal({ search: true })
const agent = new Agent({ keepAlive: true, maxSockets: 16 })
const examples: Record<string, string[]> = {}
const plain = new Map<string, string>()
let origin = ''

beforeAll(async () => {
  const ids: string[] = []
  for (const where of ['published', 'published', 'withdrawn', 'taken_down', 'draft'] as const)
    ids.push((await makeArticle(portal, where)).id)
  const { rows } = await portal.database.pool.query<{ slug: string }>('select slug from articles')
  examples['id'] = ids
  examples['slug'] = [
    ...rows.map(({ slug }) => slug),
    ...portal.services.profile.sections.map(({ slug }) => slug),
  ]
  examples['month'] = ['2026-03', '2026-02']
  await portal.search.settle()
  origin = await portal.listen()
  // As the router makes them, without the keeping of pages in between.
  for (const url of plainUrls()) plain.set(url, (await portal.visitor().get(url)).body)
}, 120_000)
afterAll(() => agent.destroy())

const plainUrls = () => [
  paths.home.href(),
  paths.feed.href(),
  ...examples['slug']!.map((slug) => paths.article.href({ slug })),
  ...portal.services.profile.sections.map(({ slug }) => paths.section.href({ slug })),
  paths.archive.href(),
  paths.siteMap.href(),
  paths.contacts.href(),
  paths.terms.href(),
]

function send({ method, url, headers, body }: Hostile): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body)
    const asked = request(origin, {
      method,
      path: url,
      headers: { ...headers, ...(length > 0 && { 'content-length': length }) },
      agent,
      setHost: !('host' in headers),
    })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: unpack(Buffer.concat(chunks), answer.headers),
        }),
      )
    })
    asked.end(body)
  })
}

const publicPatterns = () =>
  portal.routes.flatMap(({ url }) =>
    url.startsWith(paths.desk.home.pattern) ? [] : [url.replace('*', ':file')],
  )

describe('a storm from outside', () => {
  it('of ten thousand requests brings nothing down, lets nothing in, and leaves no trace in any page', async () => {
    const storm = hostileRequests([...new Set(publicPatterns())], examples)
    const seen = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(storm, { minLength: 20, maxLength: 20 }), async (requests) => {
        const faults = await Promise.all(
          requests.map(async (hostile) => {
            const answer = await send(hostile)
            seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1)
            return lookAt(answer, origin).map((fault) => `${JSON.stringify(hostile)}: ${fault}`)
          }),
        )
        expect(faults.flat()).toEqual([])
      }),
      { numRuns: 500 },
    )
    // It has been everywhere: at pages, at redirects, at refusals of several kinds.
    for (const status of [200, 303, 403, 404, 410])
      expect(seen.get(status), String(status)).toBeGreaterThan(10)
    for (const [url, body] of plain) {
      const kept = await send({ method: 'GET', url, headers: { accept: 'text/html' }, body: '' })
      expect(kept.body, url).toBe(body)
    }
    // A minute on two idle cores; a busy machine is slow, not wrong.
  }, 600_000)
})

describe('a storm from within', () => {
  const insiders = ['writer', 'editor', 'board_head', 'auditor', 'administrator'] as const
  it.each(insiders)(
    'by the %s of four hundred requests is answered, each of them',
    async (who) => {
      const patterns = portal.routes.flatMap(({ method, url }) =>
        method === 'GET' && url.startsWith(paths.desk.home.pattern) ? [url] : [],
      )
      const storm = hostileRequests(patterns, examples)
      const person = portal.as(people[who])
      await fc.assert(
        fc.asyncProperty(fc.array(storm, { minLength: 10, maxLength: 10 }), async (requests) => {
          for (const { url, headers } of requests) {
            // What the test's own client cannot send without a connection, the storm from outside has sent.
            if (!URL.canParse(url, origin)) continue
            const { 'content-type': _type, host: _host, ...rest } = headers
            // Throws at a status of 500 or more.
            const { statusCode, headers: said, rawPayload } = await person.get(url, rest)
            const body = unpack(rawPayload, said)
            const faults = lookAt({ status: statusCode, headers: said as Seen['headers'], body }, origin)
            expect(faults, `${who} ${url} ${JSON.stringify(rest)}`).toEqual([])
          }
        }),
        { numRuns: 40 },
      )
    },
    300_000,
  )
})
