import { and, eq, inArray, ne } from 'drizzle-orm'
import type { FacetChoice, SearchSource } from '#features/search/index.ts'
import { listIds } from '#platform/list-ids.ts'
import { documents } from '../table.ts'
import { looks, type DocumentState } from '../document.ts'
import { typeName } from '../numbering.ts'
import { seenBy } from '../scope.ts'
import { audienceOfActor } from './audience.ts'
import { facesOf, stampOf } from './faces.ts'
import { isPublicDocument } from './is-public.ts'

/** Documents: citizens find what is published, staff all that they may see. */
export const searchSource: SearchSource = {
  kind: 'van-ban',
  name: 'Văn bản',
  facets: [
    {
      code: 'loai',
      name: 'Loại văn bản',
      arrange: async (_ctx, counts) => mostFirst(counts, typeName),
    },
    {
      code: 'nam',
      name: 'Năm ban hành',
      arrange: async (_ctx, counts) =>
        mostFirst(counts, (year) => year).toSorted((a, b) => b.value.localeCompare(a.value)),
    },
    {
      code: 'linh-vuc',
      name: 'Lĩnh vực',
      arrange: async ({ profile }, counts) =>
        mostFirst(
          counts,
          (code) => profile.documents.fields.find((field) => field.code === code)?.name ?? code,
        ),
    },
    {
      code: 'co-quan',
      name: 'Cơ quan ban hành',
      arrange: async (_ctx, counts) => mostFirst(counts, (issuer) => issuer),
    },
    {
      code: 'trang-thai',
      name: 'Trạng thái',
      arrange: async (_ctx, counts) =>
        mostFirst(counts, (state) => looks[state as DocumentState]?.label ?? state),
    },
  ],
  states: looks,
  listItems: (db, after, limit) => listIds(db, documents.id, { after, limit }),
  async readOffers({ db }, items) {
    const rows = await db
      .select()
      .from(documents)
      .where(and(inArray(documents.id, [...items]), ne(documents.state, 'discarded')))
    return rows.map((document) => ({ item: document.id, ...facesOf(document) }))
  },
  isPublic: isPublicDocument,
  audienceOf: ({ actor }) => audienceOfActor(actor),
  async listStamps({ db, actor }, reader, keys) {
    const seen = reader === 'public' ? eq(documents.state, 'published') : seenBy(actor)
    const rows = await db
      .select({
        id: documents.id,
        version: documents.version,
        state: documents.state,
        slug: documents.slug,
      })
      .from(documents)
      .where(and(inArray(documents.id, [...keys]), seen))
    return new Map(rows.map((row) => [row.id, stampOf(row)]))
  },
}

const mostFirst = (counts: ReadonlyMap<string, number>, nameOf: (value: string) => string): FacetChoice[] =>
  [...counts]
    .map(([value, count]) => ({ value, name: nameOf(value), count }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'))
