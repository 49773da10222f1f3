import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal()
const read = async (url: string) => {
  const answer = await portal.visitor().get(url)
  expect(answer.statusCode, url).toBe(200)
  return answer.body
}
const english = [paths.english.home.href(), paths.english.introduction.href(), paths.english.contacts.href()]
const pairs = [
  [paths.home.href(), paths.english.home.href()],
  [paths.introduction.href(), paths.english.introduction.href()],
  [paths.contacts.href(), paths.english.contacts.href()],
] as const
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const termsOf = (html: string) => mainOf(html).match(/<dt>/g)?.length
const alternatesOf = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="[^"]*?:\/\/[^/"]+([^"]*)"/g)].map(
    ([, language, path]) => `${language} ${path}`,
  )

describe('a page in English', () => {
  it.each(english)('%s is valid and says that it is English', async (url) => {
    const html = await read(url)
    await expectValidHtml(html, url)
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('og:locale" content="en_GB"')
    expect(html).toContain('>Skip to main content</a>')
  })

  it.each(english)('%s leads to what exists in English, and marks what is Vietnamese', async (url) => {
    const html = await read(url)
    const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)].map(([tag, href = '']) => ({
      tag,
      href,
    }))
    expect(links.length).toBeGreaterThan(3)
    const unmarked = links.filter(
      ({ tag, href }) => !/^\/en(\/|$)/.test(href) && !tag.includes('hreflang="vi"'),
    )
    expect(unmarked).toEqual([])
  })

  it('names the office in English in its letterhead', async () => {
    const { translations } = portal.services.profile
    expect(await read(paths.english.contacts.href())).toContain(`>${translations[0]?.office.name}</span>`)
  })
})

describe('a page that exists in both languages', () => {
  it.each(pairs)('%s and %s name each other', async (vietnamese, translated) => {
    const due = [`vi ${vietnamese}`, `en ${translated}`, `x-default ${vietnamese}`]
    expect(alternatesOf(await read(vietnamese))).toEqual(expect.arrayContaining(due))
    expect(alternatesOf(await read(translated))).toEqual(expect.arrayContaining(due))
    expect(await read(vietnamese)).toMatch(new RegExp(`<a [^>]*href="${translated}"[^>]*hreflang="en"`))
    expect(await read(translated)).toMatch(new RegExp(`<a [^>]*href="${vietnamese}"[^>]*hreflang="vi"`))
  })

  it('says the same of how to reach the office: as many facts, the same numbers and mailboxes', async () => {
    const [ours, theirs] = await Promise.all([
      read(paths.contacts.href()),
      read(paths.english.contacts.href()),
    ])
    const addresses = (html: string) =>
      [...mainOf(html).matchAll(/href="((?:mailto:|tel:|https?:)[^"]+)"/g)].map(([, href]) => href)
    expect(termsOf(theirs)).toBe(termsOf(ours))
    expect(addresses(theirs)).toEqual(addresses(ours))
    expect(addresses(ours).length).toBeGreaterThan(8)
  })

  it('has the same parts, leaders and divisions in the introduction', async () => {
    const [ours, theirs] = await Promise.all([
      read(paths.introduction.href()),
      read(paths.english.introduction.href()),
    ])
    const partsOf = (html: string) => [...mainOf(html).matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id)
    const itemsOf = (html: string) => mainOf(html).slice(mainOf(html).indexOf('id="lanh-dao"')).match(/<li>/g)
    expect(partsOf(theirs)).toEqual(partsOf(ours))
    expect(partsOf(ours).length).toBeGreaterThan(4)
    expect(itemsOf(theirs)?.length).toBe(itemsOf(ours)?.length)
  })

  it('marks a division that nobody has translated as Vietnamese instead of mixing it in', async () => {
    await portal.database.pool.query(
      `insert into divisions (id, name, short_name, kind, position, fields, valid_from)
       values ('MOI', 'Phòng Mới lập', 'Mới', 'research', 9, '{}', '2011-10-01')`,
    )
    expect(await read(paths.english.introduction.href())).toContain('<span lang="vi">Phòng Mới lập</span>')
  })
})

describe('where a page exists in one language only', () => {
  it('names the addresses by which search engines know them', async () => {
    expect(await read(paths.introduction.href())).toContain(
      `hreflang="en" href="${portal.services.publicUrl}${paths.english.introduction.href()}"`,
    )
  })

  it('names no alternates, and leads to the home page of the other', async () => {
    const html = await read(paths.privacy.href())
    expect(alternatesOf(html)).toEqual([])
    expect(html).toMatch(new RegExp(`<a [^>]*href="${paths.english.home.href()}"[^>]*hreflang="en"`))
  })

  it('says in English what is not there in English', async () => {
    const answer = await portal.visitor().get('/en/nothing-here')
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('<html lang="en"')
    expect(answer.body).not.toContain('Không tìm thấy')
  })
})
