import type { FoundRelation } from './relation.ts'

/** One relation for each target, kind and part; who does something to a document need not be told to cite it too. */
export function keepStrongest(found: readonly FoundRelation[]): FoundRelation[] {
  const best = new Map<string, FoundRelation>()
  for (const relation of found) {
    const key = [relation.type, relation.targetKey, relation.part ?? ''].join('|')
    const known = best.get(key)
    if (!known || known.sureness < relation.sureness) best.set(key, withDay(relation, known))
    else best.set(key, withDay(known, relation))
  }
  const all = [...best.values()]
  const touched = new Set(all.filter(({ type }) => type !== 'cites').map(({ targetKey }) => targetKey))
  const whole = new Set(
    all.filter(({ type, part }) => part === null && type === 'replaces').map(({ targetKey }) => targetKey),
  )
  return all.filter(
    ({ type, targetKey }) =>
      !(type === 'cites' && touched.has(targetKey)) && !(type === 'abolishes' && whole.has(targetKey)),
  )
}

/** The day of issue is said once, where a document is named first. */
const withDay = (relation: FoundRelation, other: FoundRelation | undefined): FoundRelation => ({
  ...relation,
  targetIssuedOn: relation.targetIssuedOn ?? other?.targetIssuedOn ?? null,
})
