import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser } from '#test/browser.ts'
import { samplePage } from '#test/ui-samples.ts'

const browser = useBrowser()

async function walk(page: Page, steps: number): Promise<string[]> {
  const names: string[] = []
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab')
    names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
  }
  return names
}

it('lets a keyboard skip to the text and then walk in reading order', async () => {
  const page = await browser.open({ viewport: { width: 1440, height: 900 } })
  await page.setContent(await samplePage('section'))
  const [skip, toMenu, toSearch, letterhead, display, , find, menu, home] = await walk(page, 9)
  expect([skip, toMenu, toSearch]).toEqual(['Bỏ qua, đến nội dung chính', 'Đến danh mục', 'Đến ô tìm kiếm'])
  expect(letterhead).toContain('Văn phòng Ủy ban nhân dân')
  expect([display, find, menu, home]).toEqual(['Cỡ chữ, màu sắc', 'Tìm', 'Danh mục', 'Trang chủ'])

  await page.reload()
  await page.setContent(await samplePage('section'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await walk(page, 1)).toEqual([expect.stringContaining('Sửa chữa nhà rông')])
})

it('opens the menu of a phone by keyboard, and keeps it out of the way until then', async () => {
  const page = await browser.open({ viewport: { width: 360, height: 800 }, javaScriptEnabled: true })
  await page.setContent(await samplePage('tasks'))
  const entry = page.getByRole('link', { name: 'Bài viết 42' })
  expect(await entry.isVisible()).toBe(false)
  await page.locator('summary.menu-button').focus()
  await page.keyboard.press('Enter')
  expect(await entry.isVisible()).toBe(true)
})

it('leads from the summary of errors to the field, which says what is wrong', async () => {
  const page = await browser.open()
  await page.setContent(await samplePage('gallery'))
  await page.getByRole('link', { name: 'Phòng này không viết thể loại vừa chọn.' }).click()
  const field = page.locator(':target')
  expect(await field.getAttribute('name')).toBe('wrong-kind')
  const group = page.getByRole('group', { name: 'Thể loại' }).last()
  expect(await group.getAttribute('aria-describedby')).toBe('wrong-kind-error')
})

it('lets a keyboard reach a refused button and hear why', async () => {
  const page = await browser.open()
  await page.setContent(await samplePage('gallery'))
  const refused = page.getByRole('button', { name: 'Đăng ngay' })
  await refused.focus()
  expect(await refused.evaluate((button) => document.activeElement === button)).toBe(true)
  expect(await refused.getAttribute('aria-disabled')).toBe('true')
  const reason = page.locator(`[id="${await refused.getAttribute('aria-describedby')}"]`)
  expect(await reason.innerText()).toContain('một người khác có quyền đăng')
})

it('asks for the reason before a step that needs one, without a script', async () => {
  const page = await browser.open({ javaScriptEnabled: false })
  await page.setContent(await samplePage('gallery'))
  const reason = page.getByLabel('Lý do trả lại')
  expect(await reason.isVisible()).toBe(false)
  await page.locator('summary', { hasText: 'Trả lại' }).click()
  expect(await reason.isVisible()).toBe(true)
})
