import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Profile, ProfileBroken, readJson } from '#platform/profile.ts'
import { scheduleFile, type DemonstrationSchedule } from './item.ts'

/**
 * The leaders' week of a profile's demonstration; a profile may have none. Throws ProfileBroken, naming the field, where it names a
 * person, leader or division that does not exist.
 */
export function readSchedule(profile: Profile): DemonstrationSchedule | null {
  const folder = join(profile.folder, 'demo')
  const name = 'schedule.json'
  if (!existsSync(join(folder, name))) return null
  const schedule = readJson(folder, name, scheduleFile)
  const used: [field: string, values: readonly string[], known: readonly string[]][] = [
    ['keptBy, publishedBy', [schedule.keptBy, schedule.publishedBy], profile.people.map(({ key }) => key)],
    ['leaders', schedule.entries.flatMap(({ leaders }) => leaders), profile.leaders.map(({ key }) => key)],
    [
      'divisions',
      schedule.entries.flatMap(({ divisions }) => divisions),
      profile.divisions.map(({ code }) => code),
    ],
  ]
  for (const [field, values, known] of used) {
    const strange = values.find((value) => !known.includes(value))
    if (strange !== undefined)
      throw new ProfileBroken(`Tệp ${name}, mục ${field}: không có "${strange}" trong hồ sơ cơ quan.`)
  }
  return schedule
}
