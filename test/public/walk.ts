import type { Page } from 'playwright-core'

/** What the keyboard stands on, by the name that a screen reader would say. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const label = element.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ')
    const named = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const names = named.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    return (label || names || (element.textContent ?? '')).replaceAll(/\s+/g, ' ').trim()
  })

/** Presses Tab until the keyboard stands on what is wanted, as somebody does who has no mouse. Says what was passed. */
export async function tabTo(page: Page, wanted: string | RegExp, most = 120): Promise<string[]> {
  const passed: string[] = []
  while (passed.length < most) {
    await page.keyboard.press('Tab')
    const name = await focused(page)
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return passed
    passed.push(name)
  }
  throw new Error(`The keyboard does not come to ${String(wanted)}. It passed: ${passed.join(' · ')}`)
}

/** Enter on a link or a button that leads to another page. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')])
}

export const heading = (page: Page): Promise<string> => page.locator('h1').innerText()
