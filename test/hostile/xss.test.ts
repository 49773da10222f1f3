import { Document, ExternalHyperlink, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { useBrowser } from '../browser.ts'
import { signInTab } from '../chromium-session.ts'
import { readFormValues } from '../form-values.ts'
import { completeFields, makeArticle, takeStep } from '../make.ts'
import { hasMaterial, listPayloads } from './material.ts'
import { watchPage, type Watch } from './watch-page.ts'

const portal = usePortal({ search: true })
const browser = useBrowser()
/** Results on a page of the search. */
const resultsAtOnce = 20
const writer = 'chuyen-vien-tong-hop'
let origin = ''

beforeAll(async () => {
  origin = await portal.listen()
})

/** A tab of the board's head, who sees every article; the Content-Security-Policy does not help here. */
async function openTab(): Promise<Watch> {
  // What is not painted is in the page all the same, and a small window is quick.
  const page = await browser.open({ bypassCSP: true, viewport: { width: 320, height: 100 } })
  await signInTab(portal, page, 'to-truong', origin)
  return watchPage(page, origin)
}

const listSlugs = async () => {
  const { rows } = await portal.database.pool.query<{ id: string; slug: string }>(
    'select id, slug from articles',
  )
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}

/** Looks at each article in the preview and as published, in two tabs at once. */
async function lookAt(ids: readonly string[], payloads: readonly string[]): Promise<string[]> {
  const slugs = await listSlugs()
  const found: string[] = []
  const queue = ids.map((id, n) => ({ id, payload: payloads[n] ?? '' }))
  const look = async (tab: Watch) => {
    for (let next = queue.shift(); next; next = queue.shift())
      for (const path of [
        paths.desk.previewArticle.href({ id: next.id }),
        paths.article.href({ slug: slugs.get(next.id) ?? '' }),
      ]) {
        const deeds = await tab.visit(`${origin}${path}`)
        if (deeds.length > 0)
          found.push(
            `${path.slice(0, 20)} ${JSON.stringify(next.payload.slice(0, 120))}: ${deeds.join(', ')}`,
          )
      }
  }
  const tabs = [await openTab(), await openTab()]
  await Promise.all(tabs.map(look))
  return found
}

/** Looks at every page of the results that such a question has, of what is public and of the workspace. */
async function lookAtResults(words: string, count: number): Promise<string[]> {
  const tab = await openTab()
  const found: string[] = []
  for (const path of [paths.search.href(), paths.desk.search.href()])
    for (let number = 1; number <= Math.ceil(count / resultsAtOnce); number++) {
      const address = `${path}?${new URLSearchParams({ q: words, trang: String(number) }).toString()}`
      const deeds = await tab.visit(`${origin}${address}`)
      found.push(...deeds.map((deed) => `${address}: ${deed}`))
    }
  return found
}

async function publishAtOnce(id: string) {
  await takeStep(portal, 'to-truong', id, 'force_publish', { reason: 'Thông báo khẩn về mưa lũ.' })
}

describe.runIf(hasMaterial)('payloads of scripts', () => {
  it('are noticed where nothing cleans them', async () => {
    const page = await browser.open({ bypassCSP: true })
    const tab = await watchPage(page, origin)
    await page.route(`${origin}/unclean`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<main><img src="x" onerror="alert(1)"><a href="javascript:alert(2)">a</a><script>window.ran = 1</script></main>',
      }),
    )
    const deeds = await tab.visit(`${origin}/unclean`)
    expect(deeds).toEqual(
      expect.arrayContaining([
        'calls alert',
        'img has onerror',
        'there is a script',
        'the window has a new ran',
      ]),
    )
  })

  it('do nothing after they went through the editor, as its text and in every plain field', async () => {
    const payloads = listPayloads()
    expect(payloads.length).toBe(223)
    const photo = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const ids: string[] = []
    for (const payload of payloads) {
      // Some payloads are only white space, which no mandatory field takes.
      const short = (payload.trim() === '' ? `x${payload}` : payload).slice(0, 190)
      const { id } = await makeArticle(portal, 'draft', { writer, title: short })
      const edit = paths.desk.editArticle.href({ id })
      const words = {
        title: short,
        lead: short.length < 190 ? short : payload.slice(0, 900),
        tags: short.replaceAll(/[,\n]/g, ' ').slice(0, 60),
        why: short,
      }
      const source = {
        origin: 'republished',
        sourceName: short,
        sourceUrl: 'https://vidu.example/bai',
        'author.0.name': short,
      }
      const metadata = Object.fromEntries(
        ['subject', 'rights', 'coverage', 'identifier', 'relation'].map((name) => [
          `metadata.${name}`,
          short,
        ]),
      )
      const fields = {
        ...completeFields(''),
        body: `<p>Đoạn đầu.</p>${payload}`,
        ...words,
        ...source,
        ...metadata,
        baseRevision: '2',
      }
      const files = [{ field: 'newPhotos', name: `${short}.png`, bytes: photo }]
      const first = await portal.as(writer).postMultipart(edit, fields, files)
      expect(first.statusCode, `${payload} ${first.body}`).toBe(303)
      const before = readFormValues((await portal.as(writer).get(edit)).body)
      const rows = { caption: short, alt: short, personsShown: short, consentBasis: 'public_event' }
      const named = Object.entries(rows).map(([name, value]) => [`photo.0.${name}`, [value]])
      await takeTyped(id, { ...Object.fromEntries(before), ...Object.fromEntries(named) })
      await publishAtOnce(id)
      ids.push(id)
    }
    expect(await lookAt(ids, payloads)).toEqual([])
    await portal.search.settle()
    expect(await lookAtResults('Đoạn đầu', payloads.length)).toEqual([])
  }, 300_000)

  it('do nothing after they came in a Word file', async () => {
    const payloads = listPayloads()
    const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const document = new Document({
      sections: [
        {
          children: payloads.flatMap((payload) => {
            const clean = payload.replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ').toWellFormed()
            const link = `javascript:${encodeURIComponent(clean)}`
            const altText = { name: clean, title: clean, description: clean }
            return [
              new Paragraph({ children: [new TextRun(clean)] }),
              new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun(clean)] })] }),
              new Paragraph({
                children: [
                  new ImageRun({
                    type: 'png',
                    data: picture,
                    transformation: { width: 20, height: 20 },
                    altText,
                  }),
                ],
              }),
            ]
          }),
        },
      ],
    })
    const { id, title } = await makeArticle(portal, 'draft', { writer })
    const file = { field: 'word', name: 'bai.docx', bytes: await Packer.toBuffer(document) }
    const answer = await portal
      .as(writer)
      .postMultipart(paths.desk.importWord.href({ id }), { ...completeFields(title), baseRevision: '2' }, [
        file,
      ])
    expect(answer.statusCode, answer.body.slice(0, 2000)).toBe(303)
    const form = readFormValues((await portal.as(writer).get(paths.desk.editArticle.href({ id }))).body)
    const body = form.get('body')?.[0] ?? ''
    expect(body).toContain('alert')
    await takeTyped(id, Object.fromEntries(form))
    await publishAtOnce(id)
    expect(await lookAt([id], ['the Word file'])).toEqual([])
  }, 240_000)
})

async function takeTyped(id: string, fields: Record<string, string[]>) {
  const { statusCode, body } = await portal.as(writer).post(paths.desk.editArticle.href({ id }), fields)
  expect(statusCode, body.slice(0, 2000)).toBe(303)
}
