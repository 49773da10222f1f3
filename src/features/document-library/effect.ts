import { beginOf, type Effect } from '#features/documents/index.ts'
import { isDay, type Day } from '#lib/days.ts'
import { effectOn } from '#lib/legal-effect/index.ts'
import type { ReadableDocument } from './reading.ts'
import { nameOf } from './ties.ts'

/** The effect of a document on a day, and the sentence that explains it. */
export interface EffectOnDay {
  day: Day
  status: Effect
  sentence: string
}

export interface AskedEffect {
  today: EffectOnDay
  /** On the day that somebody asked for; null where none was asked for. */
  asked: EffectOnDay | null
  /** What was typed and is no day. */
  mistyped: string
}

/** Today's effect, and that of a day as the browser's date field sends it or as people write it: 2012-05-01, 1/5/2012. */
export function describeEffect(read: ReadableDocument, typed: string): AskedEffect {
  const day = readDay(typed)
  return {
    today: describeOn(read, read.today),
    asked: day === null ? null : describeOn(read, day),
    mistyped: day === null ? typed.trim() : '',
  }
}

function readDay(typed: string): Day | null {
  const [, date, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? []
  const day = year ? `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : typed.trim()
  return isDay(day) ? day : null
}

/** Of the ties, those that published documents have to this one and that a person confirmed. */
function describeOn({ document, incoming }: ReadableDocument, day: Day): EffectOnDay {
  const { issuedOn, effectiveFrom, expiresOn } = document
  const ties = incoming.map((tie) => ({
    type: tie.type,
    part: tie.part,
    since: beginOf(tie),
    other: tie.other ? nameOf(tie.other) : tie.targetWords,
  }))
  return { day, ...effectOn(day, { issuedOn, effectiveFrom, expiresOn, ties }) }
}
