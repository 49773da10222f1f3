import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { useBrowser } from '../browser.ts'
import { useSite } from '../site.ts'
import { enter, focused, heading, tabTo } from './walk.ts'

const site = useSite({ listen: true })
const browser = useBrowser()

const openAt = async (path: string, options: Parameters<typeof browser.open>[0] = {}) => {
  const page = await browser.open({ viewport: { width: 1280, height: 800 }, ...options })
  await page.goto(`${site.origin()}${path}`, { waitUntil: 'load' })
  return page
}
const article = () => paths.article.href({ slug: site.articles.news })

describe('somebody without a mouse', () => {
  it('skips to the text, opens an article, and goes on to the one before it', async () => {
    const page = await openAt(paths.home.href())
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Bỏ qua, đến nội dung chính')
    const box = await page.locator(':focus').boundingBox()
    expect(box && box.x >= 0 && box.y >= 0 && box.height >= 24, 'the skip link shows itself').toBe(true)
    await page.keyboard.press('Enter')
    const main = page.locator('main')
    expect(await main.evaluate((place) => place === document.activeElement)).toBe(true)

    const title = await main.locator('article a, .teaser a, h2 a, h3 a').first().innerText()
    await tabTo(page, title.replaceAll(/\s+/g, ' ').trim())
    await enter(page)
    expect(await heading(page)).toBe(title)

    await page.goto(`${site.origin()}${article()}`)
    const read = await heading(page)
    await tabTo(page, 'Bản để in và lưu')
    const neighbour = page.locator('.neighbours a[rel]').first()
    const next = await neighbour.innerText()
    await tabTo(page, next)
    await enter(page)
    expect(await heading(page)).toBe(next)
    expect(next).not.toBe(read)
  })

  it('asks for a word, hears how many titles may be meant, and opens what was found', async () => {
    const page = await openAt(paths.home.href())
    await page.keyboard.press('Alt+3')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await page.keyboard.type('cau treo', { delay: 20 })
    const list = page.getByRole('listbox')
    await list.waitFor()
    const said = await page.locator('.search ~ [role=status], .search [role=status]').first().textContent()
    expect(said).toMatch(/\d/)
    await page.keyboard.press('ArrowDown')
    const meant = await list.getByRole('option', { selected: true }).innerText()
    expect(await page.locator('[role=combobox]').first().getAttribute('aria-activedescendant')).not.toBeNull()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
    await enter(page)
    expect(await page.title()).toContain('cau treo')
    await tabTo(page, meant)
    await enter(page)
    expect(await heading(page)).toBe(meant)
  })

  it('prints an article: the paper has the text and no way to anywhere', async () => {
    const page = await openAt(article())
    const title = await heading(page)
    await tabTo(page, 'Bản để in và lưu')
    await enter(page)
    expect(await heading(page)).toBe(title)
    await page.emulateMedia({ media: 'print' })
    const seen = async (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
    expect(await seen('nav, form, button, .skip')).toBe(0)
    expect(await seen('.prose')).toBe(1)
    const paper = await page.pdf({ format: 'A4', printBackground: false })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('reports an error, forgets something, is led there, and gets a number', async () => {
    const page = await openAt(article())
    await tabTo(page, 'Báo lỗi trong trang này')
    await enter(page)
    expect(await heading(page)).toBe('Báo lỗi trong trang này')
    await tabTo(page, 'Gửi báo lỗi')
    await enter(page)

    expect(await page.title()).toMatch(/^Lỗi: /)
    const summary = page.getByRole('alert')
    expect(await summary.evaluate((alert) => alert === document.activeElement)).toBe(true)
    const missing = await summary.getByRole('link').allInnerTexts()
    expect(missing.length).toBeGreaterThan(0)
    for (const sentence of missing) {
      await page.locator('.error-summary').focus()
      await tabTo(page, sentence)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      const said = await page.evaluate(() => {
        const group = document.activeElement?.closest('fieldset')
        const ids = [document.activeElement, group].map((one) => one?.getAttribute('aria-describedby') ?? '')
        return ids
          .join(' ')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
      })
      expect(said, 'the field itself says what is wrong').toContain(sentence)
      if (await page.evaluate(() => document.activeElement?.matches('[type=radio]') ?? false))
        await page.keyboard.press('Space')
      else await page.keyboard.type('Chữ “chỉ dạo” ở đoạn hai phải là “chỉ đạo”.')
    }
    await tabTo(page, 'Gửi báo lỗi')
    await enter(page)
    expect(page.url()).toMatch(/\/bao-loi\/[^/]+$/)
    expect(await page.locator('main').innerText()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  })

  it('makes the text larger and the page dark, and is back where they were', async () => {
    const page = await openAt(article())
    const size = () =>
      page
        .locator('.prose p')
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize)
    const before = await size()
    await tabTo(page, 'Cỡ chữ, màu sắc')
    await enter(page)
    await tabTo(page, /^Vừa/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, /^Theo thiết bị/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'Lưu và về trang đang đọc')
    await enter(page)
    expect(new URL(page.url()).pathname).toBe(article())
    expect(
      await page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset))),
    ).toMatchObject({
      text: 'xl',
      theme: 'dark',
    })
    expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before))
  })

  it.each([true, false])('opens the menu on a phone and closes it again; script runs: %s', async (script) => {
    const page = await openAt(paths.home.href(), {
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: script,
    })
    const menu = page.locator('.site-menu')
    const open = () => menu.getAttribute('open')
    await tabTo(page, 'Danh mục')
    expect(await open()).toBeNull()
    await page.keyboard.press('Enter')
    expect(await open()).not.toBeNull()
    const section = await menu.locator('a').last().innerText()
    const passed = await tabTo(page, section)
    expect(passed).toContain('Liên hệ')
    if (script) {
      await page.keyboard.press('Escape')
      expect(await open()).toBeNull()
      expect(await focused(page)).toBe('Danh mục')
      await page.keyboard.press('Enter')
      await tabTo(page, section)
    }
    await enter(page)
    expect(await heading(page)).toBe(section)
  })

  it('goes with single presses of Alt and a digit where they want to go', async () => {
    const page = await openAt(article())
    for (const [key, title] of [
      ['Alt+0', 'Phím tắt'],
      ['Alt+2', 'Sơ đồ trang'],
    ] as const) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
      expect(await heading(page)).toBe(title)
    }
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Alt+1')])
    expect(new URL(page.url()).pathname).toBe(paths.home.href())
  })
})
