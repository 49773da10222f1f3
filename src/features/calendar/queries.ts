import { and, asc, desc, gte, isNull, lte, max } from 'drizzle-orm'
import type { Day } from '#lib/days.ts'
import { mondayToFriday, openCalendar, type WorkCalendar, type WorkingWeek } from '#lib/working-time/index.ts'
import type { Calendars } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { calendarVersions, exceptionalDays, workingWeeks } from './table.ts'

export const listWeeks = async (db: Database) =>
  db.select().from(workingWeeks).where(isNull(workingWeeks.until))

/** The days that are not as their weekday is, from a day to a day. */
export const listExceptions = async (db: Database, from: Day, to: Day) =>
  db
    .select()
    .from(exceptionalDays)
    .where(and(isNull(exceptionalDays.until), gte(exceptionalDays.day, from), lte(exceptionalDays.day, to)))
    .orderBy(asc(exceptionalDays.day))

export type DayRow = Awaited<ReturnType<typeof listExceptions>>[number]

export const listVersions = async (db: Database, limit: number) =>
  db.select().from(calendarVersions).orderBy(desc(calendarVersions.number)).limit(limit)

export async function findVersion(db: Database): Promise<number> {
  const [row] = await db.select({ number: max(calendarVersions.number) }).from(calendarVersions)
  return row?.number ?? 0
}

/** The calendars as they stand: the office's own, and one for each division that keeps a week of its own. */
export async function readCalendars(db: Database): Promise<Calendars> {
  const weeks = await listWeeks(db)
  const days = await db
    .select({ day: exceptionalDays.day, kind: exceptionalDays.kind })
    .from(exceptionalDays)
    .where(isNull(exceptionalDays.until))
  const version = await findVersion(db)
  const open = (halves: readonly number[] | undefined): WorkCalendar =>
    openCalendar((halves as WorkingWeek | undefined) ?? mondayToFriday, days)
  const office = open(weeks.find(({ divisionId }) => divisionId === null)?.halves)
  const own = new Map(
    weeks.flatMap(({ divisionId, halves }) =>
      divisionId === null ? [] : [[divisionId, open(halves)] as const],
    ),
  )
  return { version, of: (divisionId) => own.get(divisionId ?? '') ?? office }
}
