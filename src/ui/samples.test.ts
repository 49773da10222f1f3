import { describe, expect, it } from 'vitest'
import { askAxe } from '#test/axe.ts'
import { useBrowser } from '#test/browser.ts'
import { samplePage } from '#test/ui-samples.ts'
import { expectValidHtml } from '#test/valid-html.ts'
import { sampleNames } from './gallery/render.tsx'

const browser = useBrowser()

describe.each(sampleNames)('the sample page %s', (name) => {
  it('is valid HTML', async () => {
    await expectValidHtml(await samplePage(name), name)
  })

  it('can be used by everyone, on a phone and on a desk, by day and by night', async () => {
    const page = await browser.reuse({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    await page.setContent(await samplePage(name))
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await askAxe(page), `at ${width} px`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await askAxe(page, { rules: 'about colours' }), `dark, at ${width} px`).toEqual([])
    }
  })

  it('fits a screen of 320 px without scrolling sideways', async () => {
    const page = await browser.reuse({ viewport: { width: 320, height: 700 } })
    await page.setContent(await samplePage(name))
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })

  it('has targets that a thumb hits', async () => {
    const page = await browser.reuse({
      viewport: { width: 360, height: 800 },
      hasTouch: true,
      isMobile: true,
    })
    await page.setContent(await samplePage(name))
    const low = await page.evaluate(() => {
      const targets = document.querySelectorAll<HTMLElement>(
        '.button, .menu a, summary, .control, .tabs a, .pager a',
      )
      return Array.from(targets)
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML)
    })
    expect(low).toEqual([])
  })

  it('keeps its text readable when a reader doubles it', async () => {
    const page = await browser.reuse({ viewport: { width: 640, height: 800 } })
    await page.setContent(await samplePage(name))
    await page.addStyleTag({ content: ':root { font-size: 200% }' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(640)
  })
})
