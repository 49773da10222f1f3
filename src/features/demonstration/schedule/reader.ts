import type { Profile } from '#platform/profile.ts'
import { assertKnown } from '../assert-known.ts'
import { readOptional } from '../read-optional.ts'
import { scheduleFile, type DemonstrationSchedule } from './item.ts'

/**
 * The leaders' week of a profile's demonstration; a profile may have none. Throws ProfileBroken, naming the field, where it names a
 * person, leader or division that does not exist.
 */
export function readSchedule(profile: Profile): DemonstrationSchedule | null {
  const name = 'schedule.json'
  const schedule = readOptional(profile, name, scheduleFile)
  if (!schedule) return null
  assertKnown(name, [
    ['keptBy, publishedBy', [schedule.keptBy, schedule.publishedBy], profile.people.map(({ key }) => key)],
    ['leaders', schedule.entries.flatMap(({ leaders }) => leaders), profile.leaders.map(({ key }) => key)],
    [
      'divisions',
      schedule.entries.flatMap(({ divisions }) => divisions),
      profile.divisions.map(({ code }) => code),
    ],
  ])
  return schedule
}
