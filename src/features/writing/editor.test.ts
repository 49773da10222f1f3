import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { useBrowser } from '#test/browser.ts'
import { signInTab } from '#test/chromium-session.ts'
import { makeArticle } from '#test/make.ts'

const portal = usePortal()
const browser = useBrowser()
const writer = 'chuyen-vien-tong-hop'
let origin = ''
beforeAll(async () => {
  origin = await portal.listen()
})

async function openEditor(id: string): Promise<Page> {
  const page = await browser.open({ viewport: { width: 1440, height: 900 } })
  await signInTab(portal, page, writer, origin)
  await page.goto(`${origin}${paths.desk.editArticle.href({ id })}`)
  await page.locator('.editor-text').waitFor()
  return page
}

const textOf = (page: Page) => page.locator('.editor-text').innerText()

it('brings back, after the page was closed, what was typed into the editor and not saved', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const first = await openEditor(id)
  await first.locator('.editor-text').click()
  await first.keyboard.type('Đại biểu thảo luận sôi nổi.')
  await first.getByText('Đã tự lưu lúc').waitFor()
  await first.close()

  const second = await openEditor(id)
  expect(await second.getByText('Bản đang viết của bạn, tự lưu lúc').isVisible()).toBe(true)
  expect(await textOf(second)).toContain('Đại biểu thảo luận sôi nổi.')
  await second.locator('.writing-save').getByRole('button', { name: 'Lưu', exact: true }).click()
  await second.waitForURL(`**${paths.desk.article.href({ id })}`)
  const preview = await portal.as(writer).get(paths.desk.previewArticle.href({ id }))
  expect(preview.body).toContain('Đại biểu thảo luận sôi nổi.')
}, 60_000)

it('saves what is in the editor with a press of Enter in a field, and offers nothing back afterwards', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const page = await openEditor(id)
  await page.locator('.editor-text').click()
  await page.keyboard.type('Mở đầu. ')
  await page.getByLabel('Từ khóa').fill('giao ban')
  await page.getByLabel('Từ khóa').press('Enter')
  await page.waitForURL(`**${paths.desk.article.href({ id })}`)
  await page.goto(`${origin}${paths.desk.editArticle.href({ id })}`)
  await page.locator('.editor-text').waitFor()
  expect(await textOf(page)).toContain('Mở đầu.')
  expect(await page.getByLabel('Từ khóa').inputValue()).toBe('giao ban')
  expect(await page.getByText('còn một bản viết dở').count()).toBe(0)
}, 60_000)
