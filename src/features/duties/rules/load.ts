import { randomUUID } from 'node:crypto'
import { system } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Profile } from '#platform/profile.ts'
import { dutyRules } from '../table.ts'

/** Brings in the profile's duties where there are none; afterwards the head of the board keeps them. */
export async function loadDuties(tx: Database, { duties }: Profile, now: Date): Promise<void> {
  const [known] = await tx.select({ id: dutyRules.id }).from(dutyRules).limit(1)
  if (known || duties.length === 0) return
  await tx
    .insert(dutyRules)
    .values(duties.map((duty) => ({ ...duty, id: randomUUID(), byName: system.name, createdAt: now })))
}
