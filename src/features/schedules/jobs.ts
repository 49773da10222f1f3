import type { JobHandlers, Timetable } from '#platform/jobs.ts'
import { tellOfEndedSessions } from './duty.ts'

const sessionsJob = 'schedules.sessions'

export const jobs: JobHandlers = { [sessionsJob]: tellOfEndedSessions }

/** "Ngay sau khi kết thúc" (art. 11.1.b): ten minutes are soon enough. */
export const timetable: Timetable = { [sessionsJob]: '*/10 * * * *' }
