import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser } from '#test/browser.ts'
import { fromPlainText, sanitise, toEditableText } from './index.ts'

const browser = useBrowser()
const list = join(import.meta.dirname, '../../../../shared/data/hostile/xss-payloads.json')
const payloads = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as { payload: string }[]).map(({ payload }) => payload)
  : []

/** A page without a Content-Security-Policy, so that the sanitiser alone is proven, that notes every way a script shows itself. */
async function openTrap(): Promise<{
  page: Page
  show: (...texts: string[]) => Promise<string[]>
  deeds: string[]
}> {
  const page = await browser.open()
  const deeds: string[] = []
  await page.exposeFunction('noteDeed', (deed: string) => deeds.push(deed))
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(window, name, {
        value: () => (window as unknown as { noteDeed(d: string): void }).noteDeed(name),
      })
  })
  page.on('request', (request) => {
    if (!/^(http:\/\/trap\.test\/|data:)$/.test(request.url()) && !request.url().includes('/tep/'))
      deeds.push(request.url())
  })
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => deeds.push('dialog')))
  let body = ''
  const within = (html: string) => `<main>${html}</main>`
  await page.route('**', (route) =>
    route.request().url() === 'http://trap.test/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  )
  const show = async (...texts: string[]) => {
    deeds.length = 0
    body = `<!doctype html><title>Trang</title>${texts.map(within).join('')}`
    await page.goto('http://trap.test/')
    return [...deeds, ...(await page.evaluate(listDangers, texts.length))]
  }
  return { page, show, deeds }
}

/** What the browser made of the texts, after parsing: not what they look like. */
function listDangers(texts: number): string[] {
  const found: string[] = []
  const mains = [...document.querySelectorAll('body > main')]
  for (const element of document.querySelectorAll('main *, body > :not(main)')) {
    const name = element.localName
    if (/^(script|style|iframe|object|embed|form|input|svg|math|base|link|meta|template)$/.test(name))
      found.push(name)
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(attribute)) found.push(`${name} ${attribute}`)
      if (!/^(href|src|action|xlink:href)$/i.test(attribute)) continue
      const { protocol } = new URL(value, location.href)
      if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol))
        found.push(`${name} ${attribute}=${value}`)
    }
  }
  // A text that did not end where it should would swallow the next one, or stand outside its own place.
  if (mains.length !== texts || document.querySelectorAll('main').length !== texts)
    found.push('one left its place')
  return found
}

it('notices a script where nothing cleans it', async () => {
  const { show } = await openTrap()
  const deeds = await show(
    '<img src=x onerror=alert(1)><a href="javascript:1">a</a><script>confirm()</script>',
  )
  expect(deeds).toEqual(expect.arrayContaining(['confirm', 'img onerror', 'script', 'a href=javascript:1']))
})

describe.skipIf(payloads.length === 0)('attacks (../shared/data/hostile/xss-payloads.json)', () => {
  it.each([
    ['HTML', sanitise],
    ['text of the plain text area', fromPlainText],
    ['HTML edited in the plain text area', (payload: string) => fromPlainText(toEditableText(payload))],
  ])('run nothing, as %s', { timeout: 120_000 }, async (_, clean) => {
    const { show } = await openTrap()
    expect(payloads).toHaveLength(223)
    const dangers = await show(...payloads.map(clean))
    const culprits: string[] = []
    // Where something happened, each is shown by itself, to say which it was.
    if (dangers.length > 0)
      for (const payload of payloads) {
        const own = await show(clean(payload))
        if (own.length > 0) culprits.push(`${payload.slice(0, 100)}: ${own.join(', ')}`)
      }
    expect({ dangers, culprits }).toEqual({ dangers: [], culprits: [] })
  })

  it(
    'run nothing when they are written into a page by a script, as the editor does',
    { timeout: 60_000 },
    async () => {
      const { page, show } = await openTrap()
      await show('')
      for (const payload of payloads) {
        await page.evaluate((html) => {
          const main = document.querySelector('main')
          if (main) main.innerHTML = html
        }, sanitise(payload))
        expect(await page.evaluate(listDangers, 1)).toEqual([])
      }
    },
  )
})
