import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { zone } from '#lib/dates.ts'
import type { Due } from './due.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Seconds that an event is drawn long; it ends when the thing is due, so that midnight lies on the day before. */
const length = 30 * minute

/**
 * The office's zone has had one offset since 1975, so one rule says all of it. What the calendar says of itself stands before it, as
 * the standard wants; the library by itself would write it behind.
 */
const zoneLines = [
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
  `X-WR-TIMEZONE:${zone}`,
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

interface Place {
  name: string
  publicUrl: string
  /** The office's own name in the net: part of what calendars know each event by. */
  domain: string
}

/** One person's calendar as iCalendar (RFC 5545), with a word one day and one hour before. */
export function writeCalendar(dues: readonly Due[], { name, publicUrl, domain }: Place): string {
  const calendar = ical({
    name,
    prodId: { company: domain, product: 'Nha Rong', language: 'VI' },
    timezone: { name: null, generator: () => zoneLines },
  })
  for (const { key, title, text, category, href, dueAt, revision, changedAt } of dues) {
    const url = publicUrl + href
    calendar.createEvent({
      id: `${key}@${domain}`,
      sequence: revision,
      stamp: changedAt,
      lastModified: changedAt,
      start: inZone(dueAt).subtract({ seconds: length }),
      end: inZone(dueAt),
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

/** As the clock on the wall of the office says it, wherever the portal runs. */
const inZone = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
