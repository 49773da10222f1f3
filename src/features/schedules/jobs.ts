import type { JobHandlers, Timetable } from '#platform/jobs.ts'
import { supplyEarlyWeek, tellOfEndedSessions } from './duty.ts'

const dutiesJob = 'schedules.duties'

export const jobs: JobHandlers = {
  [dutiesJob]: async (ctx) => {
    await tellOfEndedSessions(ctx)
    await supplyEarlyWeek(ctx)
  },
}

/** "Ngay sau khi kết thúc" (art. 11.1.b): ten minutes are soon enough. */
export const timetable: Timetable = { [dutiesJob]: '*/10 * * * *' }
