import { expect, it } from 'vitest'
import { useBrowser } from './browser.ts'

const browser = useBrowser()

it('shows a Vietnamese page in a real browser', async () => {
  const page = await browser.open()
  await page.setContent('<title>Cổng thông tin</title><button>Trình duyệt</button>')
  expect(await page.title()).toBe('Cổng thông tin')
  expect(await page.getByRole('button', { name: 'Trình duyệt' }).isVisible()).toBe(true)
})

it('reads a page as a person without JavaScript does', async () => {
  const page = await browser.open({ javaScriptEnabled: false })
  await page.setContent('<p>Nguyên văn</p><script>document.body.textContent = "đã chạy"</script>')
  expect(await page.locator('body').innerText()).toBe('Nguyên văn')
})
