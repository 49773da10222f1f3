import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { readFormValues } from '../form-values.ts'
import { completeFields, makeArticle } from '../make.ts'
import { hasMaterial, listNaughtyStrings } from './material.ts'

const portal = usePortal({ search: true })

/** Every field of the article's form that takes words, as a person may type them. */
const textFields = [
  'title',
  'lead',
  'body',
  'sourceName',
  'why',
  'author.0.name',
  ...['title', 'creator', 'date', 'description', 'publisher', 'identifier', 'language', 'source'].map(
    (name) => `metadata.${name}`,
  ),
  ...['contributor', 'subject', 'coverage', 'type', 'format', 'relation', 'rights'].map(
    (name) => `metadata.${name}`,
  ),
]

/** What every way in does to a text, and a form to its line ends; nothing else may happen to it. */
const asKept = (text: string) =>
  text.replaceAll('\0', '').toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n')

/** HTML and XML have no control characters: a text that is read goes without them. */
const asRead = (text: string) => squeeze(asKept(text).replaceAll(/(?![\n\t])\p{Cc}/gu, ''))

describe.runIf(hasMaterial)('naughty strings in the form of an article', () => {
  let id = ''
  beforeAll(async () => {
    ;({ id } = await makeArticle(portal, 'draft'))
  })

  it('come back unharmed from every field, each string from each', async () => {
    const strings = listNaughtyStrings()
    expect(strings.length).toBeGreaterThan(500)
    const writer = portal.as('chuyen-vien-tong-hop')
    const harmed: string[] = []
    // Each round puts another string into each field, so after all rounds every field has held every string.
    for (const [round] of strings.entries()) {
      const typed = Object.fromEntries(
        textFields.map((field, n) => [field, strings[(round + n) % strings.length] ?? '']),
      )
      // A form may refuse what it cannot take (no title, too long); then it comes back with what was typed.
      const sent = { ...completeFields(''), bodyFormat: 'text', ...typed }
      const answer = await writer.post(paths.desk.workingCopy.href({ id }), sent)
      expect(answer.statusCode).toBe(200)
      const { body } = await writer.get(paths.desk.editArticle.href({ id }))
      const shown = readFormValues(body)
      for (const [field, text] of Object.entries(typed)) {
        const back = shown.get(field)?.[0] ?? ''
        if (asKept(back).trim() !== asKept(text).trim())
          harmed.push(`${field}: ${JSON.stringify(text)} → ${JSON.stringify(back)}`)
      }
    }
    expect(harmed).toEqual([])
  }, 180_000)

  it('are saved, published word for word, and read by a citizen', async () => {
    const strings = listNaughtyStrings().filter((text) => asKept(text).trim() !== '')
    const lost: string[] = []
    await makeArticle(portal, 'published', {
      title: `Tín hiệu\u001b[0;31m đỏ`,
      fields: { lead: '\u0007 và chuông.' },
    })
    for (let from = 0; from < strings.length; from += 100) {
      const some = strings.slice(from, from + 100)
      const body = some.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
      const title = some[0] ?? ''
      const made = await makeArticle(portal, 'published', { title, fields: { body, lead: some[1] ?? '' } })
      const { rows } = await portal.database.pool.query<{ slug: string }>(
        'select slug from articles where id = $1',
        [made.id],
      )
      const page = await portal.visitor().get(paths.article.href({ slug: rows[0]?.slug ?? '' }))
      const said = asRead(saidBy(page.body))
      for (const text of some) if (!said.includes(asRead(text))) lost.push(JSON.stringify(text))
    }
    expect(lost).toEqual([])
    for (const feed of [paths.feed, paths.feedRss]) {
      const { body } = await portal.visitor().get(feed.href())
      expect(body.match(notXml)).toBe(null)
    }
  }, 180_000)
})

/** What no XML document may hold, escaped or not: one such character, and no reader opens the feed. */
const notXml = /(?![\t\n\r])(?:(?![\x80-\x9f])[\p{Cc}\uFFFE\uFFFF])/u
const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const saidBy = (html: string) =>
  squeeze(
    html
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )
