import { describe, expect, it } from 'vitest'
import { parseDocumentText, partOf } from '#lib/legal-outline/index.ts'
import { contributorCookie } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { demonstration } from '#test/demonstration.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal({ from: demonstration })
const read = async (url: string) => {
  const answer = await portal.visitor().get(url)
  expect(answer.statusCode, url).toBe(200)
  return answer.body
}
const wordsOf = (html: string) =>
  html
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

const pages = [
  paths.introduction.href(),
  paths.organisation.href(),
  paths.leaders.href(),
  paths.leader.href({ slug: 'chu-tich' }),
  paths.leader.href({ slug: 'chanh-van-phong' }),
  paths.contacts.href(),
  paths.terms.href(),
  paths.privacy.href(),
  paths.accessibility.href(),
  paths.reuse.href(),
  paths.siteMap.href(),
]

describe('a page about the office', () => {
  it.each(pages)('%s is valid, in Vietnamese, with one heading of its own', async (url) => {
    const html = await read(url)
    await expectValidHtml(html, url)
    expect(html).toContain('<html lang="vi"')
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1)
  })

  it.each(pages.slice(0, -1))('%s says when it was last revised', async (url) => {
    expect(wordsOf(await read(url))).toMatch(/Sửa đổi lần cuối: \d\d\/\d\d\/\d{4}/)
  })
})

describe('the organisation chart', () => {
  it('names every division of today, with a way to its functions, head and telephone', async () => {
    const html = await read(paths.organisation.href())
    const { divisions } = portal.services.profile
    for (const { code, name } of divisions.filter(({ kind }) => kind !== 'leadership')) {
      expect(html).toContain(`href="#phong-${code.toLowerCase()}"`)
      expect(html).toMatch(new RegExp(`<h3 id="phong-${code.toLowerCase()}">${name}</h3>`))
    }
    expect(wordsOf(html)).toContain('Lê Thị Sông Trà, Trưởng phòng Tổng hợp')
    expect(wordsOf(html)).toContain('Điện thoại (060) 0000 016 (chờ Văn phòng xác nhận)')
  })

  it('follows the posts: who has left a post is named in it no more', async () => {
    const chief = () => read(paths.organisation.href()).then((html) => html.includes('Trương Thị Đèo Mây'))
    expect(await chief()).toBe(true)
    await portal.database.pool.query(
      `update posts set state = 'ended', ended_at = $1 where role = 'division_head' and division_id = 'VX'`,
      [new Date(portal.clock.now().getTime() - 1000)],
    )
    expect(await chief()).toBe(false)
    expect(wordsOf(await read(paths.organisation.href()))).toContain('Chưa có người phụ trách')
  })
})

describe('the page of a leader', () => {
  const chairman = paths.leader.href({ slug: 'chu-tich' })

  it('tells post, term and duties, and what was published about the leader', async () => {
    const words = wordsOf(await read(chairman))
    expect(words).toContain('Chủ tịch UBND tỉnh Từ 25/06/2011')
    expect(words).toContain('điều hành chung mọi mặt công tác')
    expect(await read(chairman)).toContain(`href="/tin/`)
  })

  it('says of invented names that they are', async () => {
    expect(wordsOf(await read(chairman))).toContain('không phải người thật')
  })

  it('stays where it is when the term is over, and says so', async () => {
    await portal.database.pool.query(
      `update committee_leaders set to_on = '2012-01-31' where key = 'pho-chu-tich-kinh-te'`,
    )
    const former = wordsOf(await read(paths.leader.href({ slug: 'pho-chu-tich-kinh-te' })))
    expect(former).toContain('Đã thôi giữ chức vụ')
    expect(former).toContain('Từ 25/06/2011 đến hết 31/01/2012')
    const list = wordsOf(await read(paths.leaders.href()))
    expect(list.indexOf('Trần Suối Nguồn')).toBeGreaterThan(list.indexOf('Đã thôi giữ chức vụ'))
    expect(wordsOf(await read(paths.introduction.href()))).not.toContain('Trần Suối Nguồn')
  })

  it('is nowhere for somebody who was never a leader', async () => {
    for (const slug of ['khong-co-ai', 'truong-phong-kinh-te', '%00', '..%2f'])
      expect((await portal.visitor().get(`${paths.leaders.href()}/${slug}`)).statusCode).toBeGreaterThan(399)
  })
})

describe('the contacts', () => {
  it('tell both mailboxes of article 7, each with its purpose, and the receiving division', async () => {
    const html = await read(paths.contacts.href())
    for (const { address, purpose } of portal.services.profile.office.mailboxes) {
      expect(html).toContain(`href="mailto:${address}"`)
      expect(html).toContain(`<dt>${purpose}</dt>`)
    }
    expect(wordsOf(html)).toContain('Bộ phận tiếp nhận Phòng Kiểm soát thủ tục hành chính')
  })

  it('leave none of the five empty that must be published', async () => {
    const html = await read(paths.contacts.href())
    for (const term of [
      'Địa chỉ trụ sở',
      'Địa chỉ nhận thư',
      'Điện thoại',
      'Trang thông tin điện tử',
      'Thư điện tử nhận phản ánh, kiến nghị',
    ])
      expect(html).toMatch(new RegExp(`<dt>${term}</dt><dd>.*?[^<>\\s].*?</dd>`))
  })
})

describe('the terms', () => {
  it('print article 3 in full, word for word, under its own anchor', async () => {
    const html = await read(paths.terms.href())
    const { blocks } = parseDocumentText([portal.services.profile.regulationText])
    const sentences = partOf(blocks, 'dieu-3').slice(1)
    expect(sentences.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array<string>(7).fill('clause'),
      ...Array<string>(5).fill('point'),
    ])
    const words = wordsOf(html)
    for (const { label, text } of sentences) expect(words).toContain(`${label} ${text}`)
    expect(html).toContain('id="dieu-3"')
  })

  it('are linked from the form that takes text, and not from the one that takes a password', async () => {
    const link = `${paths.terms.href()}#dieu-3`
    expect(await read(paths.reportError.href())).toContain(link)
    const writing = await portal.as('chuyen-vien-tong-hop').get(paths.desk.newArticle.href())
    expect(writing.body).toContain(link)
    expect(await read(paths.signIn.href())).not.toContain(link)
  })
})

describe('the page about privacy', () => {
  it('names every cookie that the portal sets, for readers and for those who work here', async () => {
    const browser = portal.browser()
    const names = new Set<string>()
    await browser.post(paths.display.href(), { text: 'l', theme: 'dark' })
    for (const name of browser.cookies.keys()) names.add(name)
    await browser.signIn('chuyen-vien-tong-hop')
    for (const name of browser.cookies.keys()) names.add(name)
    browser.cookies.delete('nha-rong.session_token')
    await browser.post(paths.desk.newArticle.href(), { title: 'Tin gửi khi phiên đã hết' })
    for (const name of browser.cookies.keys()) names.add(name)
    // Set for who comes in by a link from a letter.
    names.add(contributorCookie)
    expect([...names].sort()).toEqual([
      'bieu_mau_giu_lai',
      contributorCookie,
      'hien_thi',
      'nha-rong.session_token',
      'thong_bao',
    ])
    const words = wordsOf(await read(paths.privacy.href()))
    for (const name of names) expect(words).toContain(`${name}:`)
  })

  it('gives nobody a cookie who only reads, and loads nothing from elsewhere', async () => {
    for (const url of pages) {
      const answer = await portal.visitor().get(url)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.body).not.toMatch(
        /<(?:script|img|link rel="stylesheet")[^>]+(?:src|href)="(?:https?:)?\/\//,
      )
    }
  })

  it('tells after how many days the address of who reported an error is erased', async () => {
    const { reportEmailDays } = portal.services.profile.office
    expect(wordsOf(await read(paths.privacy.href()))).toContain(`bị xóa ${reportEmailDays} ngày sau`)
  })
})

describe('the site map', () => {
  /** Pages that need something in the hand, or are parts of one that is in the map. */
  const elsewhere = new Set<string>([
    paths.signInCode.pattern,
    paths.signInRecovery.pattern,
    paths.forgotPassword.pattern,
    paths.resetPassword.pattern,
    paths.findPageReport.pattern,
    paths.health.pattern,
    // Behind the contributors' own first page.
    paths.registerContributor.pattern,
    paths.registeredContributor.pattern,
    paths.enterContributor.pattern,
    paths.enteredContributor.pattern,
    paths.newContribution.pattern,
    // Of the workspace.
    paths.designSystem.pattern,
    paths.searchSuggestions.pattern,
    '/tai-nguyen/*',
  ])
  const isFile = (url: string) => /\.\w+$/.test(url)

  it('leads to every public page', async () => {
    const html = await read(paths.siteMap.href())
    const pagesOfPortal = portal.routes
      .filter(({ method, url }) => method === 'GET' && !url.startsWith(paths.desk.home.pattern))
      .map(({ url }) => url)
      .filter((url) => !url.includes(':') && !isFile(url) && !elsewhere.has(url))
    expect(pagesOfPortal.length).toBeGreaterThan(12)
    expect(pagesOfPortal.filter((url) => !html.includes(`href="${url}"`))).toEqual([])
    for (const { slug, categories } of portal.services.profile.sections) {
      expect(html).toContain(`href="${paths.section.href({ slug })}"`)
      for (const category of categories)
        expect(html).toMatch(new RegExp(`href="/chuyen-muc/[a-z0-9-]*${category.slug}"`))
    }
  })

  it('leads to nothing that is not there', async () => {
    const html = await read(paths.siteMap.href())
    const tree = html.slice(html.indexOf('class="site-tree"'), html.indexOf('</main>'))
    const links = [...tree.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
    expect(links.length).toBeGreaterThan(25)
    for (const href of links) await read(href)
  })
})
