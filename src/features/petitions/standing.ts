import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import { looks } from './petition.ts'
import { findPetition } from './queries.ts'

/** Where a petition stands, as its submitter may know it, and where its result is public. */
export async function tellStanding(
  db: Database,
  id: string,
): Promise<{ label: string; href: string | null }> {
  const { code, state } = await findPetition(db, id)
  return {
    label: `Phản ánh, kiến nghị ${code}: ${looks[state].label.toLowerCase()}`,
    href: state === 'published' ? paths.petitionResult.href({ code }) : null,
  }
}
