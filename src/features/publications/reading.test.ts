import { beforeAll, describe, expect, it } from 'vitest'
import { usePortal } from '#test/app.ts'
import { useBrowser } from '#test/browser.ts'
import { makeArticle, textOf } from '#test/make.ts'
import type { Fields } from '#test/visit.ts'
import { addressOf } from '#test/working.ts'
import { photoFields, takePhoto, upload } from '#test/pictures.ts'

const portal = usePortal()
const browser = useBrowser()
let origin = ''
beforeAll(async () => {
  origin = await portal.listen()
})
const read = async (url: string) => (await portal.visitor().get(url)).body

/** A text that is out, with these fields over those of an ordinary one. */
async function publish(title: string, fields: Fields) {
  const { id } = await makeArticle(portal, 'published', { title, fields })
  return { id, url: await addressOf(portal, id) }
}

describe('a long text', () => {
  const body = ['Một', 'Hai', 'Ba', 'Bốn'].map((name) => `<h2>Phần ${name}</h2><p>Nội dung.</p>`).join('')

  it('begins with its contents, each leading to its heading', async () => {
    const page = await read((await publish('Bài dài', { body })).url)
    const [, contents = ''] = /<nav class="contents".*?<ol>(.*?)<\/ol>/s.exec(page) ?? []
    const targets = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(targets).toHaveLength(4)
    for (const id of targets) expect(page).toContain(`<h2 id="${id}">`)
  })

  it('has none where three headings are all', async () => {
    const { url } = await publish('Bài ngắn', { body: body.split('<h2>Phần Bốn')[0] ?? '' })
    expect(await read(url)).not.toContain('class="contents"')
  })
})

describe('an address that somebody wrote in another way', () => {
  it('leads to the one of the article, and nowhere else', async () => {
    const { url } = await publish('Cách viết địa chỉ', {})
    const visitor = portal.visitor()
    expect((await visitor.get(url.toUpperCase().replace('/TIN/', '/tin/'))).headers.location).toBe(url)
    expect((await visitor.get(`${url}/`)).headers.location).toBe(url)
    expect((await visitor.get(`/${url}`)).headers.location).toBe(url)
    expect((await visitor.get(`${url}/?a=1`)).headers.location).toBe(`${url}?a=1`)
    for (const odd of ['//evil.example/', '///evil.example//', '/%5Cevil.example/', '/\\evil.example/']) {
      const { headers } = await visitor.get(odd)
      const target = new URL(headers.location ?? '/', 'http://nha-rong.test')
      expect(target.host, odd).toBe('nha-rong.test')
    }
  })
})

describe('the print view', () => {
  it('shows the office, the date and the address, and no author', async () => {
    const { url } = await publish('Bài để in', { 'author.0.name': 'Y Thử Nghiệm' })
    expect(textOf(await read(url))).toContain('Y Thử Nghiệm')
    const print = await read(`${url}/ban-in`)
    const words = textOf(print.slice(print.indexOf('<body')))
    expect(words).not.toContain('Y Thử Nghiệm')
    expect(words).toContain(portal.services.profile.office.name)
    expect(words).toContain(`http://nha-rong.test${url}`)
    expect(words).toMatch(/(Thứ \p{L}+|Chủ nhật), ngày \d+ tháng \d+ năm \d{4}/u)
    expect(print).toContain(`<link rel="canonical" href="http://nha-rong.test${url}"/>`)
  })

  it('fits on paper as the browser prints it', async () => {
    const { url } = await publish('Bài in ra giấy', {})
    const page = await browser.open()
    await page.goto(`${origin}${url}/ban-in`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width = '', height = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
  })
})

it('offers what stood before and after it in its section', async () => {
  const urls: string[] = []
  for (const title of ['Bài thứ nhất', 'Bài thứ hai', 'Bài thứ ba']) {
    portal.clock.advance({ minutes: 5 })
    urls.push((await publish(title, { sectionId: '10.2' })).url)
  }
  const page = await read(urls[1] ?? '')
  expect(page).toContain(`<a href="${urls[2]}" rel="next">Bài thứ ba</a>`)
  expect(page).toContain(`<a href="${urls[0]}" rel="prev">Bài thứ nhất</a>`)
})

it('lets no title out of the data that machines read', async () => {
  const title = '</script><script>alert(1)</script> & "Ngoặc"'
  const { url } = await publish(title, {})
  const page = await read(url)
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
  const { '@graph': graph } = JSON.parse(json) as { '@graph': { headline?: string }[] }
  expect(graph.find(({ headline }) => headline)?.headline).toBe(title)
  expect(page).not.toContain('<script>alert')
})

describe('a photo story', () => {
  it('shows one picture below the other, each with its words and a way to it', async () => {
    const ids: string[] = []
    for (const name of ['mot.jpg', 'hai.jpg', 'ba.jpg', 'bon.jpg'])
      ids.push((await upload(portal, name, await takePhoto(900, 1600))).id)
    const { url } = await publish('Bốn mùa trên rẫy', { kind: 'photo_story', ...photoFields(ids) })
    const page = await read(url)
    for (const [n, id] of ids.entries()) {
      expect(page).toContain(`<a href="#anh-${n + 1}">Chú thích ${n + 1}</a>`)
      const [figure = ''] = new RegExp(`<figure[^>]*id="anh-${n + 1}".*?</figure>`, 's').exec(page) ?? []
      expect(figure).toContain(id)
      expect(figure).toContain(`alt="Trong ảnh ${n + 1}"`)
      expect(figure).toContain('width="1600" height="900"')
      expect(figure).toContain(`Chú thích ${n + 1}`)
    }
  })

  it('keeps still while its pictures load, and offends no rule of its own security', async () => {
    const { id } = await upload(portal, 'dung-yen.jpg', await takePhoto(900, 1600))
    const { url } = await publish('Ảnh đứng yên', photoFields([id]))
    const page = await browser.open({ viewport: { width: 360, height: 700 } })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset['shifts'] =
            `${document.documentElement.dataset['shifts'] ?? ''}${JSON.stringify(entry)}`
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${origin}${url}`, { waitUntil: 'load' })
    const shown = await page.evaluate(() => {
      const image = document.querySelector<HTMLImageElement>('.article figure img')
      return { width: image?.naturalWidth, from: image?.currentSrc }
    })
    expect(shown.width).toBeGreaterThan(0)
    expect(shown.from).toContain('dang=avif')
    expect(await page.evaluate(() => document.documentElement.dataset['shifts'])).toBeUndefined()
    expect(complaints).toEqual([])
  })
})
