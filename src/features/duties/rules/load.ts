import { randomUUID } from 'node:crypto'
import { system } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Profile } from '#platform/profile.ts'
import { dutyRules } from '../table.ts'

/** Brings in the profile's duties that were never here; afterwards the head of the board keeps them. */
export async function loadDuties(tx: Database, { duties }: Profile, now: Date): Promise<void> {
  const rows = await tx.selectDistinct({ code: dutyRules.code }).from(dutyRules)
  const known = new Set(rows.map(({ code }) => code))
  const fresh = duties.filter(({ code }) => !known.has(code))
  if (fresh.length === 0) return
  await tx
    .insert(dutyRules)
    .values(fresh.map((duty) => ({ ...duty, id: randomUUID(), byName: system.name, createdAt: now })))
}
