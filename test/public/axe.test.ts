import { describe, expect, it } from 'vitest'
import type { Display } from '#lib/display.ts'
import { askAxe } from '../axe.ts'
import { useBrowser } from '../browser.ts'
import { pageTypes } from '../page-types.ts'
import { useSite } from '../site.ts'
import { chooseDisplay, openPage, show, widen } from './open-page.ts'

const site = useSite({ listen: true })
const browser = useBrowser()

const asked = new Map<string, Set<string>>()
const knownAt = (looks: string) => {
  const known = asked.get(looks) ?? new Set()
  asked.set(looks, known)
  return known
}

const still = { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' as const }

it.each(pageTypes)('$name is open to everybody, on a phone and on a desk, in all colours', async (type) => {
  const page = await browser.reuse(still)
  await openPage(site, page, type)
  const complaints: string[] = []
  const ask = async (width: number, theme: Display['theme'], rules: 'all' | 'about colours') => {
    await show(page, theme)
    const known = rules === 'about colours' ? knownAt(`${theme} ${width}`) : undefined
    const found = await askAxe(page, { rules, ...(known && { known }) })
    complaints.push(...found.map((complaint) => `${theme}, ${width} px: ${complaint}`))
  }
  for (const width of [360, 1440]) {
    await widen(page, width)
    // The themes are one style sheet with other colours: what does not depend on colours is asked once.
    await ask(width, 'light', 'all')
    await ask(width, 'dark', 'about colours')
    await ask(width, 'contrast', 'about colours')
  }
  expect(complaints).toEqual([])
})

const sample = new Set(['home', 'section', 'article: news', 'article: table', 'search', 'report an error'])
const sampled = pageTypes.filter(({ name }) => sample.has(name))

describe('for a sample of pages', () => {
  it.each(sampled)('$name stays open in the largest text', async (type) => {
    const page = await browser.reuse(still)
    await chooseDisplay(site, page, { text: 'xl', theme: 'light' })
    await openPage(site, page, type)
    expect(await askAxe(page)).toEqual([])
  })

  it.each(sampled)('$name looks on a device set to dark as for one who chose dark', async (type) => {
    const looksOf = async (colorScheme: 'dark' | 'light', theme: Display['theme']) => {
      const page = await browser.reuse({ ...still, colorScheme })
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
