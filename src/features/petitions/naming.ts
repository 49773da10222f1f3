import type { Context } from '#platform/context.ts'
import { kinds } from './petition.ts'
import { demandSight } from './policy.ts'
import { findPetition } from './queries.ts'

/** What a link to it is called; throws NotFound for who may not see it. */
export async function namePetition({ db, actor, profile }: Context, id: string): Promise<string> {
  const petition = await findPetition(db, id)
  demandSight(actor, profile.petitions.receivedBy, petition)
  return `${kinds[petition.kind]} ${petition.code}: ${petition.title}`
}
