import { resolve } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { useBrowser } from '#test/browser.ts'
import { samplePage } from '#test/ui-samples.ts'

const browser = useBrowser()
const entry = resolve(import.meta.dirname, '../../assets/desk/reveal.ts')

it('shows a password to the one who types it, and hides it again before it is sent', async () => {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false })
  const page = await browser.open()
  await page.setContent(await samplePage('signIn'))
  expect(await page.getByRole('button', { name: 'Hiện mật khẩu' }).count()).toBe(0)

  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  const field = page.getByLabel('Mật khẩu', { exact: true })
  await page.getByRole('button', { name: 'Hiện mật khẩu' }).click()
  expect(await field.getAttribute('type')).toBe('text')
  await page.getByRole('button', { name: 'Ẩn mật khẩu' }).click()
  expect(await field.getAttribute('type')).toBe('password')

  await page.getByRole('button', { name: 'Hiện mật khẩu' }).click()
  await page.evaluate(() =>
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault()),
  )
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  expect(await field.getAttribute('type')).toBe('password')
})

it('begins at the summary when a page comes back with errors', async () => {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false })
  const page = await browser.open()
  await page.setContent(await samplePage('signIn'))
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
})
