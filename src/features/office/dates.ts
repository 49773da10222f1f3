import { formatDay, type Day } from '#lib/days.ts'

/** "2011-09-15" → "15/09/2011", in English "15 September 2011". */
export function writeDay(day: Day, language: string): string {
  if (language === 'vi') return formatDay(day)
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
