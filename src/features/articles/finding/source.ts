import { and, desc, eq, inArray } from 'drizzle-orm'
import type { FacetChoice, Offer, SearchSource } from '#features/search/index.ts'
import { listSections, type SectionTree } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'
import { listIds } from '#platform/list-ids.ts'
import { paths } from '#paths'
import { liveStates, openStates, stateNames, type EditionState } from '../article.ts'
import { looks } from '../pages/looks.ts'
import { publications } from '../publication/table.ts'
import { selectRecords, type ArticleRecord } from '../records.ts'
import { seenBy } from '../scope.ts'
import { articles, editions } from '../table.ts'
import { audienceOfActor } from './audience.ts'
import { publicFace, publicStamp, staffFace, staffStamp } from './faces.ts'
import { isPublicArticle } from './is-public.ts'

/** What stands in one of these may be looked for; what was discarded or replaced is history. */
const found: readonly EditionState[] = [...openStates, ...liveStates]

/** News: citizens find what is published, staff every edition that they may see. */
export const searchSource: SearchSource = {
  kind: 'tin',
  name: 'Tin, bài',
  facets: [
    { code: 'muc', name: 'Chuyên mục', arrange: arrangeSections, widen: widenSection },
    { code: 'nam', name: 'Năm', arrange: async (_ctx, counts) => arrangeYears(counts) },
    { code: 'trang-thai', name: 'Trạng thái', arrange: async (_ctx, counts) => arrangeStates(counts) },
  ],
  states: looks,
  listItems: (db, after, limit) => listIds(db, articles.id, { after, limit }),
  async readOffers(ctx, items) {
    const names = nameSections(await listSections(ctx.db))
    const records = await selectRecords(ctx.db).where(
      and(inArray(articles.id, [...items]), inArray(editions.state, [...found])),
    )
    return [...Map.groupBy(records, ({ id }) => id)].map(([item, own]) => offerOf(item, own, names))
  },
  async identify({ db }, text) {
    const slug = slugIn(text)
    if (slug === null) return []
    const rows = await db.select().from(publications).where(eq(publications.slug, slug))
    return rows.map(({ title, lead }) => ({
      title,
      note: lead,
      href: paths.article.href({ slug }),
      isSole: true,
    }))
  },
  async identifyForStaff({ db, actor }, text) {
    const slug = slugIn(text)
    if (slug === null) return []
    const records = await selectRecords(db)
      .where(and(eq(articles.slug, slug), inArray(editions.state, [...found]), seenBy(actor)))
      .orderBy(desc(editions.number))
    return records.slice(0, 1).map(({ id, content, state }) => ({
      title: content.title,
      note: stateNames[state],
      href: paths.desk.article.href({ id }),
      isSole: true,
    }))
  },
  isPublic: isPublicArticle,
  audienceOf: ({ actor }) => audienceOfActor(actor),
  async listStamps({ db, actor }, reader, keys) {
    const ids = [...keys]
    if (reader === 'public') {
      const rows = await db.select().from(publications).where(inArray(publications.editionId, ids))
      return new Map(rows.map((row) => [row.editionId, publicStamp(row)]))
    }
    const rows = await db
      .select({ id: editions.id, revision: editions.revision, state: editions.state })
      .from(editions)
      .innerJoin(articles, eq(articles.id, editions.articleId))
      .where(and(inArray(editions.id, ids), inArray(editions.state, [...found]), seenBy(actor)))
    return new Map(rows.map((row) => [row.id, staffStamp(row)]))
  },
}

/** An address of an article, whole or only what stands after its last stroke. */
const slugIn = (text: string): string | null =>
  /^(?:\S*\/tin\/)?([a-z0-9]+(?:-[a-z0-9]+){2,})\/?$/.exec(text.toLowerCase())?.[1] ?? null

const nameSections = (tree: readonly SectionTree[]): ReadonlyMap<string, string> =>
  new Map(tree.flatMap((above) => [above, ...above.categories].map(({ id, name }) => [id, name])))

function offerOf(item: string, records: readonly ArticleRecord[], names: ReadonlyMap<string, string>): Offer {
  const live = records.find(({ state }) => state === 'published')
  return {
    item,
    public: live ? publicFace(live, names.get(live.sectionId) ?? '') : null,
    staff: records.map((record) => staffFace(record, names.get(record.sectionId) ?? '')),
  }
}

const sectionsOf = ({ remember, db }: Context) => remember('sections', () => listSections(db))

/** Top sections with all that stands in their categories. */
async function arrangeSections(ctx: Context, counts: ReadonlyMap<string, number>): Promise<FacetChoice[]> {
  const sections = await sectionsOf(ctx)
  return sections
    .map(({ id, slug, name, categories }) => ({
      value: slug,
      name,
      count: [id, ...categories.map((one) => one.id)].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)
}

async function widenSection(ctx: Context, value: string): Promise<string[]> {
  const section = (await sectionsOf(ctx)).find(({ slug }) => slug === value)
  return section ? [section.id, ...section.categories.map(({ id }) => id)] : []
}

const arrangeYears = (counts: ReadonlyMap<string, number>): FacetChoice[] =>
  [...counts]
    .map(([value, count]) => ({ value, name: value, count }))
    .toSorted((a, b) => b.value.localeCompare(a.value))

const arrangeStates = (counts: ReadonlyMap<string, number>): FacetChoice[] =>
  found.flatMap((state) => {
    const count = counts.get(state) ?? 0
    return count > 0 ? [{ value: state, name: stateNames[state], count }] : []
  })
