import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { groups } from '#ui/gallery/groups.ts'
import { usePortal } from '../app.ts'
import { askAxe } from '../axe.ts'
import { useBrowser } from '../browser.ts'
import { signInTab } from '../chromium-session.ts'
import { makeArticle } from '../make.ts'

const portal = usePortal({ search: true })
const browser = useBrowser()
const title = 'Lịch tiếp công dân tháng mười hai'
let origin = ''
let article = ''

beforeAll(async () => {
  const { id } = await makeArticle(portal, 'published', {
    title,
    fields: { body: '<p>Câu thứ nhất. Câu thứ hai.</p><p>Đoạn sau cùng.</p>', bodyFormat: 'html' },
  })
  const { rows } = await portal.database.pool.query<{ slug: string }>(
    'select slug from articles where id = $1',
    [id],
  )
  article = paths.article.href({ slug: rows[0]?.slug ?? '' })
  origin = await portal.listen()
})

async function open(path: string, options: Parameters<typeof browser.open>[0] = {}): Promise<Page> {
  const page = await browser.open({ viewport: { width: 1280, height: 900 }, ...options })
  await page.goto(origin + path)
  return page
}

const look = (page: Page) =>
  page.evaluate(() => {
    const { text, theme } = document.documentElement.dataset
    return { text, theme }
  })

describe('text size and colours', () => {
  it('change at once where they are chosen, and stay chosen on the page one came from', async () => {
    const page = await open(`${paths.display.href()}?tu=${paths.siteMap.href()}`)
    await page.getByLabel('Rất lớn').check()
    await page.getByLabel('Tương phản cao').check()
    expect(await look(page)).toEqual({ text: 'xl', theme: 'contrast' })
    await page.getByRole('button', { name: 'Lưu và về trang đang đọc' }).click()
    await page.waitForURL(`**${paths.siteMap.href()}`)
    expect(await look(page)).toEqual({ text: 'xl', theme: 'contrast' })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)')
  })

  it('can be chosen without a script', async () => {
    const page = await open(`${paths.display.href()}?tu=${paths.siteMap.href()}`, {
      javaScriptEnabled: false,
    })
    await page.getByLabel('Nền tối').check()
    await page.getByRole('button', { name: 'Lưu và về trang đang đọc' }).click()
    await page.waitForURL(`**${paths.siteMap.href()}`)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('are put on by the page itself where a cache in front gave out the plain one', async () => {
    const page = await browser.open()
    await page.route(origin + paths.home.href(), async (route) => {
      const { cookie: _, ...headers } = await route.request().allHeaders()
      await route.fulfill({ response: await route.fetch({ headers }) })
    })
    await page.context().addCookies([{ name: 'hien_thi', value: 'l.dark', url: origin }])
    await page.goto(origin + paths.home.href())
    await expect.poll(() => look(page)).toEqual({ text: 'l', theme: 'dark' })
  })
})

describe('a keyboard', () => {
  it.each([
    ['Alt+Digit1', paths.home.href()],
    ['Alt+Digit2', paths.siteMap.href()],
    ['Alt+Digit0', paths.shortcuts.href()],
  ])('goes by %s to %s', async (keys, path) => {
    const page = await open(paths.contacts.href())
    await page.keyboard.press(keys)
    await page.waitForURL(origin + path)
  })

  it('comes to the search field by a shortcut, and writes digits in it as ever', async () => {
    const page = await open(paths.contacts.href())
    await page.keyboard.press('Alt+Digit3')
    await page.keyboard.type('12')
    expect(await page.locator('#tim-kiem').inputValue()).toBe('12')
  })

  it('closes the menu by Escape and stands on its button', async () => {
    const page = await open(paths.home.href())
    const button = page.locator('.site-menu > summary')
    await button.click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await page.locator('.site-menu').getAttribute('open')).toBeNull()
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

describe('the search field', () => {
  it('suggests titles, tells how many, and opens the one chosen by keyboard', async () => {
    const page = await open(paths.home.href())
    const field = page.getByRole('combobox', { name: 'Tìm tin, bài' })
    await field.click()
    await page.keyboard.type('tiep cong dan')
    const option = page.getByRole('option', { name: title })
    await option.waitFor()
    expect(await page.getByRole('status').innerText()).toBe('1 gợi ý')
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    expect(await askAxe(page, { within: '.home-open' })).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(origin + article)
  })

  it('takes the suggestions away by Escape and keeps what was typed', async () => {
    const page = await open(paths.home.href())
    const field = page.locator('#tim-kiem')
    await field.click()
    await page.keyboard.type('tiep cong')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    expect(await field.inputValue()).toBe('tiep cong')
  })
})

describe('reading aloud', () => {
  /** A browser's voices belong to its machine; this one has the voice of the language that it is given. */
  const giveVoice = (page: Page, language: string) =>
    page.addInitScript((lang) => {
      const spoken: string[] = []
      const voices = {
        spoken,
        speechSynthesis: Object.assign(new EventTarget(), {
          getVoices: () => [{ lang, name: lang }],
          speak: ({ text }: SpeechSynthesisUtterance) => spoken.push(text),
          cancel: () => spoken.push('cancel'),
          pause: () => spoken.push('pause'),
          resume: () => spoken.push('resume'),
        }),
        SpeechSynthesisUtterance: class {
          text: string
          constructor(text: string) {
            this.text = text
          }
        },
      }
      // The browser's own are not to be assigned to.
      for (const [name, value] of Object.entries(voices)) Object.defineProperty(globalThis, name, { value })
    }, language)

  it('is not offered where no voice speaks Vietnamese', async () => {
    const page = await browser.open()
    await giveVoice(page, 'en-US')
    await page.goto(origin + article)
    expect(await page.getByRole('button', { name: 'Nghe bài này' }).isVisible()).toBe(false)
  })

  it('reads the article in order, pauses, goes on and stops', async () => {
    const page = await browser.open()
    await giveVoice(page, 'vi-VN')
    await page.goto(origin + article)
    await page.getByRole('button', { name: 'Nghe bài này' }).click()
    const spoken = () => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken)
    const read = (await spoken()).join('|')
    expect(read.indexOf(title)).toBeGreaterThan(-1)
    expect(read.indexOf('Câu thứ nhất.')).toBeGreaterThan(read.indexOf(title))
    expect(read.indexOf('Đoạn sau cùng.')).toBeGreaterThan(read.indexOf('Câu thứ hai.'))
    await page.getByRole('button', { name: 'Tạm dừng' }).click()
    await page.getByRole('button', { name: 'Nghe tiếp' }).click()
    expect((await spoken()).slice(-2)).toEqual(['pause', 'resume'])
    await page.getByRole('button', { name: 'Dừng nghe' }).click()
    expect((await spoken()).at(-1)).toBe('cancel')
    const button = page.getByRole('button', { name: 'Nghe bài này' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

describe.each(groups.map(({ slug }) => slug))('the components of %s', (part) => {
  it('are open to everybody, in all colours', async () => {
    const page = await browser.open({ viewport: { width: 1280, height: 900 } })
    await signInTab(portal, page, 'chuyen-vien-tong-hop', origin)
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.context().addCookies([{ name: 'hien_thi', value: `m.${theme}`, url: origin }])
      await page.goto(origin + paths.designSystemPart.href({ part }))
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      const rules = theme === 'light' ? 'all' : 'about colours'
      expect(await askAxe(page, { rules }), theme).toEqual([])
    }
  })
})
