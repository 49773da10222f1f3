import type { Profile } from '#platform/profile.ts'
import { assertKnown } from '../assert-known.ts'
import { readOptional } from '../read-optional.ts'
import { tasksFile, type DemonstrationTasks } from './item.ts'

/** The assignments of a profile's demonstration; a profile may have none. Throws ProfileBroken, naming the field. */
export function readTasks(profile: Profile, articles: readonly string[]): DemonstrationTasks | null {
  const name = 'tasks.json'
  const read = readOptional(profile, name, tasksFile)
  if (!read) return null
  const { tasks, sections, roster } = read
  const people = profile.people.map(({ key }) => key)
  const divisions = profile.divisions.map(({ code }) => code)
  const givers = [...tasks, ...sections, roster].map(({ given }) => given.by)
  assertKnown(name, [
    ['given.by', givers, people],
    ['to.person', tasks.flatMap(({ to }) => ('person' in to ? to.person : [])), people],
    ['to.division', tasks.flatMap(({ to }) => ('division' in to ? to.division : [])), divisions],
    ['steps.by', tasks.flatMap(({ steps }) => steps.map(({ by }) => by)), people],
    ['article', tasks.flatMap(({ article }) => article ?? []), articles],
    ['sections.section', sections.map(({ section }) => section), profile.sections.map(({ code }) => code)],
    ['sections.person', sections.map(({ person }) => person), people],
    ['roster.weeks.person', roster.weeks.map(({ person }) => person), people],
  ])
  return read
}
