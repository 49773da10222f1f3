import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabasePool } from '#platform/database.ts'
import { type ChainReport, verifyChain } from '#platform/audit/index.ts'
import { withDatabase } from '../office/database.ts'

export interface Edition {
  id: string
  article: string
  number: number
  state: string
  revision: number
  publish_at: Date | null
  published_at: Date | null
  forced_by: string | null
  first_published_at: Date | null
}

export interface Revision {
  edition: string
  number: number
  hash: string
  lead: string
  typographic: boolean
}

export interface Signoff {
  edition: string
  step: string
  revision: number
  hash: string
  /** Of a signature that stayed over another text: it has no step of its own. */
  carried: boolean
}

export interface Event {
  seq: string
  action: string
  subject: string
  facts: { edition?: number; revision?: number; hash?: string; from?: string; to?: string }
}

interface Medium {
  id: string
  sha256: string
  bytes: string
}

export interface Job {
  id: string
  name: string
  state: string
  data: { id?: string; subject?: string; text?: string; editionId?: string; publishAt?: string }
}

/** Everything that the portal keeps, as it stood at one moment. */
export interface Records {
  chain: ChainReport
  articles: { id: string; title: string }[]
  editions: Edition[]
  revisions: Revision[]
  signoffs: Signoff[]
  events: Event[]
  media: Medium[]
  uses: { media: string; edition: string; revision: number }[]
  jobs: Job[]
  /** Names of the letters in the outbox. */
  letters: string[]
}

/** Reads it from one snapshot: the portal works on meanwhile. Letters are looked at last, so none is missing. */
export async function readRecords(dataFolder: string): Promise<Records> {
  const found = await withDatabase(dataFolder, ({ pool, db }) => readAll(pool, db))
  const outbox = join(dataFolder, 'outbox')
  return { ...found, letters: readdirSync(outbox) }
}

async function readAll(pool: DatabasePool['pool'], db: DatabasePool['db']) {
  const chain = await verifyChain(db)
  const client = await pool.connect()
  const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await client.query(sql)).rows as Row[]
  try {
    await client.query('begin isolation level repeatable read read only')
    const found = {
      chain,
      articles: await rows<Records['articles'][number]>('select id, slug as title from articles'),
      editions: await rows<Edition>(
        `select e.id, e.article_id as article, e.number, e.state, e.revision, e.publish_at, e.published_at,
           e.forced_by, a.first_published_at
         from editions e join articles a on a.id = e.article_id order by e.article_id, e.number`,
      ),
      revisions: await rows<Revision>(
        `select edition_id as edition, number, hash, content->>'lead' as lead, typographic
         from revisions order by edition_id, number`,
      ),
      signoffs: await rows<Signoff>(
        `select edition_id as edition, step, revision, hash, carried_from is not null as carried from signoffs`,
      ),
      events: await rows<Event>(
        `select seq, action, subject_id as subject, facts from audit_events
         where subject_type = 'article' order by seq`,
      ),
      media: await rows<Medium>('select id, sha256, bytes from media'),
      uses: await rows<Records['uses'][number]>(
        'select media_id as media, edition_id as edition, revision from media_uses',
      ),
      jobs: await rows<Job>('select id, name, state, data from jobs.job'),
    }
    await client.query('commit')
    return found
  } finally {
    client.release()
  }
}
