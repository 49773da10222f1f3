import type { Profile } from '#platform/profile.ts'
import { assertKnown } from '../assert-known.ts'
import { readOptional } from '../read-optional.ts'
import { petitionsFile, type PetitionItem } from './item.ts'

/** The petitions of a profile's demonstration; a profile may have none. Throws ProfileBroken, naming the field. */
export function readPetitions(profile: Profile): readonly PetitionItem[] {
  const name = 'petitions.json'
  const read = readOptional(profile, name, petitionsFile)
  if (!read) return []
  const { petitions } = read
  const steps = petitions.flatMap((one) => one.steps)
  const given = steps.flatMap(({ fields }) => fields['division'] ?? [])
  assertKnown(name, [
    ['steps.by', steps.map(({ by }) => by), profile.people.map(({ key }) => key)],
    ['steps.fields.division', given, profile.divisions.map(({ code }) => code)],
  ])
  return petitions
}
