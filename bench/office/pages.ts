import { strict as assert } from 'node:assert'
import { paths } from '#paths'
import { withDatabase } from './database.ts'

export interface ChosenPages {
  home: string
  list: string
  article: string
}

/** The home page, the section with the most articles, and its newest article that has a photo. */
export async function choosePages(dataFolder: string): Promise<ChosenPages> {
  return withDatabase(dataFolder, async ({ pool }) => {
    const { rows: sections } = await pool.query<{ id: string; slug: string }>(
      `select sections.id, sections.slug from sections join editions on editions.section_id = sections.id
       where editions.state = 'published' group by sections.id order by count(*) desc limit 1`,
    )
    const [section] = sections
    assert(section, 'nothing is published')
    const { rows: articles } = await pool.query<{ slug: string }>(
      `select articles.slug from articles
       join editions on editions.article_id = articles.id and editions.state = 'published'
       join revisions on revisions.edition_id = editions.id and revisions.number = editions.revision
       where editions.section_id = $1
       order by jsonb_array_length(revisions.content -> 'photos') > 0 desc, editions.published_at desc limit 1`,
      [section.id],
    )
    const slug = articles[0]?.slug ?? ''
    return {
      home: paths.home.href(),
      list: paths.section.href({ slug: section.slug }),
      article: paths.article.href({ slug }),
    }
  })
}
