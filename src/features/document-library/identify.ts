import {
  documentsSeen,
  publicDocuments,
  type MeantDocuments,
  type PublicLine,
} from '#features/documents/index.ts'
import type { Direct } from '#features/search/index.ts'
import { typeOf, documentTypes } from '#lib/document-number/index.ts'
import { parseDocumentText } from '#lib/legal-outline/index.ts'
import { withoutMarks } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { dateOf, titleOf } from './title.ts'

const most = 10

/**
 * What a question names exactly: a number and symbol in any spelling, a kind with a number or a number with a year, an article of
 * either, an issue of the gazette, an address.
 */
export const identify = ({ db }: Context, text: string): Promise<Direct[]> =>
  identifyAmong(publicDocuments(db), text, ({ slug }) => paths.document.href({ slug: slug ?? '' }))

/** The same of all that whoever asks may see in the workspace, and there. */
export const identifyForStaff = (ctx: Context, text: string): Promise<Direct[]> =>
  identifyAmong(documentsSeen(ctx), text, ({ id }) => paths.desk.document.href({ id }))

type Way = (line: PublicLine) => string

async function identifyAmong(meant: MeantDocuments, text: string, wayTo: Way): Promise<Direct[]> {
  const direct = (line: PublicLine, isSole = false) => directTo(line, wayTo(line), isSole)
  const gazette = readGazette(text)
  if (gazette !== null) return (await meant.listInGazette(gazette, most)).map((line) => direct(line))
  const slug = /^(?:\S*\/van-ban\/)?([a-z0-9]+(?:-[a-z0-9]+)+)\/?$/.exec(text.toLowerCase())?.[1]
  const [named] = slug ? await meant.listAt(slug) : []
  if (named) return [direct(named, true)]
  const { article, rest } = readArticle(text)
  const lines = await listMeant(meant, rest)
  const directs = lines.map((line) => direct(line, lines.length === 1 && article === null))
  return article === null ? directs : leadInto(meant, lines, directs, article)
}

async function listMeant(meant: MeantDocuments, text: string): Promise<PublicLine[]> {
  const typed = await meant.listTyped(text, most)
  if (typed.length > 0) return typed
  const numbered = readNumberAndYear(text)
  return numbered ? meant.listNumbered(numbered, most) : []
}

const directTo = (line: PublicLine, href: string, isSole: boolean): Direct => ({
  title: [titleOf(line), dateOf(line)].filter(Boolean).join(' '),
  note: line.abstract,
  href,
  isSole,
})

/** "công báo số 977", "công báo 977 + 978" */
function readGazette(text: string): string | null {
  const [, issue] =
    /^cong bao(?: so)?:? ?(\d{1,5}(?: ?[+-] ?\d{1,5})?)(?: |\/|$)/.exec(withoutMarks(text).trim()) ?? []
  return issue?.replaceAll(' ', '') ?? null
}

/** "Điều 5 nghị định 100/2019" → the article, and what it is an article of. */
function readArticle(text: string): { article: string | null; rest: string } {
  const found = /(?:^|\s)(?:điều|dieu)\s+(\d{1,4}[a-zđ]?)(?=[\s,;.]|$)/iu.exec(text.normalize('NFC'))
  if (!found) return { article: null, rest: text }
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return {
    article: (found[1] ?? '').toLowerCase().replace('đ', 'dd'),
    rest: rest.replace(/^[\s,;.]*(?:của|cua|tại|tai|theo|trong)?\s+/iu, '').trim(),
  }
}

/** "nghị định 100/2019", "100/2019", "nghị định 100 năm 2019", with the issuer's name after it or not. */
function readNumberAndYear(text: string): { type: string | null; value: number; year: number } | null {
  const folded = withoutMarks(text).replaceAll(/\s+/g, ' ').trim()
  const found = /^([a-z ]{0,40}?)(?: ?so)? ?0{0,3}(\d{1,5})(?: ?\/ ?| nam )(\d{4})$/.exec(folded)
  if (!found) return null
  const name = (found[1] ?? '').trim()
  const type = documentTypes.find(
    (one) => withoutMarks(one.name) === name || withoutMarks(one.abbreviation) === name,
  )
  if (name !== '' && !type) return null
  return {
    type: type ? (typeOf(type.code)?.code ?? null) : null,
    value: Number(found[2]),
    year: Number(found[3]),
  }
}

/** Into the very article, where a document has it. */
async function leadInto(
  meant: MeantDocuments,
  lines: readonly PublicLine[],
  directs: readonly Direct[],
  article: string,
): Promise<Direct[]> {
  const led = await Promise.all(
    lines.slice(0, 3).map(async ({ id }, place) => {
      const whole = directs[place]
      const { blocks } = parseDocumentText((await meant.findText(id)).split('\f'))
      const at = blocks.findIndex(({ anchor }) => anchor === `dieu-${article}`)
      const block = blocks[at]
      if (!whole || !block) return []
      const name = `${block.label} ${block.text}`.trim()
      const words = blocks[at + 1]?.text ?? ''
      return [
        {
          ...whole,
          title: `${name.slice(0, 160)} – ${whole.title}`,
          note: words,
          href: `${whole.href}#dieu-${article}`,
        },
      ]
    }),
  )
  return [...led.flat(), ...directs]
}
