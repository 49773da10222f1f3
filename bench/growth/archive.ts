import { randomUUID } from 'node:crypto'
import {
  type ArticleContent,
  articleContent,
  emptyContent,
  hashContent,
  type Photo,
} from '#features/articles/content.ts'
import { slugify } from '#lib/text.ts'
import type { LawText } from './law-articles.ts'

/** What the portal already has, for the generated articles to refer to. */
export interface Surroundings {
  sections: readonly { id: string; slug: string }[]
  divisions: readonly string[]
  leaders: readonly string[]
  photos: readonly Photo[]
  writer: { id: string; name: string }
}

/** Two hundred a day, at any size: what is new on a day is as much after ten years as after ten weeks. */
export const perDay = 200
const between = 86_400_000 / perDay

export interface Written {
  id: string
  editionId: string
  slug: string
  title: string
  sectionId: string
  divisionId: string
  publishedAt: Date
  content: ArticleContent
  hash: string
}

/** The n-th article back from now; the same number gives the same text, section, tags, leader and photo. */
export function writeArticle(n: number, laws: readonly LawText[], around: Surroundings, now: Date): Written {
  const { sections, divisions, leaders, photos, writer } = around
  const law = laws[n % laws.length]!
  const again = Math.floor(n / laws.length)
  const title = again === 0 ? law.title : `${law.title}, lần ${again + 1}`
  const sectionId = sections[n % sections.length]!.id
  const photo = photos[n % photos.length]
  const content = articleContent.parse({
    ...emptyContent('news', sectionId, title),
    lead: law.lead,
    body: law.body,
    photos: n % 3 === 0 && photo ? [photo] : [],
    leaders: n % 5 === 0 ? [leaders[n % leaders.length]] : [],
    authors: [{ personId: writer.id, name: writer.name, share: 100 }],
    tags: tagsOf(law),
  })
  return {
    id: randomUUID(),
    editionId: randomUUID(),
    slug: slugOf(title, n),
    title,
    sectionId,
    divisionId: divisions[n % divisions.length]!,
    publishedAt: new Date(now.getTime() - (n + 1) * between),
    content,
    hash: hashContent(content),
  }
}

export const slugOf = (title: string, n: number): string => `${slugify(title, 90)}-${n}`

/** The law, and the kind of law: "24/2018/QH14" and "QH14". */
export const tagsOf = ({ law }: LawText): string[] => [...new Set([law, law.split('/').at(-1) ?? law])]
