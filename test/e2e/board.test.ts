import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { useBrowser } from '../browser.ts'
import { signInTab } from '../chromium-session.ts'
import { makeTask } from '../make-task.ts'

const portal = usePortal()
const browser = useBrowser()
let origin = ''

beforeAll(async () => {
  origin = await portal.listen()
})

async function openBoard(person: string, javaScriptEnabled = true): Promise<Page> {
  const page = await browser.open({ viewport: { width: 1440, height: 900 }, javaScriptEnabled })
  await signInTab(portal, page, person, origin)
  await page.goto(`${origin}${paths.desk.taskBoard.href()}`)
  return page
}

const column = (page: Page, id: string) => page.locator(`[data-column="${id}"]`)
const card = (page: Page, title: string) => page.locator('.board-card', { hasText: title })

describe('a member of the board with a mouse', () => {
  it('drags a card through its columns, as far as a button of the card leads', async () => {
    const { title } = await makeTask(portal, 'assigned')
    const page = await openBoard('bien-tap-1')
    for (const next of ['da-nhan', 'dang-lam']) {
      await Promise.all([page.waitForNavigation(), card(page, title).dragTo(column(page, next))])
      expect(await column(page, next).textContent()).toContain(title)
    }
  })

  it('comes to the page of the task where words are needed', async () => {
    const { id, title } = await makeTask(portal, 'in_progress')
    const page = await openBoard('bien-tap-1')
    await Promise.all([page.waitForNavigation(), card(page, title).dragTo(column(page, 'da-trinh'))])
    expect(page.url()).toBe(`${origin}${paths.desk.task.href({ id })}#viec-co-the-lam`)
    expect(await page.locator('textarea[name="answer"]').count()).toBe(1)
  })

  it('moves nothing to a column that no button leads to', async () => {
    const { title } = await makeTask(portal, 'assigned')
    const page = await openBoard('bien-tap-1')
    const address = page.url()
    await card(page, title).dragTo(column(page, 'xong'))
    expect(await column(page, 'cho-nhan').textContent()).toContain(title)
    expect(page.url()).toBe(address)
    expect(await page.locator('[data-drop], .is-moving').count()).toBe(0)
  })

  it('is told of dragging only where it works', async () => {
    const hint = 'kéo thẻ sang cột'
    expect(await (await openBoard('bien-tap-1')).locator('.lead').innerText()).toContain(hint)
    expect(await (await openBoard('bien-tap-1', false)).locator('.lead').innerText()).not.toContain(hint)
  })
})
