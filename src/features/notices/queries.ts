import { and, asc, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { people, stillHere } from '#features/organisation/index.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Kind, Way } from './notice.ts'
import { notices, noticeWays, type Notice } from './table.ts'

export interface Receiver {
  personId: string
  name: string
  email: string
}

/** Who has left is written to no more. */
export async function listReceivers(
  db: Database,
  personIds: readonly string[],
  now: Date,
): Promise<Receiver[]> {
  if (personIds.length === 0) return []
  return db
    .select({ personId: people.id, name: people.fullName, email: people.email })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), stillHere(people, now)))
    .orderBy(asc(people.fullName), asc(people.id))
}

/** What people have chosen, by "person kind". */
export async function listWays(db: Database, personIds: readonly string[]): Promise<Map<string, Way>> {
  const rows = await db
    .select()
    .from(noticeWays)
    .where(inArray(noticeWays.personId, [...personIds]))
  return new Map(rows.map(({ personId, kind, way }) => [`${personId} ${kind}`, way]))
}

/** As read by its person: what asks for nothing any more is not among what is new. */
const isNew = and(isNull(notices.readAt), isNull(notices.settledAt))

export const countNewNotices = (db: Database, personId: string) =>
  db.$count(notices, personId === '' ? sql`false` : and(eq(notices.personId, personId), isNew))

export const pageSize = 30
const isId = (id: string) => z.guid().safeParse(id).success

/** Newest first; `before` is the id of the last one on the page before. */
export async function listNotices(
  db: Database,
  personId: string,
  { onlyNew, kind, before }: { onlyNew: boolean; kind: Kind | null; before: string },
): Promise<{ notices: Notice[]; older: string | null }> {
  const past = isId(before)
    ? sql`(${notices.createdAt}, ${notices.id}) < (select created_at, id from notices where id = ${before})`
    : undefined
  const rows = await db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.personId, personId),
        onlyNew ? isNew : undefined,
        kind ? eq(notices.kind, kind) : undefined,
        past,
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(pageSize + 1)
  const page = rows.slice(0, pageSize)
  return { notices: page, older: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

/** Only one's own; another's is as if it were not there. */
export async function findOwnNotice(db: Database, personId: string, id: string): Promise<Notice> {
  if (!isId(id) || personId === '') throw new NotFound()
  return one(
    await db
      .select()
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.personId, personId))),
  )
}

/** What waits for the morning's letter, by person, the oldest first. */
export async function lockForDigest(tx: Database): Promise<Notice[]> {
  return tx
    .select()
    .from(notices)
    .where(and(eq(notices.way, 'digest'), isNull(notices.mailedAt), isNull(notices.settledAt)))
    .orderBy(asc(notices.createdAt), asc(notices.id))
    .for('update', { skipLocked: true })
}

/** Who has had a letter of many since then. */
export async function listDigestedSince(db: Database, since: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: notices.personId })
    .from(notices)
    .where(and(eq(notices.way, 'digest'), gte(notices.mailedAt, since)))
  return rows.map(({ personId }) => personId)
}
