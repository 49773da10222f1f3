import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Photo } from '#features/articles/content.ts'
import { type Surroundings, writeArticle, type Written } from './archive.ts'
import type { LawText } from './law-articles.ts'

/** Sections of the second level and those that have none below, divisions, leaders, and the photos of the demonstration. */
export async function lookAround(pool: pg.Pool): Promise<Surroundings> {
  const column = async <Value>(sql: string) =>
    (await pool.query<{ value: Value }>(sql)).rows.map(({ value }) => value)
  const [writer] = (
    await pool.query<{ id: string; name: string }>(
      'select id, full_name as name from people order by key limit 1',
    )
  ).rows
  if (!writer) throw new Error('the office has no people')
  return {
    sections: await column(
      `select jsonb_build_object('id', id, 'slug', slug) as value from sections where not hidden
       and not exists (select 1 from sections as below where below.parent_id = sections.id) order by id`,
    ),
    divisions: await column('select id as value from divisions order by id'),
    leaders: await column('select id as value from committee_leaders order by id'),
    photos: await column<Photo>(
      `select distinct on (photo ->> 'mediaId') photo as value
       from revisions, jsonb_array_elements(content -> 'photos') as photo order by photo ->> 'mediaId'`,
    ),
    writer,
  }
}

type Value = string | number | boolean | Date | null
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function textOf(value: Value): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  return String(value).replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign]!)
}

/** The tables of an article that is out, each with its columns and the rows of one article. */
const tables: Readonly<Record<string, (article: Written, around: Surroundings) => Record<string, Value>[]>> =
  {
    articles: ({ id, slug, divisionId, publishedAt }, { writer }) => [
      {
        id,
        slug,
        division_id: divisionId,
        created_by: writer.id,
        created_at: publishedAt,
        first_published_at: publishedAt,
      },
    ],
    editions: ({ id, editionId, title, sectionId, publishedAt, content }) => [
      {
        id: editionId,
        article_id: id,
        number: 1,
        state: 'published',
        state_since: publishedAt,
        revision: 1,
        kind: content.kind,
        section_id: sectionId,
        title,
        published_at: publishedAt,
        public_since: publishedAt,
      },
    ],
    revisions: ({ editionId, content, hash, publishedAt }, { writer }) => [
      {
        edition_id: editionId,
        number: 1,
        content: JSON.stringify(content),
        hash,
        written_by: writer.id,
        writer_name: writer.name,
        written_at: publishedAt,
        why: 'Viết bài',
        typographic: false,
      },
    ],
    signoffs: ({ editionId, hash, publishedAt }, { writer }) =>
      ['sign', 'check', 'approve'].map((step) => ({
        id: randomUUID(),
        edition_id: editionId,
        step,
        revision: 1,
        hash,
        person_id: writer.id,
        person_name: writer.name,
        post_title: 'Chuyên viên',
        at: publishedAt,
      })),
    media_uses: ({ editionId, content }) =>
      content.photos.map(({ mediaId }) => ({ media_id: mediaId, edition_id: editionId, revision: 1 })),
  }

const inOneGo = 20_000

export interface Filling {
  pool: pg.Pool
  laws: readonly LawText[]
  around: Surroundings
  now: Date
}

/** Writes so many published articles into the portal's own tables, by COPY. */
export async function fill({ pool, laws, around, now }: Filling, count: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set synchronous_commit = off')
    for (let first = 0; first < count; first += inOneGo) {
      const size = Math.min(inOneGo, count - first)
      const written = Array.from({ length: size }, (_, n) => writeArticle(first + n, laws, around, now))
      for (const [table, rowsOf] of Object.entries(tables)) {
        const rows = written.flatMap((article) => rowsOf(article, around))
        const [example] = rows
        if (!example) continue
        const into = client.query(copyFrom(`copy ${table} (${Object.keys(example).join(', ')}) from stdin`))
        await pipeline(Readable.from(linesOf(rows)), into)
      }
    }
  } finally {
    client.release(true)
  }
}

function* linesOf(rows: readonly Record<string, Value>[]): Generator<string> {
  for (let from = 0; from < rows.length; from += 500)
    yield rows
      .slice(from, from + 500)
      .map((row) => `${Object.values(row).map(textOf).join('\t')}\n`)
      .join('')
}
