import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { auditEvents } from '#platform/audit/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { describeLimit, examineUpload } from './index.ts'
import { nameFor } from './medium.ts'

const portal = usePortal({ uploadLimit: 3_000_000 })
const hostile = join(import.meta.dirname, '../../../../shared/data/hostile/office')

/** A photo as a phone makes it: lying on its side, with the place it was taken at. */
const photo = (width = 2000, height = 1000) =>
  sharp({ create: { width, height, channels: 3, background: '#2a7' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Người chụp', Orientation: '6' }, IFD3: { GPSLatitude: '14/1 21/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

interface Uploaded {
  id: string
  name: string
  href: string
  width: number | null
  height: number | null
}

async function upload(name: string, bytes: Uint8Array, person = 'chuyen-vien-tong-hop') {
  const answer = await portal
    .as(person)
    .postMultipart(paths.desk.media.href(), {}, [{ field: 'file', name, bytes }])
  return { status: answer.statusCode, ...(answer.json() as Uploaded & { error?: string }) }
}

describe('a picture', () => {
  it('is shown upright, in the size asked for, and tells nothing of where it was taken', async () => {
    const sent = await upload('Ảnh lễ mừng nhà rông.JPG', await photo())
    expect(sent).toMatchObject({ status: 201, name: 'Ảnh lễ mừng nhà rông.jpg', width: 1000, height: 2000 })

    const shown = await portal
      .as('chuyen-vien-tong-hop')
      .get(`${sent.href}?rong=480`, { accept: 'image/webp' })
    expect(shown.headers['content-type']).toBe('image/webp')
    const drawn = await sharp(shown.rawPayload).metadata()
    expect(drawn).toMatchObject({ format: 'webp', width: 480, height: 960 })
    expect(drawn.exif).toBeUndefined()

    const older = await portal.as('chuyen-vien-tong-hop').get(sent.href, { accept: 'text/html' })
    expect(await sharp(older.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1000 })
    expect(older.headers['cache-control']).toBe('no-store')
    const again = await portal
      .as('chuyen-vien-tong-hop')
      .get(sent.href, { 'if-none-match': String(older.headers['etag']) })
    expect(again.statusCode).toBe(304)
  })

  it('keeps its original as it came, for those who work here', async () => {
    const original = await photo(60, 40)
    const sent = await upload('goc.jpg', original)
    const answer = await portal.as('chuyen-vien-tong-hop').get(`${sent.href}?ban=goc`)
    expect(Buffer.compare(answer.rawPayload, original)).toBe(0)
  })

  it('does not exist for a citizen, or for a stranger to it, as long as no text uses it', async () => {
    const { href } = await upload('rieng.jpg', await photo(60, 40))
    expect((await portal.visitor().get(href)).statusCode).toBe(404)
    expect((await portal.as('tai-chinh').get(href)).statusCode).toBe(404)
  })

  it('goes on moving when it is a GIF', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const sent = await upload(
      'dong.gif',
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    )
    const shown = await portal.as('chuyen-vien-tong-hop').get(sent.href, { accept: 'image/webp' })
    expect((await sharp(shown.rawPayload, { animated: true }).metadata()).pages).toBe(2)
  })
})

describe('a file', () => {
  it('is downloaded under its Vietnamese name and can run nothing', async () => {
    const sent = await upload('Phụ lục “số 1”.txt', Buffer.from('Nội dung <script>alert(1)</script>'))
    const answer = await portal.as('chuyen-vien-tong-hop').get(sent.href)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="phu-luc-so-1.txt"; filename*=UTF-8''${encodeURIComponent('Phụ lục “số 1”.txt')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    expect(answer.body).toBe('Nội dung <script>alert(1)</script>')
  })

  it('leaves a line in the log', async () => {
    const { id } = await upload('Bảng.csv', Buffer.from('a;b\n1;2'))
    const trail = await portal.db.select().from(auditEvents)
    expect(trail.at(-1)).toMatchObject({ action: 'media.upload', subjectId: id, subjectName: 'Bảng.csv' })
  })

  it('is not taken from those who do not write here', async () => {
    const answer = await portal
      .as('kiem-toan')
      .postMultipart(paths.desk.media.href(), {}, [{ field: 'file', name: 'a.txt', bytes: Buffer.from('a') }])
    expect(answer.statusCode).toBe(403)
  })
})

describe('a file that is not taken', () => {
  it('is refused with the limit where it is too large', async () => {
    const sent = await upload('lon.txt', Buffer.alloc(3_000_001, 'a'))
    expect(sent).toMatchObject({ status: 413 })
    expect(sent.error).toContain('Tệp lớn hơn 2,9 MB')
    expect(describeLimit('image', 3_000_000)).toBe(
      'Ảnh jpg, png, gif, webp, tif, avif; mỗi tệp tối đa 2,9 MB.',
    )
  })

  it.each([
    ['a web page called a picture', 'anh.png', '<!doctype html><script>alert(1)</script>', 415],
    [
      'a vector drawing, which may carry programs',
      'anh.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      415,
    ],
    ['a program', 'a.doc', 'MZ\u0090\0'.repeat(100), 415],
    ['text in an old encoding', 'a.txt', '\u00e9\u00ff', 422],
    ['an empty file', 'a.txt', '', 422],
  ])('is refused in a sentence: %s', async (_, name, content, status) => {
    const sent = await upload(name, Buffer.from(content, 'latin1'))
    expect(sent.status).toBe(status)
    expect(sent.error).toMatch(/^\p{Lu}.+\.$/u)
  })

  it('is refused when a picture is cut off, or claims more pixels than it may', async () => {
    const cut = await photo(800, 800)
    expect(await upload('hong.jpg', cut.subarray(0, cut.length - 400))).toMatchObject({ status: 422 })
    const bomb = await sharp({ create: { width: 12_000, height: 6_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await upload('bom.png', bomb)).toMatchObject({ status: 422 })
  })

  it.skipIf(!existsSync(hostile))('never brings anything down, whatever office file it is', async () => {
    const names = readdirSync(hostile)
    expect(names.length).toBeGreaterThan(30)
    for (const name of names) {
      const found = await examineUpload({ name, bytes: readFileSync(join(hostile, name)) }, 50_000_000)
      if (!found.ok) expect(found.reason).toMatch(/^\p{Lu}.+\.$/u)
    }
  })
})

it.each([
  ['C:\\Ảnh\\lễ.JPG', 'image/jpeg', 'lễ.jpg'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['anh.jpg', 'image/png', 'anh.png'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['bao\u202Ecod.exe', 'application/pdf', 'baocod.pdf'],
  ['Công văn 12/UBND.pdf', 'application/pdf', 'UBND.pdf'],
])('calls %j of type %s %j', (given, mime, name) => expect(nameFor(given, mime)).toBe(name))
