import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { openNode, type PortalNode } from '#test/nodes.ts'

const portal = usePortal()
const home = paths.home.href()
const feed = paths.feed.href()
const section = '/chuyen-muc/lich-lam-viec'
let node: PortalNode

beforeAll(async () => {
  await makeArticle(portal, 'published', { title: 'Lễ hội nhà rông' })
  node = await openNode(portal)
})
afterAll(() => node.close())

/** What the router was asked for while the work was done. */
async function renderedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = node.rendered.length
  await work()
  return node.rendered.slice(before)
}

async function publish(title: string) {
  const { id } = await makeArticle(portal, 'published', { title })
  await node.epoch.catchUp()
  return id
}

async function slugOf(id: string) {
  const { rows } = await portal.database.pool.query<{ slug: string }>(
    'select slug from articles where id = $1',
    [id],
  )
  return paths.article.href({ slug: rows[0]?.slug ?? '' })
}

describe('a visitor', () => {
  it('is answered from memory the second time, with the same page and headers', async () => {
    await publish('Tin thứ nhất')
    const first = await node.ask(home)
    const rendered = await renderedBy(async () => {
      const again = await node.ask(home)
      expect(again.text).toBe(first.text)
      expect({ ...again.headers, date: '' }).toEqual({ ...first.headers, date: '' })
    })
    expect(rendered).toEqual([])
    expect(first.headers['content-security-policy']).toContain("default-src 'self'")
  })

  it('takes part in one rendering with all who ask for a cold page at once', async () => {
    await publish('Tin thứ hai')
    const rendered = await renderedBy(() => Promise.all(Array.from({ length: 20 }, () => node.ask(section))))
    expect(rendered).toEqual([section])
  })

  it('is given brotli before gzip before plain, each as the browser takes it', async () => {
    const encodingOf = async (accepted: string) =>
      (await node.ask(home, { 'accept-encoding': accepted })).headers['content-encoding'] ?? 'plain'
    expect(await encodingOf('gzip, deflate, br, zstd')).toBe('br')
    expect(await encodingOf('gzip, deflate')).toBe('gzip')
    expect(await encodingOf('br;q=0, gzip;q=0.5')).toBe('gzip')
    expect(await encodingOf('br;q=0.1, gzip;q=0.9')).toBe('gzip')
    expect(await encodingOf('*')).toBe('br')
    expect(await encodingOf('identity, br;q=0.5')).toBe('plain')
    expect(await encodingOf('deflate')).toBe('plain')
    expect(await encodingOf(';;q=x,,')).toBe('plain')
    const texts = await Promise.all(
      ['br', 'gzip', ''].map(
        async (accepted) => (await node.ask(home, { 'accept-encoding': accepted })).text,
      ),
    )
    expect(new Set(texts).size).toBe(1)
  })

  it('hears that nothing changed, in whichever form the browser asks', async () => {
    const brotli = { 'accept-encoding': 'br' }
    const { headers } = await node.ask(home, brotli)
    const tag = String(headers['etag'])
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*', `"a",W/${tag}`]) {
      const answer = await node.ask(home, { ...brotli, 'if-none-match': known })
      expect([known, answer.status, answer.bytes.length]).toEqual([known, 304, 0])
      expect(answer.headers['etag']).toBe(tag)
      expect(answer.headers['cache-control']).toBe(headers['cache-control'])
      expect(answer.headers['vary']).toBe('accept-encoding, cookie')
    }
    expect((await node.ask(home, { ...brotli, 'if-none-match': '"other"' })).status).toBe(200)
    expect((await node.ask(home, { 'if-none-match': tag })).status).toBe(200)
  })

  it('is told about a page with HEAD what GET would tell, without the page', async () => {
    const [whole, head] = await Promise.all([node.ask(feed), node.ask(feed, {}, 'HEAD')])
    expect(head.bytes.length).toBe(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
  })

  it('is told of a page that is not there, and of one that moved, each time anew', async () => {
    for (const _ of [1, 2]) {
      const rendered = await renderedBy(async () => {
        expect((await node.ask('/tin/khong-co')).status).toBe(404)
      })
      expect(rendered).toEqual(['/tin/khong-co'])
    }
  })

  it('meets a page that was published in the meantime, and no draft changes it', async () => {
    await node.ask(home)
    await publish('Khánh thành cầu treo')
    expect((await node.ask(home)).text).toContain('Khánh thành cầu treo')
    const { serial } = node.epoch
    await makeArticle(portal, 'ready', { title: 'Chưa ai được đọc' })
    await node.epoch.catchUp()
    expect(node.epoch.serial).toBe(serial)
    expect(await renderedBy(() => node.ask(home))).toEqual([])
  })

  it('never meets again what was taken down', async () => {
    const id = await publish('Có thông tin riêng')
    const address = await slugOf(id)
    expect((await node.ask(address)).text).toContain('Có thông tin riêng')
    await takeStep(portal, 'to-truong', id, 'take_down', { reason: 'Có thông tin riêng của công dân.' })
    await node.epoch.catchUp()
    const answers = await Promise.all(Array.from({ length: 5 }, () => node.ask(address)))
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 410, 410])
    expect((await node.ask(home)).text).not.toContain('Có thông tin riêng')
  })
})

describe('an hour later, and a day later', () => {
  it('pages are made anew: after five minutes, and never later than midnight', async () => {
    portal.clock.set('2026-03-05T10:00:00+07:00')
    await node.ask(feed)
    portal.clock.advance({ minutes: 4 })
    expect(await renderedBy(() => node.ask(feed))).toEqual([])
    portal.clock.advance({ minutes: 2 })
    expect(await renderedBy(() => node.ask(feed))).toEqual([feed])
    portal.clock.set('2026-03-05T23:59:00+07:00')
    await node.ask(feed)
    portal.clock.advance({ minutes: 2 })
    expect(await renderedBy(() => node.ask(feed))).toEqual([feed])
  })
})

describe('a small memory', () => {
  it('gives room to what is asked for, and a portal without one renders each time', async () => {
    const [small, none] = await Promise.all([
      openNode(portal, { keptPagesBytes: 80_000 }),
      openNode(portal, { keptPagesBytes: 0 }),
    ])
    await small.ask(section)
    for (const theme of ['light', 'dark', 'contrast', 'auto'])
      for (const size of ['m', 'l', 'xl']) {
        await small.ask(home, { cookie: `hien_thi=${size}.${theme}` })
        await small.ask(home, { cookie: `hien_thi=${size}.${theme}` })
      }
    const count = small.rendered.length
    expect(count).toBe(13)
    await small.ask(section)
    expect(small.rendered.length).toBe(14)
    await none.ask(home)
    await none.ask(home)
    expect(none.rendered).toEqual([home, home])
    await Promise.all([small.close(), none.close()])
  })
})
