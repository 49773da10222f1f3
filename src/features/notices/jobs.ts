import type { JobHandlers, Timetable } from '#platform/jobs.ts'
import { digestJob, sendDigests } from './digest.ts'

export const jobs: JobHandlers = { [digestJob]: sendDigests }

/** Every ten minutes; the first in the morning's office hours sends. */
export const timetable: Timetable = { [digestJob]: '*/10 * * * *' }
