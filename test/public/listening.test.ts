import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { useBrowser } from '../browser.ts'
import { pageTypes } from '../page-types.ts'
import { useSite } from '../site.ts'
import { openPage } from './open-page.ts'
import { readAloud } from './read-aloud.ts'

const site = useSite({ listen: true })
const browser = useBrowser()

async function hear(name: string, root = 'body', width = 1280): Promise<string[]> {
  const page = await browser.reuse({ viewport: { width, height: 800 } })
  await openPage(
    site,
    page,
    pageTypes.find((type) => type.name === name)!,
  )
  return readAloud(page, root)
}

const rolesOf = (lines: string[], ...roles: string[]) =>
  lines.filter((line) => roles.some((role) => line.startsWith(`${role} `) || line === role))

describe('somebody who listens', () => {
  it('hears the landmarks of a page in their order, each kind told apart by name', async () => {
    const lines = await hear('article: news')
    const marks = rolesOf(lines, 'banner', 'navigation', 'search', 'main', 'contentinfo')
    const kinds = marks.map((line) => line.split(' ')[0])
    expect(kinds.filter((kind) => kind !== 'navigation')).toEqual(['banner', 'search', 'main', 'contentinfo'])
    const navigations = marks.filter((line) => line.startsWith('navigation'))
    expect(navigations.every((line) => line.length > 'navigation '.length)).toBe(true)
    expect(new Set(navigations).size).toBe(navigations.length)
  })

  it('hears one title, then headings step by step', async () => {
    for (const name of ['home', 'article: long text', 'organisation', 'site map']) {
      const headings = rolesOf(await hear(name, 'main'), 'heading')
      const levels = headings.map((line) => Number(/\[level (\d)/.exec(line)?.[1]))
      expect(levels[0], name).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(
        levels.every((level, n) => n === 0 || level <= (levels[n - 1] ?? 0) + 1),
        levels.join(),
      ).toBe(true)
    }
  })

  it.each([360, 1280])('hears of a table what it is about, and its columns, at %d px', async (width) => {
    const lines = await hear('article: table', '.prose', width)
    expect(rolesOf(lines, 'group').join()).toMatch(/group Bảng: \S/)
    expect(rolesOf(lines, 'table').length).toBeGreaterThan(0)
    expect(rolesOf(lines, 'columnheader', 'rowheader').length).toBeGreaterThan(1)
    const shortcuts = await hear('shortcuts', 'main', width)
    expect(rolesOf(shortcuts, 'table')).toEqual(['table Phím của trang này', 'table Phím của trình duyệt'])
    expect(rolesOf(shortcuts, 'rowheader').length).toBeGreaterThan(4)
  })

  it('hears what a picture shows, and nothing of what only adorns', async () => {
    const pictures = rolesOf(await hear('article: photo story', 'main'), 'image')
    expect(pictures.length).toBeGreaterThan(1)
    expect(pictures.every((line) => line.length > 'image '.length + 10)).toBe(true)
    expect(rolesOf(await hear('article: photo story', 'header'), 'image')).toEqual([])
  })

  it('hears at a field what it wants, that it is needed, and what is wrong in it', async () => {
    const empty = await hear('report an error', 'main')
    expect(rolesOf(empty, 'textbox').join('\n')).toMatch(/textbox Lỗi gặp phải \[.*required.*\] \(.+\)/)
    expect(rolesOf(empty, 'textbox').join('\n')).not.toContain('website')
    const wrong = await hear('report an error, with mistakes', 'main')
    expect(rolesOf(wrong, 'alert')).toHaveLength(1)
    const field = rolesOf(wrong, 'textbox').find((line) => line.includes('Lỗi gặp phải'))
    expect(field).toMatch(/invalid/)
    expect(field).toContain('Viết lỗi gặp phải')
  })

  it('hears whether the menu of a phone is open', async () => {
    const page = await browser.open({ viewport: { width: 360, height: 740 } })
    await page.goto(`${site.origin()}${paths.home.href()}`)
    const menu = async () => (await readAloud(page, '.site-menu')).find((line) => line.includes('Danh mục'))
    expect(await menu()).not.toContain('expanded')
    await page.locator('summary.menu-button').press('Enter')
    expect(await menu()).toContain('expanded')
  })

  it('hears each choice of colours, and which one holds', async () => {
    const radios = rolesOf(await hear('display', 'main'), 'radio')
    expect(radios).toHaveLength(7)
    expect(radios.filter((line) => line.includes('[checked'))).toHaveLength(2)
  })
})
