import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchChromium } from '#test/chromium.ts'
import { paths } from '#paths'
import { ask } from './answer.ts'

interface Loaded {
  address: string
  kind: string
  /** Bytes over the line, with the head of the answer. */
  bytes: number
}

export interface Visit {
  requests: number
  /** All bytes without photos. */
  bytes: number
  script: number
  style: number
}

const isPhoto = ({ address }: Loaded): boolean =>
  new URL(address).pathname.startsWith(paths.media.pattern.split(':', 1)[0] ?? '')

/** Opens each page in a Chromium that has never been here, the size of a phone, and adds up what came over the line. */
export async function visit<Name extends string>(
  addresses: Readonly<Record<Name, string>>,
): Promise<Record<Name, Visit>> {
  const visits: [string, Visit][] = []
  for (const [name, address] of Object.entries<string>(addresses)) {
    // One browser for both would have the style sheet in memory at the second page.
    const browser = await launchChromium()
    try {
      visits.push([name, await visitOnce(browser, address)])
    } finally {
      await browser.close()
    }
  }
  return Object.fromEntries(visits) as Record<Name, Visit>
}

async function visitOnce(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const loaded = listen(await context.newCDPSession(page))
  await page.goto(address, { waitUntil: 'networkidle' })
  const icon = await iconOf(page)
  await context.close()
  const all = [...loaded.values()].filter((one) => one.address.startsWith('http'))
  // A Chromium without a window asks for no icon; one with a window does.
  if (icon && !all.some((one) => one.address === icon)) all.push(await iconAsLoaded(icon))
  const sum = (kept: (one: Loaded) => boolean) =>
    all.filter(kept).reduce((bytes, one) => bytes + one.bytes, 0)
  return {
    requests: all.length,
    bytes: sum((one) => !isPhoto(one)),
    script: sum(({ kind }) => kind === 'Script'),
    style: sum(({ kind }) => kind === 'Stylesheet'),
  }
}

function listen(session: CDPSession): Map<string, Loaded> {
  const loaded = new Map<string, Loaded>()
  session.on('Network.responseReceived', ({ requestId, response, type }) =>
    loaded.set(requestId, { address: response.url, kind: type, bytes: 0 }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  void session.send('Network.enable')
  return loaded
}

const iconOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel~="icon"]')?.href ?? null)

async function iconAsLoaded(address: string): Promise<Loaded> {
  const { body, headers } = await ask(address, { headers: { 'accept-encoding': 'gzip, br' } })
  return { address, kind: 'Image', bytes: body.length + headers.join(': \r\n').length }
}
