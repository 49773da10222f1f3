import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Each new page compiles it anew: the small form takes half as long. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const aboutColours = ['color-contrast', 'link-in-text-block']

interface AxeOptions {
  /** Selector of the one part that is asked about; the whole page without it. */
  within?: string
  /** All rules of WCAG up to AA and axe's own good practice, or only those that look at colours. */
  rules?: 'all' | 'about colours'
}

/** What axe complains about in the page as it stands now, one line for each rule. The pages here have no frames. */
export async function askAxe(page: Page, { within, rules = 'all' }: AxeOptions = {}): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(source)
  const runOnly: RunOptions['runOnly'] =
    rules === 'all' ? { type: 'tag', values: wcag } : { type: 'rule', values: aboutColours }
  const violations = await page.evaluate(
    async ([selector, options]) => {
      const here = (globalThis as unknown as { axe: typeof axe }).axe
      const found = await here.run(selector ?? document, options)
      return found.violations
    },
    [within, { runOnly, resultTypes: ['violations'] } satisfies RunOptions] as const,
  )
  return violations.map(({ id, nodes }) => {
    const found = nodes.slice(0, 4).map(({ html, any }) => `${html.slice(0, 140)} ${any[0]?.message ?? ''}`)
    return `${id}: ${found.join(' | ')}`
  })
}
