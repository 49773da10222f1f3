import ical, { type ICalCalendar } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { zone } from '#lib/dates.ts'

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

/** An empty calendar of iCalendar (RFC 5545) in the office's zone. `domain` is the office's own name in the net. */
export const openCalendarFile = (name: string, domain: string): ICalCalendar =>
  ical({
    name,
    prodId: { company: domain, product: 'Nha Rong', language: 'VI' },
    timezone: { name: null, generator: () => zoneLines },
  })

/** As the clock on the wall of the office says it, wherever the portal runs. */
export const inOfficeZone = (at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
