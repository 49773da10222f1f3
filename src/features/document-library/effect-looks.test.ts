import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endsOf } from '#features/documents/index.ts'
import { addDays } from '#lib/days.ts'
import { effectOn } from '#lib/legal-effect/index.ts'
import { effectOfLine } from './effect-looks.ts'

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-01-01', days))
const maybeDay = fc.option(day, { nil: null })
const tie = fc.record({
  type: fc.constantFrom('replaces', 'abolishes', 'amends', 'suspends', 'corrects', 'cites'),
  part: fc.option(fc.constant('Điều 1'), { nil: null }),
  since: maybeDay,
  other: fc.constant('Quyết định số 1/QĐ-CVP'),
})

it('says in a list what the page of the document says with reasons', () => {
  const facts = fc.record({
    issuedOn: maybeDay,
    effectiveFrom: maybeDay,
    expiresOn: maybeDay,
    ties: fc.array(tie, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(facts, day, (document, today) => {
      const ends = endsOf(
        document.expiresOn,
        document.ties.map((one) => ({ ...one, from: one.since })),
      )
      expect(effectOfLine({ ...document, ...ends }, today)).toBe(effectOn(today, document).status)
    }),
  )
})
