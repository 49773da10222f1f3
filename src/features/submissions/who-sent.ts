import { and, eq, isNull } from 'drizzle-orm'
import { findApproved } from '#features/contributors/index.ts'
import { people } from '#features/organisation/index.ts'
import type { Database } from '#platform/database.ts'
import type { Submission } from './table.ts'

type Sender = Pick<Submission, 'senderId' | 'contributorId'>

/** Whose address it is, in small letters: of a person of the office, or of an outside contributor who was approved. */
export async function whoSent(db: Database, address: string | null): Promise<Sender> {
  if (address === null) return { senderId: null, contributorId: null }
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, address), isNull(people.leftOn)))
  if (person) return { senderId: person.id, contributorId: null }
  const contributor = await findApproved(db, address)
  return { senderId: null, contributorId: contributor?.id ?? null }
}
