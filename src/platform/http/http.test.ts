import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle } from '#test/make.ts'

const portal = usePortal()
const host = 'nha-rong.test'
let published = ''
let draft = ''

beforeAll(async () => {
  const { id } = await makeArticle(portal, 'published')
  const { rows } = await portal.database.pool.query<{ slug: string }>(
    'select slug from articles where id = $1',
    [id],
  )
  published = paths.article.href({ slug: rows[0]?.slug ?? '' })
  draft = (await makeArticle(portal, 'draft')).id
}, 60_000)

const statusOf = async (person: string, url: string) => {
  const { statusCode, headers } = await portal.as(person).get(url)
  return `${statusCode} ${headers['cache-control']}`
}

describe('what may be kept of an answer', () => {
  it('lets nobody keep what somebody signed in was shown, found or refused', async () => {
    expect(await statusOf('to-truong', paths.desk.home.href())).toBe('200 private, no-store')
    expect(await statusOf('to-truong', paths.desk.sections.href())).toBe('200 private, no-store')
    expect(await statusOf('to-truong', published)).toBe('200 private, no-store')
    expect(await statusOf('to-truong', paths.desk.article.href({ id: 'x' }))).toBe('404 private, no-store')
    expect(await statusOf('to-truong', paths.desk.people.href())).toBe('403 private, no-store')
    const step = paths.desk.articleStep('sign').href({ id: draft })
    const refused = await portal.as('to-truong').post(step)
    expect(refused.statusCode).toBe(403)
    expect(refused.headers['cache-control']).toBe('private, no-store')
  })

  it('lets a shared cache keep what visitors read for ten seconds, apart from what others see', async () => {
    for (const url of [paths.home.href(), published, paths.feed.href()]) {
      const { headers } = await portal.visitor().get(url)
      expect(headers['cache-control'], url).toBe('public, max-age=0, must-revalidate, s-maxage=10')
      expect(headers.vary, url).toBe('accept-encoding, cookie')
    }
  })

  it('lets caches ask again for a page that is not there: it may come', async () => {
    const { headers } = await portal.visitor().get('/khong-co')
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers.vary).toBe('accept-encoding, cookie')
  })
})

it('compresses what is made for one person only, as their browser takes it', async () => {
  const staff = portal.as('to-truong')
  const plain = await staff.get(paths.desk.home.href())
  for (const [accepted, encoding, decode] of [
    ['br, gzip', 'gzip', gunzipSync],
    ['br', 'br', brotliDecompressSync],
  ] as const) {
    const { headers, rawPayload } = await staff.get(paths.desk.home.href(), { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary).toContain('accept-encoding')
    expect(Number(headers['content-length'])).toBe(rawPayload.length)
    expect(decode(rawPayload).toString()).toBe(plain.body)
  }
})

it('sends built files as they were compressed at the build', async () => {
  const asset = portal.dependencies.assets.href('assets/site.css')
  const whole = await portal.visitor().get(asset)
  const small = await portal.visitor().get(asset, { 'accept-encoding': 'br' })
  expect(small.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/css; charset=utf-8' })
  expect(small.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(String(small.headers.vary).toLowerCase()).toContain('accept-encoding')
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(whole.body)
})

it('answers a link checker, which asks only whether a page is there', async () => {
  for (const [url, status] of [
    [published, 200],
    [paths.feed.href(), 200],
    [paths.article.href({ slug: 'khong-co' }), 404],
  ] as const) {
    const { statusCode, body } = await portal.app.inject({ method: 'HEAD', url, headers: { host } })
    expect([url, statusCode, body]).toEqual([url, status, ''])
  }
})

describe('a browser that reaches the portal by plain http and says no Sec-Fetch-Site', () => {
  const signOut = (origin: string) =>
    portal.app.inject({ method: 'POST', url: paths.signOut.href(), headers: { host, origin } })

  it('is told to name its own site when it sends a form, and is let in with that name', async () => {
    const { headers } = await portal.visitor().get(paths.signIn.href())
    expect(headers['referrer-policy']).toBe('same-origin')
    expect((await signOut(`http://${host}`)).statusCode).toBe(303)
  })

  it('is refused when it names another site, or none', async () => {
    expect((await signOut('http://elsewhere.test')).statusCode).toBe(403)
    expect((await signOut('null')).statusCode).toBe(403)
  })
})

it('takes forms and nothing else, since a field in JSON could be anything', async () => {
  const answer = await portal
    .as('to-truong')
    .post(paths.desk.articleAddress.href({ id: draft }), {}, { 'content-type': 'application/json' })
  expect(answer.statusCode).toBe(415)
})

it('says of a form with files that breaks off that it was not understood', async () => {
  for (const payload of ['path=', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb']) {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const url = paths.conversion.href()
    const answer = await portal.app.inject({ method: 'POST', url, headers, payload })
    expect(answer.statusCode, payload).toBe(400)
  }
})

describe('a form with files from somebody whose session has ended', () => {
  const target = () => paths.desk.editArticle.href({ id: draft })

  it('is held with its texts, and its files are passed over', async () => {
    const file = { field: 'photos', name: 'anh.jpg', bytes: new Uint8Array(1_000_000) }
    const answer = await portal.visitor().postMultipart(target(), { title: 'Lễ hội' }, [file, file])
    expect(answer.statusCode).toBe(303)
    const { rows } = await portal.database.pool.query<{ fields: object }>('select fields from held_forms')
    expect(rows.map(({ fields }) => fields)).toEqual([{ title: 'Lễ hội' }])
  })

  it('is refused where its texts together are longer than any article', async () => {
    const long = 'a'.repeat(1_500_000)
    const answer = await portal.visitor().postMultipart(target(), { a: long, b: long, c: long })
    expect(answer.statusCode).toBe(413)
  })
})
