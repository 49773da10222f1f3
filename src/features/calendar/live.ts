import type pg from 'pg'
import type { WorkCalendar } from '#lib/working-time/index.ts'
import type { Calendars } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { openListener } from '#platform/listener.ts'
import { readCalendars } from './queries.ts'

export interface LiveCalendars {
  calendars: Calendars
  /** Resolves when every change is known that was committed before the call. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

/** The channel of db/migrations/0016_calendar.sql. */
const channel = 'calendar'

/** The calendars as they are in the database at any time: whoever holds one goes on counting with the newest. */
export async function openLiveCalendars(
  connection: pg.ClientConfig,
  db: Database,
  report: (error: Error) => void,
): Promise<LiveCalendars> {
  let now = await readCalendars(db)
  let reading = Promise.resolve()
  const read = () => {
    reading = reading
      .then(async () => {
        now = await readCalendars(db)
      })
      .catch((error: unknown) => report(error instanceof Error ? error : new Error(String(error))))
  }
  const listener = await openListener(connection, {
    channel,
    name: 'nha-rong calendar',
    report,
    onWord: read,
    onOpen: read,
  })
  await reading
  const following = (divisionId: string | null): WorkCalendar => ({
    halvesOn: (day) => now.of(divisionId).halvesOn(day),
    halvesBefore: (day) => now.of(divisionId).halvesBefore(day),
    workingDaysBefore: (day) => now.of(divisionId).workingDaysBefore(day),
    dayOfHalf: (count) => now.of(divisionId).dayOfHalf(count),
    firstWorkingDay: (day) => now.of(divisionId).firstWorkingDay(day),
  })
  return {
    calendars: {
      get version() {
        return now.version
      },
      of: following,
    },
    async catchUp() {
      await listener.catchUp()
      await reading
    },
    close: () => listener.close(),
  }
}
