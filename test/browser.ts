import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchChromium } from './chromium.ts'

export interface TestBrowser {
  /**
   * A fresh page in a fresh context (no cookies), in Vietnamese and Hanoi's time; closed after the test.
   * `{ javaScriptEnabled: false, baseURL, viewport, storageState }` and all else that Playwright knows can be given.
   */
  open(options?: BrowserContextOptions): Promise<Page>
  /**
   * The tab of these options that earlier tests of this file used, without their cookies. What was fetched stays, and so do
   * routes and listeners: for tests that only look at what a page shows. Five times as fast.
   */
  reuse(options?: BrowserContextOptions): Promise<Page>
}

/** A real Chromium for the tests of this file: `const browser = useBrowser()`, then `await browser.open()`. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined
  let contexts: BrowserContext[] = []
  const kept = new Map<string, Page>()

  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    for (const page of kept.values()) await page.context().clearCookies()
    contexts = []
  })
  afterAll(async () => {
    await browser?.close()
  })

  async function begin(options: BrowserContextOptions): Promise<BrowserContext> {
    if (!browser) throw new Error('useBrowser() opens pages inside tests only')
    const context = await browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      ...options,
    })
    context.setDefaultTimeout(45_000)
    return context
  }

  return {
    async open(options = {}) {
      const context = await begin(options)
      contexts.push(context)
      return context.newPage()
    },
    async reuse(options = {}) {
      const key = JSON.stringify(options)
      const page = kept.get(key) ?? (await (await begin(options)).newPage())
      kept.set(key, page)
      if (options.viewport) await page.setViewportSize(options.viewport)
      const { colorScheme = null, reducedMotion = null, forcedColors = null } = options
      await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors })
      return page
    },
  }
}
