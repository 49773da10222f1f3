import { describe, expect, it } from 'vitest'
import type { Display } from '#lib/display.ts'
import { useBrowser } from '../browser.ts'
import { pageTypes } from '../page-types.ts'
import { useSite } from '../site.ts'
import { askAxe, chooseDisplay, openPage, widen } from './open-page.ts'

const site = useSite({ listen: true })
const browser = useBrowser()

const still = { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' as const }

describe.each(['light', 'dark', 'contrast'] as const)('in %s colours', (theme) => {
  it.each(pageTypes)('$name is open to everybody, on a phone and on a desk', async (type) => {
    const page = await browser.open(still)
    await chooseDisplay(site, page, { text: 'm', theme })
    await openPage(site, page, type)
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
    expect(await askAxe(page)).toEqual([])
    await widen(page, 1440)
    expect(await askAxe(page)).toEqual([])
  })
})

const sample = new Set(['home', 'section', 'article: news', 'article: table', 'search', 'report an error'])
const sampled = pageTypes.filter(({ name }) => sample.has(name))

describe('for a sample of pages', () => {
  it.each(sampled)('$name stays open in the largest text', async (type) => {
    const page = await browser.open(still)
    await chooseDisplay(site, page, { text: 'xl', theme: 'light' })
    await openPage(site, page, type)
    expect(await askAxe(page)).toEqual([])
  })

  it.each(sampled)('$name looks on a device set to dark as for one who chose dark', async (type) => {
    const looksOf = async (colorScheme: 'dark' | 'light', theme: Display['theme']) => {
      const page = await browser.open({ ...still, colorScheme })
      await chooseDisplay(site, page, { text: 'm', theme })
      await openPage(site, page, type)
      return page.evaluate(() =>
        [...document.querySelectorAll('body, body *')].map((element) => {
          const { color, backgroundColor, borderTopColor, outlineColor } = getComputedStyle(element)
          return `${element.localName} ${color} ${backgroundColor} ${borderTopColor} ${outlineColor}`
        }),
      )
    }
    // The page “Cách hiển thị” itself marks what is chosen; the sample does not hold it.
    expect(await looksOf('dark', 'auto')).toEqual(await looksOf('light', 'dark'))
    expect(await looksOf('light', 'auto')).toEqual(await looksOf('dark', 'light'))
  })
})
