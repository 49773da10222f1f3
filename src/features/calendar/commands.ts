import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { formatDay, type Day } from '#lib/days.ts'
import { countOf } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Calendars, Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { dayKinds } from './form.ts'
import { demandSetting } from './policy.ts'
import { findVersion, readCalendars } from './queries.ts'
import { calendarVersions, exceptionalDays, workingWeeks, type NamedDay } from './table.ts'

/** What has to be reckoned anew when working days change; answers with how many clocks moved. */
export type CalendarHook = (tx: Database, ctx: Context, calendars: Calendars, why: string) => Promise<number>

/** Writes days in the place of those of the same date. */
export async function setDays(ctx: Context, days: readonly NamedDay[], moved: CalendarHook): Promise<number> {
  const [first] = days
  const note =
    days.length === 1 && first
      ? `${formatDay(first.day)}: ${dayKinds[first.kind].toLowerCase()} (${first.name})`
      : `Nhập ${countOf(days.length, 'ngày')} từ tệp`
  return change(ctx, note, moved, async (tx, version) => {
    await endDays(
      tx,
      version,
      days.map(({ day }) => day),
    )
    await tx.insert(exceptionalDays).values(days.map((day) => ({ ...day, id: randomUUID(), since: version })))
  })
}

export async function removeDay(
  ctx: Context,
  day: Day,
  reason: string,
  moved: CalendarHook,
): Promise<number> {
  return change(ctx, `Bỏ ngày ${formatDay(day)}: ${reason}`, moved, async (tx, version) => {
    if ((await endDays(tx, version, [day])) === 0) throw new NotFound()
  })
}

/** The half-days of the week of the office, or of a division that keeps another. */
export async function setWeek(
  ctx: Context,
  { divisionId, week }: { divisionId: string | null; week: readonly number[] },
  moved: CalendarHook,
): Promise<number> {
  const whose = divisionId === null ? 'cơ quan' : `phòng ${divisionId}`
  return change(ctx, `Tuần làm việc của ${whose}: ${week.join(' ')} (buổi)`, moved, async (tx, version) => {
    const same =
      divisionId === null ? isNull(workingWeeks.divisionId) : eq(workingWeeks.divisionId, divisionId)
    await tx
      .update(workingWeeks)
      .set({ until: version })
      .where(and(isNull(workingWeeks.until), same))
    await tx.insert(workingWeeks).values({ id: randomUUID(), divisionId, halves: [...week], since: version })
  })
}

/** One change, one version, and every open clock reckoned anew with it. */
async function change(
  ctx: Context,
  note: string,
  moved: CalendarHook,
  write: (tx: Database, version: number) => Promise<void>,
): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    demandSetting(ctx.actor)
    await tx.execute(sql`lock table calendar_versions in exclusive mode`)
    const version = (await findVersion(tx)) + 1
    const by = { byId: ctx.actor.id, byName: ctx.actor.name }
    await tx.insert(calendarVersions).values({ number: version, at: ctx.now(), ...by, note })
    await write(tx, version)
    const clocks = await moved(tx, ctx, await readCalendars(tx), note)
    const subject = { type: 'calendar', id: String(version), name: 'Lịch ngày làm việc' }
    await record(tx, ctx, 'calendar.change', subject, { note, version, clocks })
    return clocks
  })
}

async function endDays(tx: Database, version: number, days: readonly Day[]): Promise<number> {
  const ended = await tx
    .update(exceptionalDays)
    .set({ until: version })
    .where(and(isNull(exceptionalDays.until), inArray(exceptionalDays.day, [...days])))
    .returning({ id: exceptionalDays.id })
  return ended.length
}
