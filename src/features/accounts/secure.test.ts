import { expect, it } from 'vitest'
import { paths } from '#paths'
import { useDoorstep } from '#test/doorstep.ts'

const doorstep = useDoorstep('https://vanphong.example')

it('marks every cookie as secure where the portal is reached by https, and knows them again', async () => {
  const browser = doorstep.browser()
  const held = await browser.post(paths.desk.articles.href(), { title: 'Tin' })
  const inside = await browser.post(paths.signIn.href(), await doorstep.credentials('chanh-van-phong'))
  const cookies = [...held.setCookies, ...inside.setCookies]
  expect(cookies.length).toBeGreaterThanOrEqual(2)
  expect(cookies.filter((line) => !/; Secure/.test(line))).toEqual([])
  expect(browser.cookies.has('__Secure-nha-rong.session_token')).toBe(true)
  expect((await browser.get(paths.desk.home.href())).html).toContain('Phạm Bằng Lăng')
  const outside = await browser.post(paths.signOut.href())
  expect(outside.setCookies.find((line) => line.startsWith('thong_bao='))).toMatch(/; Secure/)
})
