import { and, asc, between, desc, eq, gte, inArray, lte, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { addDays, type Day } from '#lib/days.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import {
  scheduleEntries,
  schedulePublications,
  scheduleWeeks,
  type ScheduleEntry,
  type SchedulePublication,
  type ScheduleWeek,
} from './table.ts'

const isId = (id: string) => z.guid().safeParse(id).success

export async function findEntry(db: Database, id: string): Promise<ScheduleEntry> {
  if (!isId(id)) throw new NotFound()
  return one(await db.select().from(scheduleEntries).where(eq(scheduleEntries.id, id)))
}

export async function lockEntry(tx: Database, id: string): Promise<ScheduleEntry> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(scheduleEntries).where(eq(scheduleEntries.id, id)).for('update'))
}

const newestFirst = desc(schedulePublications.sequence)

/** Of what was published of these entries, the newest first. */
export async function listPublications(
  db: Database,
  entryIds: readonly string[],
): Promise<SchedulePublication[]> {
  if (entryIds.length === 0) return []
  return db
    .select()
    .from(schedulePublications)
    .where(inArray(schedulePublications.entryId, [...entryIds]))
    .orderBy(newestFirst)
}

/** All that was ever published in one of these weeks, with whatever was published of the same entries elsewhere. */
export async function listPublishedIn(
  db: Database,
  fromMonday: Day,
  toMonday: Day,
): Promise<SchedulePublication[]> {
  const inWeeks = db
    .select({ id: schedulePublications.entryId })
    .from(schedulePublications)
    .where(between(schedulePublications.week, fromMonday, toMonday))
  return db
    .select()
    .from(schedulePublications)
    .where(inArray(schedulePublications.entryId, inWeeks))
    .orderBy(newestFirst)
}

/** The entries of a week, those that were published in it and lie elsewhere now included. */
export async function listEntries(db: Database, monday: Day): Promise<ScheduleEntry[]> {
  const published = db
    .select({ id: schedulePublications.entryId })
    .from(schedulePublications)
    .where(eq(schedulePublications.week, monday))
  return db
    .select()
    .from(scheduleEntries)
    .where(
      or(between(scheduleEntries.day, monday, addDays(monday, 6)), inArray(scheduleEntries.id, published)),
    )
    .orderBy(asc(scheduleEntries.day), asc(scheduleEntries.startsAt), asc(scheduleEntries.id))
}

/** What takes place, or is proposed to, on that day. */
export async function listOnDay(db: Database, day: Day): Promise<ScheduleEntry[]> {
  return db
    .select()
    .from(scheduleEntries)
    .where(and(eq(scheduleEntries.day, day), inArray(scheduleEntries.state, ['proposed', 'accepted'])))
    .orderBy(asc(scheduleEntries.startsAt))
}

export async function findWeek(db: Database, monday: Day): Promise<ScheduleWeek | null> {
  const [row] = await db.select().from(scheduleWeeks).where(eq(scheduleWeeks.monday, monday))
  return row ?? null
}

/** Mondays of the weeks that were published, the newest first. */
export async function listPublishedWeeks(db: Database, from: Day, to: Day): Promise<ScheduleWeek[]> {
  return db
    .select()
    .from(scheduleWeeks)
    .where(and(gte(scheduleWeeks.monday, from), lte(scheduleWeeks.monday, to)))
    .orderBy(desc(scheduleWeeks.monday))
}

/** One after the other: two people who publish the same week at once do not publish the same change twice. */
export async function lockWeek(tx: Database, monday: Day): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`schedule ${monday}`}))`)
}
