import { slugify } from '../text.ts'
import type { Chapter, LegalArticle, LegalDocument, Point } from './structure.ts'

/**
 * The documents as HTML: h2 for a document and a chapter, h3 for an article, a paragraph for each clause and point.
 * These are paragraphs, not lists: the numbers are part of the law's words ("đ)" after "d)", no f), and a list would
 * count them anew. Anchors: chuong-1, dieu-7, dieu-7-khoan-4, dieu-11-khoan-1-diem-dd (đ). The document with the most
 * articles has the plain ones; those of any other start with its kind: quyet-dinh-dieu-1.
 */
export function renderLegalText(documents: readonly LegalDocument[]): string {
  const main = documents.toSorted((a, b) => countArticles(b) - countArticles(a))[0]
  const parts = documents.map((document) => {
    const kind = slugify(document.heading[0] ?? 'van-ban')
    return renderDocument(document, kind, document === main ? '' : `${kind}-`)
  })
  return withUniqueAnchors(parts.join('\n'))
}

/**
 * One article of the document with the most articles, with the anchors it has there: "3" → h3#dieu-3 and what follows.
 * Throws where there is no such article.
 */
export function renderLegalArticleOf(documents: readonly LegalDocument[], number: string): string {
  const main = documents.toSorted((a, b) => countArticles(b) - countArticles(a))[0]
  const article = main?.chapters.flatMap(({ articles }) => articles).find((one) => one.number === number)
  if (!article) throw new Error(`The legal text has no article ${number}`)
  return renderArticle(article, `dieu-${slugify(number)}`)
}

/** Some laws count a number twice (an amended clause beside the old one): the second anchor becomes dieu-35-khoan-1-2. */
function withUniqueAnchors(html: string): string {
  const seen = new Map<string, number>()
  return html.replaceAll(/ id="([a-z0-9-]+)"/g, (own, anchor: string) => {
    const times = (seen.get(anchor) ?? 0) + 1
    seen.set(anchor, times)
    return times === 1 ? own : ` id="${anchor}-${times}"`
  })
}

const countArticles = ({ chapters }: LegalDocument): number =>
  chapters.reduce((sum, { articles }) => sum + articles.length, 0)

function renderDocument(document: LegalDocument, kind: string, prefix: string): string {
  const [title, ...subtitle] = document.heading
  return [
    title === undefined ? '' : `<h2 id="${kind}">${escape(title)}</h2>`,
    ...subtitle.map((line) => `<p><strong>${escape(line)}</strong></p>`),
    ...document.preamble.map((line) => `<p>${escape(line)}</p>`),
    ...document.chapters.map((chapter) => renderChapter(chapter, prefix)),
    document.recipients.length > 0
      ? `<p><strong>Nơi nhận:</strong></p>\n<ul>${document.recipients.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`
      : '',
    ...document.signature.map((line) => `<p><strong>${escape(line)}</strong></p>`),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function renderChapter({ kind, number, title, articles }: Chapter, prefix: string): string {
  const own = kind === null ? [] : [renderChapterHeading(kind, number, title, prefix)]
  return [
    ...own,
    ...articles.map((article) => renderArticle(article, `${prefix}dieu-${slugify(article.number)}`)),
  ].join('\n')
}

function renderChapterHeading(kind: 'Chương' | 'Mục', number: string, title: string, prefix: string): string {
  const words = [`${kind} ${number}`, title].filter((part) => part !== '').join('. ')
  // A "Mục" counts from 1 again in every chapter, so its number alone would not be an anchor.
  const anchor = kind === 'Chương' ? ` id="${prefix}chuong-${arabic(number)}"` : ''
  return `<h2${anchor}>${escape(words)}</h2>`
}

function renderArticle({ number, title, paragraphs, points, clauses }: LegalArticle, anchor: string): string {
  return [
    `<h3 id="${anchor}">${escape([`Điều ${number}.`, title ?? ''].join(' ').trim())}</h3>`,
    ...paragraphs.map((text) => `<p>${escape(text)}</p>`),
    ...points.map((point) => renderPoint(point, anchor)),
    ...clauses.flatMap((clause) => [
      renderNumbered(clause.paragraphs, `${clause.number}.`, `${anchor}-khoan-${slugify(clause.number)}`),
      ...clause.points.map((point) => renderPoint(point, `${anchor}-khoan-${slugify(clause.number)}`)),
    ]),
  ].join('\n')
}

const renderPoint = ({ letter, paragraphs }: Point, anchor: string): string =>
  renderNumbered(paragraphs, `${letter})`, `${anchor}-diem-${letter === 'đ' ? 'dd' : letter}`)

const renderNumbered = ([first = '', ...rest]: readonly string[], number: string, anchor: string): string =>
  [
    `<p id="${anchor}">${escape(`${number} ${first}`)}</p>`,
    ...rest.map((text) => `<p>${escape(text)}</p>`),
  ].join('\n')

const romans: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** "IV" → 4; "4" → 4. */
function arabic(number: string): number {
  if (/^\d+$/.test(number)) return Number(number)
  const digits = Array.from(number.toUpperCase(), (digit) => romans[digit] ?? 0)
  return digits.reduce((sum, digit, n) => sum + (digit < (digits[n + 1] ?? 0) ? -digit : digit), 0)
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
