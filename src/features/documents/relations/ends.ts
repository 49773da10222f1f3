import { addDays, type Day } from '#lib/days.ts'

/** From which day a document has ended or rests, wholly or in part; null where nothing does that. */
export interface Ends {
  endedFrom: Day | null
  partlyEndedFrom: Day | null
  suspendedFrom: Day | null
  partlySuspendedFrom: Day | null
}

interface EndingTie {
  type: string
  part: string | null
  /** From when it counts; a tie without a day counts for nothing yet. */
  from: Day | null
}

const ending = new Set(['replaces', 'abolishes'])
const changing = new Set([...ending, 'amends'])

/** The ties of which anything here depends; most of a document's ties only cite. */
export const endingTypes: readonly string[] = [...changing, 'suspends']

/**
 * What lists filter by: derived from a document's own last day and from the ties of published documents to it. The page of the
 * document reads the ties themselves and says why; a test holds the two together.
 */
export function endsOf(expiresOn: Day | null, ties: readonly EndingTie[]): Ends {
  const days: Record<keyof Ends, Day[]> = {
    endedFrom: expiresOn === null ? [] : [addDays(expiresOn, 1)],
    partlyEndedFrom: [],
    suspendedFrom: [],
    partlySuspendedFrom: [],
  }
  for (const { type, part, from } of ties) {
    if (from === null) continue
    if (part === null && ending.has(type)) days.endedFrom.push(from)
    else if (changing.has(type)) days.partlyEndedFrom.push(from)
    else if (type === 'suspends') days[part === null ? 'suspendedFrom' : 'partlySuspendedFrom'].push(from)
  }
  return {
    endedFrom: earliest(days.endedFrom),
    partlyEndedFrom: earliest(days.partlyEndedFrom),
    suspendedFrom: earliest(days.suspendedFrom),
    partlySuspendedFrom: earliest(days.partlySuspendedFrom),
  }
}

const earliest = (days: readonly Day[]): Day | null => days.toSorted()[0] ?? null
