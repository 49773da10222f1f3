import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from './app.ts'
import { makeArticle, textOf } from './make.ts'
import { readFormValues } from './form-values.ts'
import { lookAt, type Seen } from './hostile/look.ts'
import { expectValidHtml } from './valid-html.ts'

const portal = usePortal()
const open = (url: string, headers: Record<string, string> = {}) => portal.visitor().get(url, headers)

describe('a reader at an address where nothing is', () => {
  it('may look for the words of the address, go on to the sections, or report the link', async () => {
    const { statusCode, body } = await open('/tin/hoi-nghi-so-ket-quy-mot.html')
    expect(statusCode).toBe(404)
    await expectValidHtml(body, 'nothing there')
    expect(readFormValues(body).get('q')).toEqual(['hoi nghi so ket quy mot'])
    for (const { slug } of portal.services.profile.sections)
      expect(body).toContain(`href="${paths.section.href({ slug })}"`)
    const report = /href="(\/bao-loi\?trang[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const form = readFormValues((await open(report)).body)
    expect(form.get('path')).toEqual(['/tin/hoi-nghi-so-ket-quy-mot.html'])
    expect(body).toContain('name="robots" content="noindex"')
  })

  it('reads English below /en', async () => {
    const { statusCode, body } = await open('/en/no-such-page')
    expect(statusCode).toBe(404)
    expect(body).toContain('<html lang="en"')
    expect(textOf(body)).toContain('Page not found')
    await expectValidHtml(body, 'nothing there, in English')
  })

  it('who works here reads it in the workspace', async () => {
    const { statusCode, body } = await portal.as('to-truong').get('/ban-lam-viec/khong-co')
    expect(statusCode).toBe(404)
    expect(body).toContain(paths.signOut.href())
    expect((await open('/ban-lam-viecxyz')).body).not.toContain('Về bàn làm việc')
  })

  it.each([
    ['%2e%2e%2f%2e%2e%2fetc%2fpasswd'],
    ['../../etc/passwd'],
    ['%00'],
    ['a%00b'],
    ['%FF'],
    ['%'],
    ['%C3%28'],
    ['tin%2Fbai'],
    ['tin//bai'],
    ['tin/%E1%BB'],
    ['a'.repeat(6000)],
    [`tin/${'%C3%A1'.repeat(900)}`],
    ['"><script>alert(1)</script>'],
    ['%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
    ["';alert(1)//"],
    ['tin/%3Csvg%20onload=alert(1)%3E'],
  ])('/%s is one of them', async (path) => {
    const first = await open(`/${path}`)
    // One slash too many leads to the address that was meant; nothing is there either.
    const { statusCode, headers, body } =
      first.statusCode === 301 ? await open(first.headers.location ?? '') : first
    expect(statusCode).toBe(404)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(
      lookAt({ status: statusCode, headers: headers as Seen['headers'], body }, portal.services.publicUrl),
    ).toEqual([])
    await expectValidHtml(body, path)
  })

  it('is no reader but a machine: it gets what it can read', async () => {
    const json = await open('/khong-co', { accept: 'application/json' })
    expect(json.json()).toMatchObject({ error: 'Không tìm thấy trang này' })
    expect((await open('/khong-co.json', { accept: '*/*' })).headers['content-type']).toContain('json')
    for (const file of ['/khong-co.xml', '/chuyen-muc/khong-co/rss.xml', '/tai-nguyen/khong-co.js']) {
      const answer = await open(file, { accept: '*/*' })
      expect([answer.statusCode, answer.headers['content-type']], file).toEqual([
        404,
        'text/plain; charset=utf-8',
      ])
    }
    const head = await portal.app.inject({ method: 'HEAD', url: '/khong-co' })
    expect([head.statusCode, head.body]).toEqual([404, ''])
  })
})

describe('a reader of what was taken down', () => {
  it('is told why, and what remains', async () => {
    const { id } = await makeArticle(portal, 'taken_down')
    const { rows } = await portal.database.pool.query<{ slug: string }>(
      'select slug from articles where id = $1',
      [id],
    )
    const { statusCode, body } = await open(paths.article.href({ slug: rows[0]?.slug ?? '' }))
    expect(statusCode).toBe(410)
    expect(body).toContain('Lý do: Có thông tin riêng của công dân.')
    expect(body).toContain(`href="${paths.archive.href()}"`)
    expect(body).toContain(`action="${paths.search.href()}"`)
  })
})

describe('what goes wrong with us', () => {
  it('has a number, which the report of it carries', async () => {
    const broken = portal.services.profile.office
    const { domains } = broken
    // The form needs the names of the portal; without them it fails as any page might.
    Reflect.deleteProperty(broken, 'domains')
    const answer = await portal.app.inject({
      url: paths.reportError.href(),
      headers: { accept: 'text/html' },
    })
    broken.domains = domains
    expect(answer.statusCode).toBe(500)
    expect(answer.headers['cache-control']).toContain('no-store')
    await expectValidHtml(answer.body, 'our own fault')
    const number = /<strong>([0-9A-F]{10})<\/strong>/.exec(answer.body)?.[1] ?? ''
    expect(number).not.toBe('')
    expect(answer.body).not.toMatch(/TypeError|undefined|\.tsx?:/)
    const report = /href="(\/bao-loi\?trang[^"]+)"/.exec(answer.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(readFormValues((await open(report)).body).get('words')?.[0]).toContain(`yêu cầu số ${number}`)
  })
})

it('tells a form from another site that it is not taken, and one that is too large that it is', async () => {
  const forged = await portal.visitor().post(paths.reportError.href(), {}, { 'sec-fetch-site': 'cross-site' })
  expect(forged.statusCode).toBe(403)
  await expectValidHtml(forged.body, 'forged')
  const large = await portal.visitor().post(paths.reportError.href(), { words: 'x'.repeat(70_000) })
  expect(large.statusCode).toBe(413)
  await expectValidHtml(large.body, 'too large')
})
