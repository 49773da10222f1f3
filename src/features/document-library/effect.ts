import type { Effect } from '#features/documents/index.ts'
import { formatDay, isDay, type Day } from '#lib/days.ts'
import { effectOfLine } from './effect-looks.ts'
import type { ReadableDocument } from './reading.ts'

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
    today: effectOn(read, read.today),
    asked: day === null ? null : effectOn(read, day),
    mistyped: day === null ? typed.trim() : '',
  }
}

function readDay(typed: string): Day | null {
  const [, date, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? []
  const day = year ? `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : typed.trim()
  return isDay(day) ? day : null
}

function effectOn({ document }: ReadableDocument, day: Day): EffectOnDay {
  return { day, status: effectOfLine(document, day), sentence: `Ngày ${formatDay(day)}.` }
}
