import { and, eq, inArray } from 'drizzle-orm'
import type { Face, SearchSource } from '#features/search/index.ts'
import { dayOf } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import { listIds } from '#platform/list-ids.ts'
import { paths } from '#paths'
import { kinds, topics } from './petition.ts'
import { petitions, type Petition } from './table.ts'

const everybody = 'kn:mọi'
const isPublished = eq(petitions.state, 'published')
const stampOf = ({ version }: Pick<Petition, 'version'>): string => String(version)

/** Of the public text alone: nothing of the original can be found. */
function faceOf(petition: Petition): Face {
  const { id, code, kind, topic, publicTitle, publicContent, publicResult, publishedAt } = petition
  return {
    key: id,
    stamp: stampOf(petition),
    title: publicTitle ?? '',
    number: code,
    summary: excerpt(publicContent ?? '', 200),
    alias: topics[topic],
    day: publishedAt && dayOf(publishedAt),
    source: kinds[kind],
    facets: [],
    href: paths.petitionResult.href({ code }),
    audience: [],
    parts: [{ heading: '', anchor: '', text: [publicContent, publicResult].join('\n') }],
  }
}

/** Results that are public; what is under way is in the list of the workspace. */
export const searchSource: SearchSource = {
  kind: 'kien-nghi',
  name: 'Kết quả kiến nghị',
  facets: [],
  listItems: (db, after, limit) => listIds(db, petitions.id, { after, limit, where: isPublished }),
  async readOffers({ db }, items) {
    const rows = await db
      .select()
      .from(petitions)
      .where(and(isPublished, inArray(petitions.id, [...items])))
    return rows.map((petition) => {
      const face = faceOf(petition)
      return { item: petition.id, public: face, staff: [{ ...face, audience: [everybody] }] }
    })
  },
  audienceOf: () => [everybody],
  async listStamps({ db }, _reader, keys) {
    const rows = await db
      .select({ id: petitions.id, version: petitions.version })
      .from(petitions)
      .where(and(isPublished, inArray(petitions.id, [...keys])))
    return new Map(rows.map((row) => [row.id, stampOf(row)]))
  },
}
