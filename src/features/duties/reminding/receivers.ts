import { listHolders, type HolderFilter } from '#features/organisation/index.ts'
import type { Database } from '#platform/database.ts'
import type { DutyLadder } from '#platform/profile.ts'

interface Owed {
  divisionId: string
  personId: string | null
}

export type Receivers = (to: DutyLadder[number]['to'], owed: Owed) => Promise<readonly string[]>

/** Who is meant by a step of the ladder, asked once for each division. */
export function openReceivers(tx: Database, now: Date): Receivers {
  const known = new Map<string, readonly string[]>()
  const holders = async (filter: HolderFilter) => {
    const key = JSON.stringify(filter)
    const before = known.get(key)
    if (before) return before
    const found = (await listHolders(tx, filter, now)).map(({ personId }) => personId)
    known.set(key, found)
    return found
  }
  return async (to, { divisionId, personId }) => {
    if (to === 'chief') return holders({ roles: ['chief'] })
    if (to === 'board_head') return holders({ roles: ['board_head', 'board_deputy'] })
    const heads = await holders({ roles: ['division_head', 'division_deputy'], divisionId })
    if (to === 'head') return heads
    const specialists = await holders({ roles: ['specialist'], divisionId })
    // A person who has moved away owes nothing here any more.
    if (personId !== null && [...specialists, ...heads].includes(personId)) return [personId]
    return specialists.length > 0 ? specialists : heads
  }
}
