import { and, eq, ne } from 'drizzle-orm'
import { parseNumber } from '#lib/document-number/index.ts'
import type { Database } from '#platform/database.ts'
import { documents } from '../table.ts'
import type { NewRelation } from './relation.ts'

type Spoken = Pick<NewRelation, 'targetKey' | 'targetIssuedOn'>

/** The one document of that number; where several have it, the day of issue decides, and without it nobody does. */
export async function findTarget(db: Database, documentId: string, spoken: Spoken): Promise<string | null> {
  const [found, another] = await listTargets(db, documentId, spoken)
  return found && !another ? found.id : null
}

/** Numbers without a year begin anew each January: where they do not lead to one document, a person has to say of which day. */
export async function isDayNeeded(
  db: Database,
  documentId: string,
  { number, ...spoken }: Spoken & { number: string },
): Promise<boolean> {
  if (spoken.targetIssuedOn !== null || parseNumber(number)?.year) return false
  return (await listTargets(db, documentId, spoken)).length !== 1
}

async function listTargets(
  db: Database,
  documentId: string,
  { targetKey, targetIssuedOn }: Spoken,
): Promise<{ id: string }[]> {
  return db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.numberKey, targetKey),
        ne(documents.id, documentId),
        eq(documents.state, 'published'),
        targetIssuedOn === null ? undefined : eq(documents.issuedOn, targetIssuedOn),
      ),
    )
    .limit(2)
}
