import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Each new document compiles it anew: the small form takes half as long. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const aboutColours = ['color-contrast', 'link-in-text-block']

interface AxeOptions {
  /** Selector of the one part that is asked about; the whole page without it. */
  within?: string
  /** All rules of WCAG up to AA and axe's own good practice, or only those that look at colours. */
  rules?: 'all' | 'about colours'
  /**
   * Says of which parts beside the main text, by their HTML, a question like this one was asked before: a head and a foot
   * that stand in every page are asked about in the first.
   */
  known?: Set<string>
}

const brought = new WeakSet<Page>()

/** Sent once for all that the tab will show: sent for each document, it takes longer than the questions. */
async function bringAxe(page: Page): Promise<void> {
  if (!brought.has(page)) await page.addInitScript(source)
  brought.add(page)
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(source)
}

/** What axe complains about in the page as it stands now, one line for each rule. The pages here have no frames. */
export async function askAxe(
  page: Page,
  { within, rules = 'all', known }: AxeOptions = {},
): Promise<string[]> {
  await bringAxe(page)
  const runOnly: RunOptions['runOnly'] =
    rules === 'all' ? { type: 'tag', values: wcag } : { type: 'rule', values: aboutColours }
  const { violations, around } = await page.evaluate(
    async ([selector, options, before]) => {
      const here = (globalThis as unknown as { axe: typeof axe }).axe
      const parts = [...document.body.children].filter(({ localName }) => localName !== 'main')
      const keyOf = ({ outerHTML }: Element) => `${document.body.className} ${outerHTML}`
      const exclude = parts.filter((part) => before?.includes(keyOf(part)))
      const include = selector ?? document
      const found = await here.run(exclude.length > 0 ? { include, exclude } : include, options)
      return { violations: found.violations, around: parts.map(keyOf) }
    },
    [
      within,
      { runOnly, resultTypes: ['violations'] } satisfies RunOptions,
      known ? [...known] : null,
    ] as const,
  )
  for (const part of around) known?.add(part)
  return violations.map(({ id, nodes }) => {
    const found = nodes.slice(0, 4).map(({ html, any }) => `${html.slice(0, 140)} ${any[0]?.message ?? ''}`)
    return `${id}: ${found.join(' | ')}`
  })
}
