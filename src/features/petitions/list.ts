import { and, desc, eq, inArray, notInArray, sql, type SQL } from 'drizzle-orm'
import { divisions } from '#features/organisation/index.ts'
import { divisionsOf, type Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { divisionsSeen, isOfHub } from './policy.ts'
import type { PetitionLine } from './queries.ts'
import { petitions } from './table.ts'
import { matches } from './words.ts'
import { endedStates } from './workflow.ts'

export const views = ['open', 'mine', 'ended'] as const
export type View = (typeof views)[number]

interface Reader {
  db: Database
  actor: Actor
  hub: string
}

export const readerOf = ({ db, actor, profile }: Pick<Context, 'db' | 'actor' | 'profile'>): Reader => ({
  db,
  actor,
  hub: profile.petitions.receivedBy,
})

function seenBy({ actor, hub }: Reader): SQL | undefined {
  const own = divisionsSeen(actor, hub)
  if (own === null) return undefined
  return own.length === 0 ? sql`false` : inArray(petitions.divisionId, own)
}

const isOpenRow = notInArray(petitions.state, [...endedStates])

/** What waits for this person: to be sorted or made public where they take petitions in, to be answered where their division does. */
function isMine({ actor, hub }: Reader): SQL | undefined {
  const own = divisionsOf(actor, 'specialist', 'division_head', 'division_deputy')
  const answering =
    own.length === 0
      ? sql`false`
      : and(eq(petitions.state, 'in_progress'), inArray(petitions.divisionId, own))
  return isOfHub(actor, hub)
    ? sql`(${inArray(petitions.state, ['received', 'answered'])} or ${answering})`
    : answering
}

const viewed = (reader: Reader, view: View): SQL | undefined =>
  ({ open: isOpenRow, mine: isMine(reader), ended: inArray(petitions.state, [...endedStates]) })[view]

const pageSize = 30

/** Newest first; `before` is the code of the last one on the page before. With words, or a code, every view is searched. */
export async function listPetitions(
  reader: Reader,
  { view, words, before }: { view: View; words: string; before: string },
): Promise<{ lines: PetitionLine[]; older: string | null }> {
  const place = sql`(${petitions.receivedAt}, ${petitions.code})`
  const past =
    before === ''
      ? undefined
      : sql`${place} < (select received_at, code from petitions where code = ${before})`
  const rows = await reader.db
    .select({ petition: petitions, divisionName: divisions.name })
    .from(petitions)
    .leftJoin(divisions, eq(divisions.id, petitions.divisionId))
    .where(and(seenBy(reader), matches(petitions.folded, words) ?? viewed(reader, view), past))
    .orderBy(desc(petitions.receivedAt), desc(petitions.code))
    .limit(pageSize + 1)
  const lines = rows.slice(0, pageSize).map(({ petition, divisionName }) => ({ ...petition, divisionName }))
  return { lines, older: rows.length > pageSize ? (lines.at(-1)?.code ?? null) : null }
}

export const countPetitions = (reader: Reader, view: View | 'all') =>
  reader.db.$count(petitions, and(seenBy(reader), view === 'all' ? undefined : viewed(reader, view)))
