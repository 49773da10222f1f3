export {
  mondayToFriday,
  openCalendar,
  type ExceptionalDay,
  type Halves,
  type WorkCalendar,
  type WorkingWeek,
} from './calendar.ts'
export type { Pause } from './pauses.ts'
export { endOf, lastDayOf, type Period } from './period.ts'
export { shareUsed } from './share.ts'
export { nextOfficeTime, type OfficeHours } from './office-hours.ts'
