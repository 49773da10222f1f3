import type { Face, Part } from '#features/search/index.ts'
import { dayOf } from '#lib/days.ts'
import { toPlainText } from '#lib/rich-text/index.ts'
import { paths } from '#paths'
import { cleanBody } from '../clean-body.ts'
import type { ArticleContent } from '../content.ts'
import type { ArticleRecord } from '../records.ts'
import { audienceOfArticle } from './audience.ts'

type Standing = Pick<ArticleRecord, 'editionId' | 'revision' | 'state' | 'slug'>

export const publicStamp = ({ revision, slug }: Pick<Standing, 'revision' | 'slug'>) => `${revision} ${slug}`
export const staffStamp = ({ revision, state }: Pick<Standing, 'revision' | 'state'>) =>
  `${revision} ${state}`

/** A published edition as citizens find it. */
export function publicFace(record: ArticleRecord, section: string): Face {
  return {
    ...wordsOf(record),
    source: section,
    key: record.editionId,
    stamp: publicStamp(record),
    facets: facetsOf(record, record.publishedAt),
    href: paths.article.href({ slug: record.slug }),
    audience: [],
  }
}

/** An edition in whatever state, as those find it who may see it. */
export function staffFace(record: ArticleRecord, section: string): Face {
  return {
    ...wordsOf(record),
    source: section,
    key: record.editionId,
    stamp: staffStamp(record),
    facets: [...facetsOf(record, record.publishedAt ?? record.stateSince), `trang-thai:${record.state}`],
    href: paths.desk.article.href({ id: record.id }),
    audience: audienceOfArticle(record),
  }
}

function facetsOf({ sectionId }: ArticleRecord, at: Date | null): string[] {
  return [`muc:${sectionId}`, ...(at ? [`nam:${dayOf(at).slice(0, 4)}`] : [])]
}

function wordsOf({ content, publishedAt, stateSince }: ArticleRecord) {
  return {
    title: content.title,
    number: '',
    summary: content.lead,
    alias: content.tags.join(', '),
    day: dayOf(publishedAt ?? stateSince),
    parts: partsOf(content),
  }
}

/** The text under each heading is a part of its own, with the heading's own link. */
function partsOf({ body, photos, attachments, authors }: ArticleContent): Part[] {
  const { body: html, headings } = cleanBody(body)
  const pieces = html.split(/(?=<h[2-4] [^>]*id=")/)
  const parts = pieces.map((piece): Part => {
    const id = /^<h[2-4] [^>]*id="([^"]+)"/.exec(piece)?.[1]
    const heading = headings.find((one) => one.id === id)
    const text = toPlainText(piece)
    if (!heading) return { heading: '', anchor: '', text }
    return { heading: heading.text, anchor: heading.id, text: text.slice(heading.text.length).trim() }
  })
  const around = [
    ...photos.map(({ caption, alt }) => caption || alt),
    ...attachments.map(({ title, name }) => title || name),
    ...authors.map(({ name }) => name),
  ].filter(Boolean)
  const [first, ...others] = parts
  return [{ heading: '', anchor: '', text: [first?.text, ...around].filter(Boolean).join('\n') }, ...others]
}
