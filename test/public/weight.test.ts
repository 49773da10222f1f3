import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { useBrowser } from '../browser.ts'
import { pageTypes, type PageType } from '../page-types.ts'
import { useSite } from '../site.ts'
import { openPage } from './open-page.ts'

const site = useSite({ listen: true })
const browser = useBrowser()
const kilobyte = 1024

/** Bytes of the body as they travel. */
const weigh = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip', accept: '*/*' }
    request(url, { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve(bytes))
    })
      .on('error', reject)
      .end()
  })

async function weighParts(type: PageType, parts: RegExp): Promise<number> {
  const { html } = await site.read(type)
  const addresses = [...html.matchAll(parts)].map(([, address = '']) => address)
  const weights = await Promise.all(addresses.map((address) => weigh(`${site.origin()}${address}`)))
  return weights.reduce((sum, bytes) => sum + bytes, 0)
}

describe('what a phone has to fetch', () => {
  it('is at most 6 KB of script and 14 KB of style on any public page', async () => {
    const heavy: string[] = []
    for (const type of pageTypes.filter(({ portal }) => portal === undefined)) {
      const script = await weighParts(type, /<script[^>]* src="([^"]+)"/g)
      const style = await weighParts(type, /<link rel="stylesheet" href="([^"]+)"/g)
      expect(style, `${type.name} has style`).toBeGreaterThan(1000)
      if (script > 6 * kilobyte || style > 14 * kilobyte)
        heavy.push(`${type.name}: ${script} bytes of script, ${style} of style`)
    }
    expect(heavy).toEqual([])
  })

  it('is at most 60 KB for the first sight of the home page, photos aside', async () => {
    const page = await browser.open({ viewport: { width: 360, height: 800 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, { url: string; kind: string }>()
    const fetched: { url: string; kind: string; bytes: number }[] = []
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, { url: response.url, kind: type })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const known = kinds.get(requestId)
      if (known) fetched.push({ ...known, bytes: encodedDataLength })
    })
    const home = pageTypes.find(({ name }) => name === 'home')!
    await openPage(site, page, home)
    await page.waitForLoadState('networkidle')
    const rest = fetched.filter(({ url }) => !url.includes('/tep/'))
    expect(rest.length).toBeGreaterThan(1)
    expect(
      rest.reduce((sum, { bytes }) => sum + bytes, 0),
      rest.map(({ url, bytes }) => `${bytes} ${url}`).join('\n'),
    ).toBeLessThanOrEqual(60 * kilobyte)
  })
})
