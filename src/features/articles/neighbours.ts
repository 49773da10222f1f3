import { sql } from 'drizzle-orm'
import { publications } from './publication/table.ts'
import { articles, editions } from './table.ts'

export interface Neighbour {
  title: string
  slug: string
}

const beside = (side: 'newer' | 'older') => {
  const [sign, order] = side === 'newer' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const { title, slug, sectionId, publishedAt, id } = publications
  return sql<Neighbour | null>`(
    select json_build_object('title', ${title}, 'slug', ${slug}) from ${publications}
    where ${sectionId} = ${editions.sectionId}
      and (${publishedAt}, ${id}) ${sign} (${editions.publishedAt}, ${articles.id})
    order by ${publishedAt} ${order}, ${id} ${order} limit 1)`
}

/** Columns of an article: what was published in the same section just after and just before; null at either end. */
export const neighbours = { newer: beside('newer'), older: beside('older') }
