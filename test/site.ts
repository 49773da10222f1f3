import { afterAll, beforeAll, inject } from 'vitest'
import { buildApp } from '#app'
import { paths } from '#paths'
import { openPool } from '#platform/database.ts'
import { usePortal, type App, type Portal } from './app.ts'
import type { TestDatabase } from './database.ts'
import { demonstration } from './demonstration.ts'
import { makePetition, type MadePetition } from './make-petition.ts'
import type { Ask, PageType } from './page-types.ts'
import { connectionTo } from './setup/server.ts'
import { visitWithCookies } from './visit.ts'

const origin = 'http://nha-rong.test'

type Which =
  | 'news'
  | 'long text'
  | 'table'
  | 'photo story'
  | 'corrected'
  | 'withdrawn'
  | 'archived'
  | 'republished'
  | 'taken down'

type WhichDocument = 'long text' | 'replaced' | 'corrected' | 'withdrawn'

/** The public site with the demonstration's articles and documents in it, which real commands brought to where they are. */
export interface Site {
  portal: Portal
  /** Slugs of articles, one of each kind. */
  articles: Record<Which, string>
  /** Slugs of documents, one of each kind. */
  documents: Record<WhichDocument, string>
  /** One whose result is public, one whose submitter is asked. */
  petitions: { published: MadePetition; asked: MadePetition }
  /** Slugs of sections. */
  sections: { full: string; category: string; empty: string }
  /** A month with articles, as its address says it. */
  month: string
  /** Slug of a tag. */
  tag: string
  /** How the address of a leader names one. */
  leader: string
  /** Asks for a page as a browser does, with its cookies, and follows where a form leads. */
  read(type: PageType): Promise<{ status: number; html: string; url: string }>
  /** The address that the portal of this page type listens on, for Chromium. */
  origin(portal?: PageType['portal']): string
}

export function useSite(options: { listen?: boolean } = {}): Site {
  const portal = usePortal({ from: demonstration, search: true })
  const site = { portal } as Site
  const closing: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const { services, database, dependencies } = portal
    const articles = await findArticles(database)
    const documents = await findDocuments(database)
    const petitions = {
      published: await makePetition(portal, 'published'),
      asked: await makePetition(portal, 'needs_supplement'),
    }
    const sections = await findSections(database)
    const month = await firstOf(database.pool, 'select month as slug from publication_months order by month')
    const leaders = await portal.visitor().get(paths.leaders.href())
    const leader = leaders.body.split(`href="${paths.leaders.href()}/`)[1]?.split('"')[0] ?? ''
    const tag = await firstOf(database.pool, 'select slug from publication_tags order by slug')
    const apps = {
      sound: portal.app,
      broken: troubled(connectionTo(inject('testServer'), 'postgres')),
      away: troubled({ host: '127.0.0.1', port: 1 }),
    }
    const origins = { sound: '', broken: '', away: '' }
    if (options.listen)
      for (const name of ['sound', 'broken', 'away'] as const)
        origins[name] = await apps[name].listen({ port: 0, host: '127.0.0.1' })
    Object.assign(site, {
      articles,
      documents,
      petitions,
      sections,
      month,
      tag,
      leader,
      origin: (name: PageType['portal']) => origins[name ?? 'sound'],
      read: ({ ask, portal: name }: PageType) => read(apps[name ?? 'sound'], ask(site), name !== undefined),
    })

    /** The same portal over a database that fails it: one without its tables, or none at all. */
    function troubled(connection: Parameters<typeof openPool>[0]): App {
      const opened = openPool(connection, () => undefined)
      const app = buildApp({ ...dependencies, services: { ...services, db: opened.db } })
      app.log.level = 'silent'
      closing.push(async () => {
        await app.close()
        await opened.close()
      })
      return app
    }
  }, 180_000)
  afterAll(async () => {
    for (const close of closing) await close()
  })
  return site
}

/** An article of the wanted kind that the demonstration holds, else the newest of all. */
const searches: Record<Which, string> = {
  news: "e.kind = 'news' and jsonb_array_length(r.content->'photos') = 1",
  'long text': 'length(r.content::text) > 15000',
  table: "r.content->>'body' like '%<table%'",
  'photo story': "e.kind = 'photo_story'",
  corrected: 'e.correction_note is not null',
  withdrawn: "e.state = 'withdrawn'",
  archived: "e.state = 'archived'",
  republished: "r.content->>'origin' = 'republished'",
  'taken down': "e.state = 'taken_down'",
}

async function findArticles({ pool }: TestDatabase): Promise<Site['articles']> {
  const found = await Promise.all(
    Object.entries(searches).map(async ([which, condition]) => {
      const live = /e\.state/.test(condition) ? '' : "and e.state = 'published'"
      const slug = await firstOf(
        pool,
        `select a.slug from articles a join editions e on e.article_id = a.id
         join revisions r on r.edition_id = e.id and r.number = e.revision
         where ${condition} ${live} order by e.published_at desc limit 1`,
      )
      return [which, slug] as const
    }),
  )
  return Object.fromEntries(found) as Site['articles']
}

/** Of each kind one that the demonstration holds. */
async function findDocuments({ pool }: TestDatabase): Promise<Site['documents']> {
  const touched = (type: string) =>
    `select d.slug from documents d join document_relations r on r.target_id = d.id
     where d.state = 'published' and r.type = '${type}' and r.state = 'confirmed' order by d.slug`
  return {
    'long text': await firstOf(
      pool,
      "select slug from documents where state = 'published' order by length(body) desc",
    ),
    replaced: await firstOf(pool, touched('replaces')),
    corrected: await firstOf(pool, touched('corrects')),
    withdrawn: await firstOf(pool, "select slug from documents where state = 'withdrawn'"),
  }
}

async function findSections({ pool }: TestDatabase): Promise<Site['sections']> {
  const live = "select section_id from editions where state = 'published'"
  const shown = 'select slug from sections s where not hidden and'
  return {
    full: await firstOf(
      pool,
      `${shown} parent_id is null
       and exists (select from sections c where c.parent_id = s.id and c.id in (${live})) order by position`,
    ),
    category: await firstOf(pool, `${shown} parent_id is not null and id in (${live}) order by id`),
    empty: await firstOf(
      pool,
      `${shown} id not in (${live}) and not exists
       (select from sections c where c.parent_id = s.id and c.id in (${live})) order by id`,
    ),
  }
}

/** A page type without content would be looked at empty: better no test at all. */
async function firstOf(pool: TestDatabase['pool'], query: string): Promise<string> {
  const { rows } = await pool.query<{ slug: string }>(query)
  if (!rows[0]) throw new Error(`The demonstration has nothing for: ${query}`)
  return rows[0].slug
}

/** A portal in trouble is asked without the fence that makes an answer of 500 a failure. */
async function read(app: App, ask: Ask, inTrouble: boolean) {
  if (inTrouble && 'get' in ask) {
    const { statusCode, body } = await app.inject({ url: ask.get, headers: { accept: 'text/html' } })
    return { status: statusCode, html: body, url: ask.get }
  }
  const browser = visitWithCookies(app, origin)
  let url = 'get' in ask ? ask.get : ask.post
  let answer = await ('get' in ask ? browser.get(url) : browser.post(url, ask.fields))
  for (let hops = 0; answer.statusCode === 303 && hops < 3; hops += 1) {
    url = answer.headers.location ?? '/'
    answer = await browser.get(url)
  }
  return { status: answer.statusCode, html: answer.body, url }
}
