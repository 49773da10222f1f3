import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyContent, hashContent } from '#features/articles/content.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { useBrowser } from '#test/browser.ts'
import { signInTab } from '#test/chromium-session.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { photoFields, takePhoto, upload } from '#test/pictures.ts'
import { addressOf, saveText } from '#test/working.ts'

const portal = usePortal()
const browser = useBrowser()
const visitor = () => portal.visitor()
let article = { id: '', url: '' }
let photo = { id: '', href: '' }

beforeAll(async () => {
  photo = await upload(portal, 'Ảnh cầu treo.jpg', await takePhoto(2400, 3600))
  const { id } = await makeArticle(portal, 'published', { fields: photoFields([photo.id]) })
  article = { id, url: await addressOf(portal, id) }
})

describe('a picture in the page', () => {
  it('is offered as AVIF, WebP and JPEG in each width, and keeps its place', async () => {
    const page = (await visitor().get(article.url)).body
    const [picture = ''] = /<picture>.*?<\/picture>/s.exec(page) ?? []
    const types = [...picture.matchAll(/<source type="([^"]+)" srcset="([^"]+)" sizes="[^"]+"/g)]
    expect(types.map(([, type]) => type)).toEqual(['image/avif', 'image/webp'])
    for (const [, type, srcset = ''] of types) {
      const offers = srcset.replaceAll('&amp;', '&').split(', ')
      expect(offers.map((offer) => offer.split(' ')[1])).toEqual(['480w', '960w', '1600w'])
      for (const offer of offers) {
        const [href = '', width = ''] = offer.split(' ')
        const answer = await visitor().get(href)
        expect(answer.headers['content-type']).toBe(type)
        const drawn = await sharp(answer.rawPayload).metadata()
        expect(drawn.width).toBe(Number.parseInt(width))
        expect([drawn.exif, drawn.xmp, drawn.icc]).toEqual([undefined, undefined, undefined])
      }
    }
    expect(picture).toMatch(/<img[^>]* width="3600" height="2400"/)
    expect(picture).toMatch(/<img[^>]* loading="eager" fetchpriority="high"/)
    const [, src = ''] = /<img[^>]* src="([^"]+)"/.exec(picture) ?? []
    const plain = await visitor().get(src.replaceAll('&amp;', '&'), { accept: '*/*' })
    expect((await sharp(plain.rawPayload).metadata()).format).toBe('jpeg')
  })

  it('waits for the reader where it stands within the text', async () => {
    const body = `<p>Đầu bài.</p><figure><img src="${photo.href}" alt="Cầu"></figure>`
    const { id } = await makeArticle(portal, 'published', { fields: { body } })
    const page = (await visitor().get(await addressOf(portal, id))).body
    const [prose = ''] = /<div class="prose".*?<\/figure>/s.exec(page) ?? []
    expect(prose).toContain('<source type="image/avif"')
    expect(prose).toMatch(/<img src="[^"]+" alt="Cầu" width="3600" height="2400" loading="lazy"/)
  })

  it('is drawn once, however many ask for it at the same moment', async () => {
    const { id, href } = await upload(portal, 'nhieu-nguoi.jpg', await takePhoto(800, 1200))
    await makeArticle(portal, 'published', { fields: photoFields([id]) })
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => visitor().get(`${href}?rong=480&dang=avif`)),
    )
    expect(new Set(answers.map(({ rawPayload }) => rawPayload.toString('base64'))).size).toBe(1)
  })
})

describe('what may be kept of a picture', () => {
  it('is kept by a reader’s browser, asked for again by what stands between, and never kept for staff', async () => {
    const address = `${photo.href}?rong=480&dang=webp`
    const { headers } = await visitor().get(address)
    expect(headers['cache-control']).toBe('public, max-age=2592000, s-maxage=60, immutable')
    expect(headers['vary'] ?? '').not.toMatch(/cookie/i)
    const again = await visitor().get(address, { 'if-none-match': String(headers['etag']) })
    expect(again.statusCode).toBe(304)
    expect((await portal.as('to-truong').get(address)).headers['cache-control']).toBe('no-store')
  })

  it('ends with the text: taken down, its picture is nobody’s, drawn before or not', async () => {
    const { id, href } = await upload(portal, 'go-xuong.jpg', await takePhoto(600, 900))
    const taken = await makeArticle(portal, 'published', { fields: photoFields([id]) })
    const addresses = ['?rong=480&dang=avif', '?rong=480&dang=webp', '?hinh=chia-se&diem=1', '']
    const { headers } = await visitor().get(`${href}${addresses[0]}`)
    await takeStep(portal, 'to-truong', taken.id, 'take_down', { reason: 'Có thông tin riêng.' })
    for (const address of addresses)
      expect(
        (await visitor().get(`${href}${address}`, { 'if-none-match': String(headers['etag']) })).statusCode,
      ).toBe(404)
  })
})

describe('the point that a crop keeps', () => {
  it('is chosen in the editor, moves the crop in lists and the one for other sites', async () => {
    const halves = await sharp({ create: { width: 1200, height: 1200, channels: 3, background: '#fff' } })
      .composite([
        { input: { create: { width: 1200, height: 400, channels: 3, background: '#f00' } }, top: 0, left: 0 },
      ])
      .jpeg()
      .toBuffer()
    const { id: mediaId, href } = await upload(portal, 'diem-chinh.jpg', halves)
    const fields = photoFields([mediaId], { focalPoint: 'top' })
    const { id } = await makeArticle(portal, 'published', {
      section: '10.6',
      fields: { sectionId: '10.6', ...fields },
    })
    const form = (await portal.as('bien-tap-1').get(paths.desk.article.href({ id }))).statusCode
    expect(form).toBe(200)

    const { slug } = portal.services.profile.sections.find(({ code }) => code === '10.6')!
    expect((await visitor().get(paths.section.href({ slug }))).body).toContain(
      'class="teaser-picture focal-top"',
    )

    const page = (await visitor().get(await addressOf(portal, id))).body
    const [, image = ''] = /property="og:image" content="http:\/\/nha-rong\.test([^"]+)"/.exec(page) ?? []
    expect(image).toBe(`${href}?hinh=chia-se&amp;diem=2`)
    const shared = await visitor().get(image.replaceAll('&amp;', '&'))
    const drawn = sharp(shared.rawPayload)
    expect(await drawn.metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    const { dominant } = await drawn.stats()
    expect(dominant.r).toBeGreaterThan(200)
    expect(dominant.g).toBeLessThan(60)
  })

  it('is chosen by pointing at the picture, or in the grid without scripts', async () => {
    const { id } = await makeArticle(portal, 'draft', { fields: photoFields([photo.id]) })
    const origin = await portal.listen()
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.open({ javaScriptEnabled })
      await signInTab(portal, page, 'chuyen-vien-tong-hop', origin)
      await page.goto(`${origin}${paths.desk.editArticle.href({ id })}`, { waitUntil: 'load' })
      const group = page.getByRole('group', { name: 'Điểm chính của ảnh' })
      if (javaScriptEnabled) {
        await page.waitForSelector('.photo-picture > img[data-choosing]')
        const image = page.locator('.photo-picture > img')
        const { width, height } = (await image.boundingBox())!
        await image.click({ position: { x: width * 0.9, y: height * 0.9 } })
        expect(await group.getByLabel('Góc dưới, bên phải').isChecked()).toBe(true)
      } else {
        await group.getByLabel('Bên trái, ở giữa').check()
        expect(await group.getByLabel('Chính giữa').isChecked()).toBe(false)
      }
    }
  })

  it('changes nothing of what was signed before there was one', async () => {
    const old = {
      mediaId: photo.id,
      name: 'a.jpg',
      width: 1,
      height: 1,
      caption: '',
      alt: '',
      decorative: true,
    }
    const before = { ...old, personsShown: '', consentBasis: null }
    const content = { ...emptyContent('news', '10.1', 'Bài cũ'), photos: [before] }
    expect(hashContent({ ...content, photos: [{ ...before, focalPoint: undefined }] })).toBe(
      hashContent(content),
    )
    expect(hashContent({ ...content, photos: [{ ...before, focalPoint: 'left' }] })).not.toBe(
      hashContent(content),
    )
  })

  it('may be put right by the board without a new signature of the division', async () => {
    const { id } = await makeArticle(portal, 'editing', { fields: photoFields([photo.id]) })
    const saved = await saveText(portal, 'bien-tap-1', id, {
      change: 'typographic',
      'photo.0.focalPoint': 'bottom-left',
    })
    expect(saved.statusCode).toBe(303)
    const compared = await portal
      .as('bien-tap-1')
      .get(`${paths.desk.compareRevisions.href({ id })}?tu=1.2&den=1.3`)
    expect(compared.body).toContain('góc dưới, bên trái')
    const form = (await portal.as('bien-tap-1').get(paths.desk.editArticle.href({ id }))).body
    expect(form).toMatch(/name="photo.0.focalPoint" value="bottom-left" checked/)
  })
})
