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
  show: (html: string) => Promise<string[]>
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
  await page.route('**', (route) =>
    route.request().url() === 'http://trap.test/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  )
  const show = async (html: string) => {
    deeds.length = 0
    body = `<!doctype html><title>Trang</title><main>${html}</main>`
    await page.goto('http://trap.test/')
    return [...deeds, ...(await page.evaluate(listDangers))]
  }
  return { page, show, deeds }
}

/** What the browser made of it, after parsing: not what the text looks like. */
function listDangers(): string[] {
  const found: string[] = []
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
  if (document.querySelectorAll('main').length !== 1) found.push('it left its place')
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
    const failures: string[] = []
    for (const payload of payloads) {
      const dangers = await show(clean(payload))
      if (dangers.length > 0) failures.push(`${payload.slice(0, 100)}: ${dangers.join(', ')}`)
    }
    expect(failures).toEqual([])
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
        expect(await page.evaluate(listDangers)).toEqual([])
      }
    },
  )
})
