import { dayOf } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import { listDuties } from './queries.ts'

/** Who is in charge of each section on that day, by the id of the section. */
export async function listKeepers(db: Database, at: Date): Promise<Map<string, string[]>> {
  const duties = await listDuties(db, 'section_duty', dayOf(at), dayOf(at))
  const keepers = new Map<string, string[]>()
  for (const { sectionId, assigneeName } of duties)
    if (sectionId !== null && assigneeName !== null)
      keepers.set(sectionId, [...(keepers.get(sectionId) ?? []), assigneeName])
  return keepers
}
