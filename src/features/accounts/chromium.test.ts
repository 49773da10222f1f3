import { expect, it } from 'vitest'
import { paths } from '#paths'
import { useBrowser } from '#test/browser.ts'
import { useDoorstep } from '#test/doorstep.ts'
import { naughty } from '#test/naughty.ts'
import { codeOf } from '#test/totp.ts'
import { heldFormCookie } from './index.ts'

const doorstep = useDoorstep()
const browser = useBrowser()

it('a browser without scripts signs in and sends on what was held, sign for sign', async () => {
  const before = doorstep.browser()
  const lines = naughty.join('\r\n')
  await before.post(paths.desk.articles.href(), {
    title: 'Tiêu đề',
    body: lines.repeat(20),
    authors: naughty,
    empty: '',
  })
  const page = await browser.open({ baseURL: doorstep.origin, javaScriptEnabled: false })
  const value = before.cookies.get(heldFormCookie) ?? ''
  await page.context().addCookies([{ name: heldFormCookie, value, url: doorstep.origin }])

  const { email, password } = await doorstep.credentials('chanh-van-phong')
  await page.goto(paths.desk.home.href())
  await page.getByLabel('Địa chỉ thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nội dung được giữ lại' }).waitFor()
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await page.getByText('Đã nhận').waitFor()
  expect(doorstep.received.at(-1)).toEqual({
    title: 'Tiêu đề',
    body: lines.repeat(20).normalize('NFC'),
    authors: naughty.map((text) => text.normalize('NFC')),
    empty: '',
  })
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(heldFormCookie)
})

it('a browser without scripts turns the second factor on and signs in with it', async () => {
  const page = await browser.open({ baseURL: doorstep.origin, javaScriptEnabled: false })
  const { email, password } = await doorstep.credentials('pho-chanh-van-phong')
  const signIn = async () => {
    await page.getByLabel('Địa chỉ thư điện tử').fill(email)
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
  }
  await page.goto(paths.desk.twoFactor.href())
  await signIn()
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  expect(await page.getByRole('img', { name: 'Mã QR' }).boundingBox()).toMatchObject({
    width: 232,
    height: 232,
  })
  const secret = await page.locator('code').innerText()
  await page.getByLabel('Mã xác thực').fill(codeOf(secret, -1))
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  expect(await page.locator('ol code').count()).toBe(10)

  await page.context().clearCookies()
  await page.goto(paths.desk.account.href())
  await signIn()
  await page.getByLabel('Mã xác thực').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(paths.desk.account.href())
})
