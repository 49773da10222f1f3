import { ICalEventStatus } from 'ical-generator'
import { startOfDay } from '#lib/days.ts'
import { zone } from '#lib/dates.ts'
import { excerpt } from '#lib/text.ts'
import type { OfficeHours } from '#lib/working-time/index.ts'
import { inOfficeZone, openCalendarFile } from '#platform/icalendar.ts'
import { paths } from '#paths'
import { endOfOccasion } from './duty.ts'
import type { SchedulePublication } from './table.ts'

interface Place {
  name: string
  publicUrl: string
  domain: string
  hours: OfficeHours
}

/** The published schedule as iCalendar (RFC 5545): every public change raises SEQUENCE, what was put off stays as cancelled. */
export function writeCalendar(
  publications: readonly SchedulePublication[],
  { name, publicUrl, domain, hours }: Place,
): string {
  const calendar = openCalendarFile(name, domain)
  for (const { entryId, sequence, week, facts, at } of publications) {
    const isOn = facts.status === 'on'
    const url = publicUrl + paths.scheduleWeek.href({ week })
    calendar.createEvent({
      id: `lich-${entryId}@${domain}`,
      sequence,
      stamp: at,
      lastModified: at,
      start: inOfficeZone(new Date(startOfDay(facts.day).getTime() + facts.startsAt * 60_000)),
      end: inOfficeZone(endOfOccasion(facts, hours)),
      timezone: zone,
      status: isOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      ...(facts.status === 'withdrawn'
        ? { summary: 'Đã rút khỏi lịch' }
        : {
            summary: `${isOn ? '' : 'Hoãn, hủy: '}${excerpt(facts.content, 200)}`,
            description: [facts.participants && `Thành phần: ${facts.participants}`, facts.reason, url]
              .filter(Boolean)
              .join('\n\n'),
            ...(facts.place && { location: facts.place }),
          }),
      url,
    })
  }
  return calendar.toString()
}
