import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { writeDisplay, displayCookie, type Display } from '#lib/display.ts'
import type { Ask, PageType } from '../page-types.ts'
import type { Site } from '../site.ts'
import type * as Looks from './looks/index.ts'

/** Brings a tab to a page type as a person comes there: by its address, or by sending the form. */
export async function openPage(site: Site, page: Page, type: PageType): Promise<void> {
  const ask = type.ask(site)
  const origin = site.origin(type.portal)
  const opened = await page.goto(`${origin}${'get' in ask ? ask.get : ask.on}`, { waitUntil: 'load' })
  const answer = 'get' in ask ? opened : await sendForm(page, ask)
  const { status = 200, name } = type
  if (answer?.status() !== status) throw new Error(`${name} answers ${answer?.status()}: ${page.url()}`)
}

async function sendForm(page: Page, ask: Exclude<Ask, { get: string }>) {
  const [answer] = await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    page.evaluate(({ post, fields }) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = post
      for (const [name, value] of Object.entries(fields)) {
        const field = document.createElement('textarea')
        field.name = name
        field.value = value
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    }, ask),
  ])
  return answer
}

/** The reader's choice of text size and colours, as the page “Cách hiển thị” keeps it. */
export async function chooseDisplay(site: Site, page: Page, display: Display): Promise<void> {
  const cookies = ([undefined, 'broken', 'away'] as const).map((portal) => ({
    name: displayCookie,
    value: writeDisplay(display),
    url: site.origin(portal),
  }))
  await page.context().addCookies(cookies)
}

/** Other colours without loading, as the page “Cách hiển thị” does it while a reader tries them. */
export const show = (page: Page, theme: Display['theme']) =>
  page.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme)

type Check = keyof typeof Looks

const bundle = build({
  entryPoints: [join(import.meta.dirname, 'looks/index.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'looks',
  logLevel: 'silent',
}).then(({ outputFiles }) => outputFiles[0]?.text ?? '')

/** Runs the checks of `looks` in the page; a fault is one line. */
export async function look(page: Page, ...checks: Check[]): Promise<string[]> {
  const ask = () =>
    page.evaluate((names) => {
      // A page that has not been looked at yet does not have them.
      const { looks } = globalThis as unknown as { looks?: typeof Looks }
      return looks ? names.flatMap((name) => looks[name]()) : null
    }, checks)
  const known = await ask()
  if (known) return known
  await page.evaluate(`${await bundle}; globalThis.looks = looks`)
  const found = await ask()
  if (!found) throw new Error('The page does not take the checks')
  return found
}

/** A style sheet of the reader's own, which the page must bear. The Content-Security-Policy lets no other way in. */
export async function imposeStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)
}

/** Puts the width of the window, waits until the page has been laid out. */
export async function widen(page: Page, width: number, height = 800): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => resolve(null))))
}
