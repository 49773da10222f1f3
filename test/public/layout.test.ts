import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser } from '../browser.ts'
import { pageTypes, type PageType } from '../page-types.ts'
import { useSite } from '../site.ts'
import { imposeStyle, look, openPage, show, widen } from './open-page.ts'
import { shiftsOf, watchShifts } from './shifts.ts'

const site = useSite({ listen: true })
const browser = useBrowser()

/** 1.4.12: what a reader may impose without losing anything. */
const wideSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`
const twiceTheText = 'html { font-size: 200% !important }'

describe.each(pageTypes)('$name', (type) => {
  it('fits every window, text size and spacing', async () => {
    const page = await comeTo(type)
    const faults: string[] = []
    const find = async (where: string, ...checks: Parameters<typeof look>[1][]) => {
      const found = await look(page, ...checks)
      faults.push(...found.map((fault) => `${where}: ${fault}`))
    }
    await find('at 320 px', 'findSidewaysScroll', 'findClippedText', 'findMotion')
    await imposeStyle(page, wideSpacing)
    await find('widely spaced at 320 px', 'findSidewaysScroll', 'findClippedText')
    await imposeStyle(page, '')
    for (const width of [360, 768, 1440]) {
      await widen(page, width)
      await find(`at ${width} px`, 'findSidewaysScroll', 'findSmallTargets', 'findTightHeadings')
    }
    await find('at 1440 px', 'findClippedText', 'findPaleFields')
    await imposeStyle(page, wideSpacing)
    await find('widely spaced', 'findSidewaysScroll', 'findClippedText')
    await widen(page, 1280)
    await imposeStyle(page, twiceTheText)
    await find('in text twice as large', 'findSidewaysScroll', 'findClippedText')
    await imposeStyle(page, '')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await find('with motion', 'findEndlessMotion')
    expect(faults).toEqual([])
  })

  it('shows where the keyboard is, in all colours', async () => {
    const page = await comeTo(type)
    const faults: string[] = []
    await widen(page, 1440)
    await page.keyboard.press('Tab')
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await show(page, theme)
      const found = await look(page, 'findHiddenFocus', 'findPaleFields')
      faults.push(...found.map((fault) => `${theme}: ${fault}`))
    }
    await show(page, 'auto')
    await widen(page, 360)
    faults.push(...(await look(page, 'findHiddenFocus')).map((fault) => `at 360 px: ${fault}`))
    await page.emulateMedia({ forcedColors: 'active' })
    faults.push(...(await look(page, 'findHiddenFocus')).map((fault) => `in forced colours: ${fault}`))
    expect(faults).toEqual([])
  })

  it.each([360, 1440])('does not jump while it loads at %d px, and asks nobody else', async (width) => {
    const page = await browser.reuse({ viewport: { width, height: 800 } })
    const complaints = await watchLoading(page)
    await openPage(site, page, type)
    await page.evaluate(scrollThrough)
    expect(await shiftsOf(page)).toEqual([])
    const own = [`${type.status ?? 200} `]
    expect(complaints.filter((complaint) => !own.some((known) => complaint.startsWith(known)))).toEqual([])
  })
})

let open: PageType | null = null

/** The tab of the tests that only look: the second one finds the page open. */
async function comeTo(type: PageType): Promise<Page> {
  const page = await browser.reuse({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
  if (open !== type) await openPage(site, page, type)
  open = type
  return page
}

const watched = new WeakMap<Page, string[]>()

/** What is complained of from now on. Pictures come late, and with a route nothing comes from the browser's cache. */
async function watchLoading(page: Page): Promise<string[]> {
  const known = watched.get(page)
  if (known) {
    known.length = 0
    return known
  }
  const complaints = listenTo(page)
  watched.set(page, complaints)
  await page.route('**/tep/**', async (route) => {
    await new Promise((resolve) => void setTimeout(resolve, 250))
    await route.continue()
  })
  await page.addInitScript(watchShifts)
  return complaints
}

/** Runs in the page: down to its end, until every picture and letter on the way has come and been painted. */
async function scrollThrough(): Promise<void> {
  const painted = () =>
    new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))))
  window.scrollTo(0, document.body.scrollHeight)
  await painted()
  // A picture that cannot come is complained of as a missing file.
  for (const picture of document.images) {
    picture.loading = 'eager'
    await picture.decode().catch(() => null)
  }
  await document.fonts.ready
  await painted()
}

/** Requests to others, missing files, errors of scripts, and all that the Content-Security-Policy refused. */
function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('request', (request) => {
    const own = [undefined, 'broken' as const, 'away' as const].map((portal) => site.origin(portal))
    if (![...own, 'data:'].some((start) => request.url().startsWith(start)))
      complaints.push(`asks for ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return complaints
}
