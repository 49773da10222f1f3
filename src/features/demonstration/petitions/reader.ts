import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Profile, readJson } from '#platform/profile.ts'
import { assertKnown } from '../assert-known.ts'
import { petitionsFile, type PetitionItem } from './item.ts'

/** The petitions of a profile's demonstration; a profile may have none. Throws ProfileBroken, naming the field. */
export function readPetitions(profile: Profile): readonly PetitionItem[] {
  const folder = join(profile.folder, 'demo')
  const name = 'petitions.json'
  if (!existsSync(join(folder, name))) return []
  const { petitions } = readJson(folder, name, petitionsFile)
  const steps = petitions.flatMap((one) => one.steps)
  const given = steps.flatMap(({ fields }) => fields['division'] ?? [])
  assertKnown(name, [
    ['steps.by', steps.map(({ by }) => by), profile.people.map(({ key }) => key)],
    ['steps.fields.division', given, profile.divisions.map(({ code }) => code)],
  ])
  return petitions
}
