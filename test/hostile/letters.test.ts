import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { askAxe } from '../axe.ts'
import { useBrowser } from '../browser.ts'
import { signInTab } from '../chromium-session.ts'
import { writeLetter } from '../letters.ts'
import { dropLetters } from '../submissions.ts'
import { expectValidHtml } from '../valid-html.ts'
import { hasMaterial, listPayloads } from './material.ts'
import { watchPage } from './watch-page.ts'

const portal = usePortal()
const browser = useBrowser()
let origin = ''

beforeAll(async () => {
  origin = await portal.listen()
})

const traps = [
  '<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>',
  '<img src="https://theo-doi.example/1.gif"><style>@import "https://theo-doi.example/a.css"</style>',
  '<p style="background:url(https://theo-doi.example/2.gif)">chữ</p><table background="https://theo-doi.example/3.gif"><tr><td>ô</td></tr></table>',
  '<a href="javascript:alert(4)">bấm vào đây</a><a href="data:text/html,<script>alert(5)</script>">và đây</a>',
  '<iframe srcdoc="<script>alert(6)</script>"></iframe><meta http-equiv="refresh" content="0;url=https://gia-mao.example">',
  '<base href="https://gia-mao.example/"><form action="/x"><button autofocus onfocus=alert(7)>Gửi</button></form>',
  '<link rel="stylesheet" href="https://theo-doi.example/b.css"><video src="https://theo-doi.example/v"></video>',
]

async function listLetters() {
  const { rows } = await portal.database.pool.query<{ id: string }>('select id from submissions')
  return rows.map(({ id }) => `${origin}${paths.desk.submission.href({ id })}`)
}

describe('a hostile letter in the page of whoever reads it', () => {
  it('runs nothing and fetches nothing, in its text, subject, sender and the names of its files', async () => {
    const payloads = [...traps, ...(hasMaterial ? listPayloads().slice(0, 12) : [])]
    const letters = payloads.map((trap, n) =>
      writeLetter({
        html: trap,
        subject: n < traps.length ? trap.slice(0, 300) : `Thư ${n}`,
        from: `${trap.replaceAll(/[<>"\r\n]/g, '')} <nguoi-${n}@vidu.example>`,
        attachments: n < 2 ? [{ name: `${trap.slice(0, 60)}.txt`, bytes: Buffer.from(trap) }] : [],
      }),
    )
    for (let at = 0; at < letters.length; at += 20) await dropLetters(portal, letters.slice(at, at + 20))
    const page = await browser.open({ bypassCSP: true, viewport: { width: 320, height: 100 } })
    await signInTab(portal, page, 'to-truong', origin)
    const watch = await watchPage(page, origin)
    const urls = await listLetters()
    expect(urls.length).toBe(payloads.length)
    const found: string[] = []
    for (const url of [...urls, `${origin}${paths.desk.submissions.href()}`])
      found.push(...(await watch.visit(url)).map((deed) => `${url}: ${deed}`))
    expect(found).toEqual([])
  }, 180_000)

  it('leaves the pages usable for everybody, on a phone too', async () => {
    const [first = ''] = await listLetters()
    for (const width of [360, 1440]) {
      const page = await browser.open({ viewport: { width, height: 800 } })
      await signInTab(portal, page, 'chuyen-vien-ksttthc', origin)
      for (const url of [first, `${origin}${paths.desk.submissions.href()}`]) {
        await page.goto(url)
        await expectValidHtml(await (await page.request.get(url)).text(), url)
        expect(await askAxe(page)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      }
    }
  })
})
