import { randomUUID } from 'node:crypto'
import { system } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Profile } from '#platform/profile.ts'
import { findVersion } from './queries.ts'
import { calendarVersions, exceptionalDays, workingWeeks } from './table.ts'

/** Brings in the profile's working days where there are none yet; afterwards the database alone decides. */
export async function loadCalendar(tx: Database, { calendar }: Profile, now: Date): Promise<void> {
  if ((await findVersion(tx)) > 0) return
  await tx
    .insert(calendarVersions)
    .values({ number: 1, at: now, byName: system.name, note: 'Theo hồ sơ cơ quan' })
  await tx
    .insert(workingWeeks)
    .values({ id: randomUUID(), divisionId: null, halves: [...calendar.week], since: 1 })
  if (calendar.days.length === 0) return
  await tx
    .insert(exceptionalDays)
    .values(calendar.days.map((day) => ({ ...day, id: randomUUID(), since: 1 })))
}
