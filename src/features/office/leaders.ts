import { listEveryCommitteeLeader, listOfficePosts } from '#features/organisation/index.ts'
import { dayOf } from '#lib/days.ts'
import { slugify } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

export interface Term {
  title: string
  fromOn: string
  toOn: string | null
}

export interface Leader {
  slug: string
  /** Of a leader of the committee: articles name them by it. */
  id: string | null
  key: string | null
  name: string
  title: string
  body: 'committee' | 'office'
  serving: boolean
  terms: readonly Term[]
  duties: readonly string[]
  toConfirm: boolean
}

type Reading = Pick<Context, 'db' | 'now' | 'profile'>

/** The leaders of the committee, then of the office, in the order of their posts, those of former times included. */
export async function listLeaders({ db, now, profile }: Reading): Promise<Leader[]> {
  const at = now()
  const today = dayOf(at)
  const dutiesOf = (key: string | null) => {
    const known = profile.pages.leaders.duties.find((one) => one.key === key)
    return { duties: known?.duties ?? [], toConfirm: known?.toConfirm ?? false }
  }
  const committee = (await listEveryCommitteeLeader(db)).map((leader): Leader => {
    const { id, key, fullName: name, title, fromOn, toOn } = leader
    const serving = fromOn <= today && (toOn === null || today <= toOn)
    const terms = [{ title, fromOn, toOn }]
    return { slug: key ?? id, id, key, name, title, body: 'committee', serving, terms, ...dutiesOf(key) }
  })
  return [...committee, ...(await listOfficeLeaders({ db, at, dutiesOf }))]
}

async function listOfficeLeaders({
  db,
  at,
  dutiesOf,
}: {
  db: Context['db']
  at: Date
  dutiesOf: (key: string | null) => Pick<Leader, 'duties' | 'toConfirm'>
}): Promise<Leader[]> {
  const posts = (await listOfficePosts(db, at)).filter(({ fromOn }) => fromOn <= dayOf(at))
  const people = [...new Set(posts.map(({ personId }) => personId))]
  return people.flatMap((id) => {
    const own = posts.filter(({ personId }) => personId === id)
    const shown = own.find(({ serving }) => serving) ?? own.at(-1)
    if (!shown) return []
    const { personKey: key, name, title, serving } = shown
    const slug = key ?? `${slugify(name)}-${id.slice(0, 8)}`
    return [{ slug, id: null, key, name, title, body: 'office', serving, terms: own, ...dutiesOf(key) }]
  })
}

/** Throws NotFound. Also one of former times: links to them stay good. */
export async function findLeader(ctx: Reading, slug: string): Promise<Leader> {
  const leader = (await listLeaders(ctx)).find((one) => one.slug === slug)
  if (!leader) throw new NotFound()
  return leader
}
