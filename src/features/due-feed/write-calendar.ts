import { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { zone } from '#lib/dates.ts'
import { inOfficeZone, openCalendarFile } from '#platform/icalendar.ts'
import type { Due } from './due.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Seconds that an event is drawn long; it ends when the thing is due, so that midnight lies on the day before. */
const length = 30 * minute

interface Place {
  name: string
  publicUrl: string
  /** The office's own name in the net: part of what calendars know each event by. */
  domain: string
}

/** One person's calendar as iCalendar (RFC 5545), with a word one day and one hour before. */
export function writeCalendar(dues: readonly Due[], { name, publicUrl, domain }: Place): string {
  const calendar = openCalendarFile(name, domain)
  for (const { key, title, text, category, href, dueAt, revision, changedAt } of dues) {
    const url = publicUrl + href
    calendar.createEvent({
      id: `${key}@${domain}`,
      sequence: revision,
      stamp: changedAt,
      lastModified: changedAt,
      start: inOfficeZone(dueAt).subtract({ seconds: length }),
      end: inOfficeZone(dueAt),
      timezone: zone,
      summary: title,
      description: `${text}\n\n${url}`,
      url,
      categories: [{ name: category }],
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [day, hour].map((before) => ({
        type: ICalAlarmType.display,
        description: title,
        triggerBefore: before - length,
      })),
    })
  }
  return calendar.toString()
}
