import type { Page } from 'playwright-core'
import type { Portal } from './app.ts'

/** Signs a person of the profile in, in a real browser's tab: the session is the one that the sign-in page gives. */
export async function signInTab(portal: Portal, page: Page, person: string, origin: string): Promise<void> {
  const browser = portal.browser()
  await browser.signIn(person)
  const cookies = [...browser.cookies].map(([name, value]) => ({ name, value, url: origin, httpOnly: true }))
  await page.context().addCookies(cookies)
}
