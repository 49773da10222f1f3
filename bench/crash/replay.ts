import type { Edition, Event, Records } from './records.ts'

interface Told {
  state: string
  revision: number
  hash: string | undefined
}

/**
 * Tells the story of every article from the audit events alone and compares its end with the tables: the state and the
 * revision of each edition, the text of each revision, and every signature. Answers with what does not agree.
 */
export function replay(records: Records): string[] {
  const stories = Map.groupBy(records.events, ({ subject }) => subject)
  const editions = Map.groupBy(records.editions, ({ article }) => article)
  const known = new Set(records.articles.map(({ id }) => id))
  return [
    ...[...stories.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `events about ${id}, which is not there`),
    ...records.articles.flatMap(({ id }) =>
      compare(id, stories.get(id) ?? [], editions.get(id) ?? [], records),
    ),
  ]
}

const signing = ['sign', 'check', 'approve']

function compare(
  id: string,
  story: readonly Event[],
  editions: readonly Edition[],
  records: Records,
): string[] {
  const told = new Map<number, Told>()
  const saved: string[] = []
  const signed: string[] = []
  const faults: string[] = []
  for (const { action, facts } of story) {
    const number = facts.edition ?? 1
    const before = told.get(number)
    const step = action.replace('article.', '')
    if (step === 'draft') told.set(1, { state: 'draft', revision: 1, hash: undefined })
    else if (!before) faults.push(`${id}: ${action} of an edition ${number} that was never opened`)
    else if (facts.to !== undefined) {
      if (facts.from !== before.state)
        faults.push(`${id}: ${action} from ${facts.from}, it was ${before.state}`)
      if (facts.to === 'published' && before.state !== 'published') supersede(told)
      const hash = facts.hash ?? before.hash
      told.set(number, { state: facts.to, revision: facts.revision ?? before.revision, hash })
      if (step === 'save') saved.push(`${number} ${facts.revision} ${facts.hash}`)
      if (signing.includes(step)) signed.push(`${number} ${step} ${facts.revision} ${facts.hash}`)
      if (step === 'correct') told.set(told.size + 1, { state: 'editing', revision: 1, hash })
    }
  }
  return [
    ...faults,
    ...compareEditions(id, told, editions),
    ...compareTexts(id, { saved, signed }, editions, records),
  ]
}

function supersede(told: Map<number, Told>): void {
  for (const [number, edition] of told)
    if (edition.state === 'published') told.set(number, { ...edition, state: 'superseded' })
}

function compareEditions(id: string, told: Map<number, Told>, editions: readonly Edition[]): string[] {
  const numbers = new Set([...told.keys(), ...editions.map(({ number }) => number)])
  return [...numbers].flatMap((number) => {
    const event = told.get(number)
    const edition = editions.find((known) => known.number === number)
    if (!event || !edition) return [`${id}: edition ${number} is ${edition ? 'not told of' : 'missing'}`]
    return event.state === edition.state && event.revision === edition.revision
      ? []
      : [
          `${id}: edition ${number} is ${edition.state} at ${edition.revision}, told as ${event.state} at ${event.revision}`,
        ]
  })
}

function compareTexts(
  id: string,
  told: { saved: string[]; signed: string[] },
  editions: readonly Edition[],
  { revisions, signoffs }: Records,
): string[] {
  const kept: string[] = []
  const signatures: string[] = []
  const faults: string[] = []
  for (const { id: edition, number, revision } of editions) {
    const own = revisions.filter((known) => known.edition === edition)
    if (own.length !== revision || own.some((known, n) => known.number !== n + 1))
      faults.push(`${id}: edition ${number} points at ${revision} of ${own.length} revisions`)
    // The first is the draft's or the correction's own.
    for (const one of own.slice(1)) kept.push(`${number} ${one.number} ${one.hash}`)
    for (const one of signoffs)
      if (one.edition === edition && !one.carried)
        signatures.push(`${number} ${one.step} ${one.revision} ${one.hash}`)
  }
  return [
    ...faults,
    ...differences(told.saved, kept, `${id}: revision`),
    ...differences(told.signed, signatures, `${id}: signature`),
  ]
}

function differences(told: readonly string[], kept: readonly string[], what: string): string[] {
  return [
    ...told.filter((one) => !kept.includes(one)).map((one) => `${what} ${one} is told of and missing`),
    ...kept.filter((one) => !told.includes(one)).map((one) => `${what} ${one} is there and not told of`),
  ]
}
