import type { JobHandlers, Timetable } from '#platform/jobs.ts'
import { raisePeriods } from './reminding/periods.ts'
import { remind, remindJob } from './reminding/remind.ts'

export const jobs: JobHandlers = {
  [remindJob]: async (ctx) => {
    await raisePeriods(ctx)
    await remind(ctx)
  },
}

export const timetable: Timetable = { [remindJob]: '*/10 * * * *' }
