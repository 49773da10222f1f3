import { formatDay } from '#lib/days.ts'
import type { Save } from './commands/save.ts'
import {
  factNames,
  factsOf,
  grounds,
  publicityNames,
  urgencies,
  type DocumentFacts,
  type Publicity,
} from './document.ts'
import { typeName } from './numbering.ts'
import type { DocumentRecord } from './queries.ts'

export interface Difference {
  name: string
  /** What stands there now, as a person reads it; empty where nothing does. */
  theirs: string
}

type Fields = readonly { code: string; name: string }[]
type Sent = Pick<Save, 'facts' | 'publicity' | 'publicityGround' | 'lateNote'>

const names: Record<string, string> = {
  ...factNames,
  publicity: 'Công khai',
  publicityGround: 'Lý do không công khai',
  lateNote: 'Lý do vào sổ muộn',
}

/** Where what a person sent is not what another one saved meanwhile, in the order of the form. */
export function listDifferences(theirs: DocumentRecord, sent: Sent, fields: Fields): Difference[] {
  const mine = valuesOf(sent.facts, sent)
  return Object.entries(valuesOf(theirs, theirs))
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(mine[name]))
    .map(([name, value]) => ({ name: names[name] ?? name, theirs: describe(name, value, fields) }))
}

function valuesOf(facts: DocumentFacts, { publicity, publicityGround, lateNote }: Omit<Sent, 'facts'>) {
  const ground = publicity === 'not_public' ? publicityGround : ''
  return { ...factsOf(facts), publicity, publicityGround: ground, lateNote } as Record<
    string,
    string | string[] | null
  >
}

function describe(name: string, value: string | string[] | null | undefined, fields: Fields): string {
  if (value === null || value === undefined) return ''
  if (name === 'fields')
    return fields.flatMap(({ code, name: words }) => (value.includes(code) ? [words] : [])).join('; ')
  if (typeof value !== 'string') return value.join('; ')
  if (name === 'type') return typeName(value)
  if (name === 'urgency') return urgencies[value] ?? ''
  if (name === 'publicity') return publicityNames[value as Publicity]
  if (name === 'publicityGround') return grounds[value] ?? ''
  return days.has(name) && value !== '' ? formatDay(value) : value
}

const days: ReadonlySet<string> = new Set(['issuedOn', 'effectiveFrom', 'expiresOn', 'gazetteOn'])
