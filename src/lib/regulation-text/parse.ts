import { type Line, readLines, splitDocuments } from './lines.ts'
import type { Chapter, LegalArticle, LegalDocument } from './structure.ts'

const patterns = {
  chapter: /^(Chương|Mục) ([IVXLC]+|\d+)[.:]?(?: (.+))?$/iu,
  article: /^Điều (\d+[a-zđ]?)\. ?(.*)$/u,
  clause: /^(\d+[a-zđ]?)\. (.+)$/u,
  point: /^([a-zđ])\) ?(.+)$/u,
  base: /^(Căn cứ|Xét |Theo đề nghị)/u,
  recipients: /^Nơi nhận ?:?$/u,
}

/**
 * Reads a legal text as people write it (a decision, and what it issues, in one file) into its parts. Numbers are kept
 * as they stand: a text that jumps from Điều 11 to Điều 15 has no Điều 12 afterwards either. A line that is no heading
 * belongs to the part above it, so no word is lost.
 */
export const parseLegalText = (source: string): LegalDocument[] =>
  splitDocuments(readLines(source)).map(parseDocument)

function parseDocument(lines: readonly Line[]): LegalDocument {
  const signature = lines.filter((line) => line.isSignature).map(({ text }) => text)
  const texts = lines.filter((line) => !line.isSignature).map(({ text }) => text)
  const bodyStart = texts.findIndex((text) => patterns.chapter.test(text) || patterns.article.test(text))
  const front = bodyStart === -1 ? texts : texts.slice(0, bodyStart)
  const rest = bodyStart === -1 ? [] : texts.slice(bodyStart)
  const recipientsStart = rest.findIndex((text) => patterns.recipients.test(text))
  const body = recipientsStart === -1 ? rest : rest.slice(0, recipientsStart)
  const baseStart = front.findIndex((text) => patterns.base.test(text))

  const heading = joinBrackets(baseStart === -1 ? front : front.slice(0, baseStart))
  const chapters = parseChapters(body)
  const isDecision = heading[0] === 'QUYẾT ĐỊNH' && chapters.every(({ kind }) => kind === null)
  if (isDecision) chapters.forEach(({ articles }) => articles.forEach(untitle))
  return {
    heading,
    preamble: baseStart === -1 ? [] : front.slice(baseStart),
    chapters,
    recipients:
      recipientsStart === -1
        ? []
        : rest.slice(recipientsStart + 1).map((text) => text.replace(/^[-–] ?/, '')),
    signature,
  }
}

/** A line broken inside brackets goes on in the next one: "(Ban hành kèm theo … ngày 15/9/2011" + "của …)". */
const joinBrackets = (lines: readonly string[]): string[] =>
  lines.reduce<string[]>((joined, line) => {
    const last = joined.at(-1)
    if (last?.startsWith('(') && !last.includes(')')) return [...joined.slice(0, -1), `${last} ${line}`]
    return [...joined, line]
  }, [])

/** Adds each line to the innermost part that is open. */
function parseChapters(lines: readonly string[]): Chapter[] {
  const chapters: Chapter[] = []
  let article: LegalArticle | null = null
  for (const text of lines) {
    const chapter = patterns.chapter.exec(text)
    const heading = patterns.article.exec(text)
    if (chapter) {
      article = null
      const kind = chapter[1]?.toLowerCase() === 'mục' ? 'Mục' : 'Chương'
      chapters.push({ kind, number: chapter[2] ?? '', title: chapter[3] ?? '', articles: [] })
    } else if (heading) {
      article = { number: heading[1] ?? '', title: heading[2] ?? '', paragraphs: [], points: [], clauses: [] }
      if (chapters.length === 0) chapters.push({ kind: null, number: '', title: '', articles: [] })
      chapters.at(-1)?.articles.push(article)
    } else if (article) addToArticle(article, text)
    else addToTitle(chapters.at(-1), text)
  }
  return chapters
}

function addToTitle(chapter: Chapter | undefined, text: string): void {
  if (chapter) chapter.title = chapter.title === '' ? text : `${chapter.title} ${text}`
}

function addToArticle(article: LegalArticle, text: string): void {
  const clause = patterns.clause.exec(text)
  const point = patterns.point.exec(text)
  const open = article.clauses.at(-1)
  const holder = open ?? article
  if (clause) article.clauses.push({ number: clause[1] ?? '', paragraphs: [clause[2] ?? ''], points: [] })
  else if (point) holder.points.push({ letter: point[1] ?? '', paragraphs: [point[2] ?? ''] })
  else (holder.points.at(-1) ?? holder).paragraphs.push(text)
}

function untitle(article: LegalArticle): void {
  if (article.title) article.paragraphs.unshift(article.title)
  article.title = null
}
