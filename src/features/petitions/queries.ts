import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { divisions } from '#features/organisation/index.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken } from '#platform/token.ts'
import { petitionEvents, petitions, type Petition, type PetitionEvent } from './table.ts'

const isId = (id: string) => z.guid().safeParse(id).success

export interface PetitionLine extends Petition {
  divisionName: string | null
}

const selectLines = (db: Database) =>
  db
    .select({ petition: petitions, divisionName: divisions.name })
    .from(petitions)
    .leftJoin(divisions, eq(divisions.id, petitions.divisionId))

export async function findPetition(db: Database, id: string): Promise<PetitionLine> {
  if (!isId(id)) throw new NotFound()
  const { petition, divisionName } = one(await selectLines(db).where(eq(petitions.id, id)))
  return { ...petition, divisionName }
}

/** By the submitter's code and key together: a wrong code is no other answer than a wrong key. */
export async function findOwnPetition(db: Database, code: string, secret: string): Promise<Petition> {
  return one(
    await db
      .select()
      .from(petitions)
      .where(and(eq(petitions.code, code), eq(petitions.secretHash, hashToken(secret)))),
  )
}

export async function lockPetition(tx: Database, id: string): Promise<Petition> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(petitions).where(eq(petitions.id, id)).for('update'))
}

export async function listPetitionEvents(db: Database, petitionId: string): Promise<PetitionEvent[]> {
  return db
    .select()
    .from(petitionEvents)
    .where(eq(petitionEvents.petitionId, petitionId))
    .orderBy(asc(petitionEvents.at), asc(petitionEvents.id))
}
