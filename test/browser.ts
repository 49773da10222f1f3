import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchChromium } from './chromium.ts'

export interface TestBrowser {
  /**
   * A fresh page in a fresh context (no cookies), in Vietnamese and Hanoi's time; closed after the test.
   * `{ javaScriptEnabled: false, baseURL, viewport, storageState }` and all else that Playwright knows can be given.
   */
  open(options?: BrowserContextOptions): Promise<Page>
}

/** A real Chromium for the tests of this file: `const browser = useBrowser()`, then `await browser.open()`. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined
  let contexts: BrowserContext[] = []

  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
  })
  afterAll(async () => {
    await browser?.close()
  })

  return {
    async open(options = {}) {
      if (!browser) throw new Error('useBrowser() opens pages inside tests only')
      const context = await browser.newContext({
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        ...options,
      })
      context.setDefaultTimeout(45_000)
      contexts.push(context)
      return context.newPage()
    },
  }
}
