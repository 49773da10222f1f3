import { randomUUID } from 'node:crypto'
import { addDays, dayOf, type Day } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import { dateOn, type Profile, type ProfilePerson, type ProfilePost } from '#platform/profile.ts'
import { boards, committeeLeaders, delegations, divisions, people, posts } from './table.ts'

/**
 * Brings the profile's office in where it is not there yet. What stands stays as people left it: a person who is
 * known keeps the posts given here since, a board that was recorded is not recorded again.
 */
export async function loadOrganisation(tx: Database, profile: Profile, now: Date): Promise<void> {
  const today = dayOf(now)
  await loadDivisions(tx, profile)
  await loadLeaders(tx, profile)
  await loadBoard(tx, profile)
  const added = await loadPeople(tx, profile, now)
  await loadPosts(tx, profile, added, now)
  await loadDelegations(tx, profile, added, { now, today })
}

async function loadDivisions(tx: Database, profile: Profile) {
  const rows = profile.divisions.map((division) => ({
    id: division.code,
    name: division.name,
    shortName: division.shortName,
    kind: division.kind,
    position: division.position,
    fields: division.fields,
    clause: division.clause,
    validFrom: division.validFrom,
  }))
  if (rows.length > 0) await tx.insert(divisions).values(rows).onConflictDoNothing()
}

async function loadLeaders(tx: Database, profile: Profile) {
  const rows = profile.leaders.map((leader) => ({
    id: randomUUID(),
    key: leader.key,
    fullName: leader.name,
    title: leader.title,
    position: leader.position,
    fromOn: leader.from,
    toOn: leader.to,
  }))
  if (rows.length > 0) await tx.insert(committeeLeaders).values(rows).onConflictDoNothing()
}

async function loadBoard(tx: Database, { board }: Profile) {
  const [known] = await tx.select({ id: boards.id }).from(boards).limit(1)
  if (known) return
  await tx.insert(boards).values({
    id: randomUUID(),
    name: board.name,
    decisionNumber: board.establishment.number,
    decidedOn: board.establishment.issuedOn,
    signedBy: board.establishment.signedBy,
    validFrom: board.establishment.issuedOn,
  })
}

/** By key, the people who were not known before. */
async function loadPeople(tx: Database, profile: Profile, now: Date): Promise<Map<string, string>> {
  const rows = profile.people.map((person) => ({
    id: randomUUID(),
    key: person.key,
    fullName: person.name,
    email: person.email.toLowerCase(),
    leftOn: dayOfLeaving(person, dayOf(now)),
    createdAt: now,
  }))
  if (rows.length === 0) return new Map()
  const added = await tx
    .insert(people)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: people.id, key: people.key })
  return new Map(added.map(({ id, key }) => [key ?? '', id]))
}

/** One whose last post in the profile is over has left the day after. */
function dayOfLeaving(person: ProfilePerson, today: Day): Day | null {
  const lastDays = person.posts.map((post) => (post.to === null ? '9999-12-31' : dateOn(post.to, today)))
  const last = lastDays.reduce((later, day) => (day > later ? day : later))
  return last < today ? addDays(last, 1) : null
}

async function loadPosts(tx: Database, profile: Profile, added: ReadonlyMap<string, string>, now: Date) {
  const duties = new Map(
    profile.board.members.map((member) => [`${member.person} ${member.role}`, member.duty]),
  )
  const rows = profile.people.flatMap((person) => {
    const personId = added.get(person.key)
    if (personId === undefined) return []
    return person.posts.map((post) => ({
      ...postRow(post, now),
      personId,
      duty: duties.get(`${person.key} ${post.role}`) ?? null,
    }))
  })
  if (rows.length > 0) await tx.insert(posts).values(rows)
}

const postRow = (post: ProfilePost, now: Date) => ({
  id: randomUUID(),
  role: post.role,
  divisionId: post.division,
  title: post.title,
  fields: post.fields,
  canPublish: post.canPublish,
  fromOn: dateOn(post.from, dayOf(now)),
  toOn: post.to === null ? null : dateOn(post.to, dayOf(now)),
  decision: post.decision,
  state: 'confirmed' as const,
  proposedAt: now,
  confirmedAt: now,
})

async function loadDelegations(
  tx: Database,
  profile: Profile,
  added: ReadonlyMap<string, string>,
  { now, today }: { now: Date; today: Day },
) {
  const rows = profile.delegations.flatMap((delegation) => {
    const fromPerson = added.get(delegation.from)
    const toPerson = added.get(delegation.to)
    if (fromPerson === undefined || toPerson === undefined) return []
    const { division: divisionId, reason, decision } = delegation
    const term = { fromOn: dateOn(delegation.starts, today), toOn: dateOn(delegation.ends, today) }
    return [{ id: randomUUID(), fromPerson, toPerson, divisionId, reason, decision, ...term, createdAt: now }]
  })
  if (rows.length > 0) await tx.insert(delegations).values(rows)
}
