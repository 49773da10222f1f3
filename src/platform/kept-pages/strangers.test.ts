import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle } from '#test/make.ts'
import { openNode, type PortalNode } from '#test/nodes.ts'
import { isPersonal } from './index.ts'

const portal = usePortal()
const home = paths.home.href()
let node: PortalNode

beforeAll(async () => {
  await makeArticle(portal, 'published')
  node = await openNode(portal, { trustProxy: true })
})
afterAll(() => node.close())

const deskLink = `href="${paths.desk.home.href()}"`
const flashOf = (text: string) =>
  `thong_bao=${Buffer.from(JSON.stringify({ kind: 'success', text })).toString('base64url')}`

async function cookiesOf(person: string) {
  const browser = portal.browser()
  await browser.signIn(person)
  return Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join('; ')
}

describe('one memory, a visitor, two people of the office, and someone with a message waiting', () => {
  it('gives each their own in whatever order they come', async () => {
    const chief = await cookiesOf('chanh-van-phong')
    const editor = await cookiesOf('bien-tap-1')
    const who = {
      visitor: '',
      reader: 'hien_thi=xl.dark; _other=1',
      chief,
      editor: `hien_thi=xl.dark; ${editor}`,
      told: flashOf('Chỉ một người đọc câu này'),
      held: 'bieu_mau_giu_lai=11111111-1111-4111-8111-111111111111.x',
    }
    const people = Object.keys(who) as (keyof typeof who)[]
    const pages = [home, '/chuyen-muc/lich-lam-viec', paths.feed.href()]
    const encodings = ['br', 'gzip', '']
    const visit = fc.record({
      person: fc.constantFrom(...people),
      path: fc.constantFrom(...pages),
      encoding: fc.constantFrom(...encodings),
      method: fc.constantFrom('GET', 'HEAD'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 3, maxLength: 12 }), async (visits) => {
        const answers = await Promise.all(
          visits.map(({ person, path, encoding, method }) =>
            node.ask(path, { cookie: who[person], 'accept-encoding': encoding }, method),
          ),
        )
        for (const [n, { headers, text }] of answers.entries()) {
          const { person, path, method } = visits[n]!
          const isShared = person === 'visitor' || person === 'reader'
          if (isShared) expect(headers['set-cookie'], person).toBeUndefined()
          if (isShared) expect(headers['cache-control']).toContain('public')
          if (person === 'chief' || person === 'editor') {
            expect(headers['cache-control']).toBe('private, no-store')
            expect(headers['etag']).toBeUndefined()
          }
          if (method === 'HEAD' || path === paths.feed.href()) continue
          expect(text.includes(deskLink), person).toBe(person === 'chief' || person === 'editor')
          expect(text.includes('Chỉ một người đọc câu này'), person).toBe(person === 'told')
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps no answer with a cookie: the next visitor is not told what was for another', async () => {
    const told = await node.ask(home, { cookie: flashOf('Đã gửi phản ánh') })
    expect(told.text).toContain('Đã gửi phản ánh')
    expect(told.headers['cache-control']).toBe('private, no-store')
    expect((await node.ask(home)).text).not.toContain('Đã gửi phản ánh')
  })
})

describe('what a stranger sends beside the address', () => {
  const attempts: Record<string, string | string[]>[] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-forwarded-port': '81' },
    { forwarded: 'host=evil.example;proto=http' },
    { 'x-original-url': '/dang-nhap', 'x-rewrite-url': '/dang-nhap' },
    { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
    { 'accept-language': 'en', accept: 'application/json' },
    { 'accept-version': '2.x', origin: 'https://evil.example', referer: 'https://evil.example' },
    { cookie: ['hien_thi=xl.<script>', 'a=b'] },
    { 'user-agent': '<script>alert(1)</script>' },
    { 'content-length': '0', 'x-forwarded-for': '10.0.0.1' },
  ]

  it('changes nothing of what it is shown, and nothing of what is kept', async () => {
    for (const headers of attempts) {
      // Each time a page that nobody has asked for yet, and the stranger first.
      await portal.database.pool.query('update sections set position = position where id = $1', ['10.1'])
      await node.epoch.catchUp()
      const stranger = await node.ask(home, headers)
      const visitor = await node.ask(home)
      expect(stranger.status, JSON.stringify(headers)).toBe(200)
      expect(stranger.text).toBe(visitor.text)
      expect(visitor.text + JSON.stringify(visitor.headers)).not.toMatch(/evil\.example|alert\(1\)/)
    }
  })

  it('is left out of the address: parameters that the page does not know make no page of their own', async () => {
    const plain = await node.ask(home)
    const before = node.rendered.length
    for (const query of [
      'utm_source=x',
      'fbclid=1&truoc=<script>',
      'a[]=1&a[]=2',
      '__proto__=1',
      '&&==',
      '%',
    ])
      expect((await node.ask(`${home}?${query}`)).text).toBe(plain.text)
    expect(node.rendered.length).toBe(before)
    const list = '/chuyen-muc/lich-lam-viec'
    const cursor = 'truoc=1772413200000_11111111-1111-4111-8111-111111111111'
    const older = await node.ask(`${list}?${cursor}`)
    const again = node.rendered.length
    for (const query of [`${cursor}&utm_source=x`, `x=1&${cursor}`, `%74ruoc=${cursor.slice(6)}`])
      expect((await node.ask(`${list}?${query}`)).text).toBe(older.text)
    expect(node.rendered.length).toBe(again)
  })

  it('is left to the router where it is no plain question: another spelling, a part of a page, a long address', async () => {
    const before = node.rendered.length
    const odd: [string, Record<string, string>, number][] = [
      ['/chuyen-muc/lich%2dlam-viec', {}, 200],
      ['/chuyen-muc/./lich-lam-viec', {}, 404],
      ['//', {}, 301],
      ['/chuyen-muc/lich-lam-viec/', {}, 301],
      [`${home}?${'a'.repeat(400)}`, {}, 200],
      [home, { range: 'bytes=0-10' }, 200],
      [home, { authorization: 'Basic eDp5' }, 200],
      ['/chuyen-muc/lich-lam-viec?truoc=a&truoc=b', {}, 200],
    ]
    for (const [path, headers, status] of odd)
      expect([path, (await node.ask(path, headers)).status]).toEqual([path, status])
    expect(node.rendered.length).toBe(before + odd.length)
  })

  it('cannot hide a second request in the first', async () => {
    const smuggled = [
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
      'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a\r\nX: a\n b\r\n\r\n',
      'GET /\tx HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
    ]
    for (const text of smuggled) expect(await sendRaw(text), JSON.stringify(text)).toMatch(/^HTTP\/1\.1 400 /)
    const absolute = await sendRaw(
      `GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    )
    expect(absolute).not.toMatch(/evil\.example/)
  })
})

/** The whole answer of the node to bytes as they are. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(node.address)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
    socket.setTimeout(2_000, () => socket.destroy())
  })
}

it('counts as personal what the portal calls its own, and no other cookie', () => {
  for (const own of [
    'nha-rong.session_token=a',
    'x=1; __Secure-nha-rong.two_factor=b',
    'thong_bao=',
    'a=b;bieu_mau_giu_lai=c',
  ])
    expect(isPersonal(own), own).toBe(true)
  for (const other of ['', 'hien_thi=m.dark', '_ga=nha-rong.session_token', 'x-thong_bao=1'])
    expect(isPersonal(other), other).toBe(false)
})
