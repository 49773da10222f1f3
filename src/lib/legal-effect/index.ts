import { formatDay, type Day } from '../days.ts'
import type { Effect, EffectFacts, Turn } from './effect.ts'
import { sortTurns, type Turns } from './turns.ts'

export type * from './effect.ts'
export { passiveVerbs } from './verbs.ts'

/**
 * Whether a document holds on a day, and why (R-1213). An end wins over everything, then a beginning that is still to come, a
 * suspension, and changes to a part. Days only add events, so a document never comes back: on later days the state is the
 * same or nearer to the end. Throws RangeError where a day is none.
 */
export function effectOn(day: Day, facts: EffectFacts): Effect {
  const turns = sortTurns(facts)
  const begins = facts.effectiveFrom
  const [end] = reached(turns.ends, day)
  if (end) return { status: 'het', sentence: say('Hết hiệu lực toàn bộ', [end]) }
  const foreseen = sayForeseen(turns, day)
  if (begins !== null && begins > day)
    return {
      status: 'chua',
      sentence: `Chưa có hiệu lực; có hiệu lực từ ngày ${formatDay(begins)}.${foreseen}`,
    }
  if (begins === null && facts.issuedOn !== null && facts.issuedOn > day)
    return { status: 'chua', sentence: `Chưa được ban hành; ngày ban hành là ${formatDay(facts.issuedOn)}.` }
  const [stop] = reached(turns.stops, day)
  if (stop) return { status: 'ngung', sentence: say('Ngưng hiệu lực toàn bộ', [stop]) + foreseen }
  const changes = reached(turns.changes, day)
  const pauses = reached(turns.pauses, day)
  const partly = [
    changes.length > 0 && say('Hết hiệu lực một phần', changes),
    pauses.length > 0 && say('Ngưng hiệu lực một phần', pauses),
  ]
    .filter(Boolean)
    .join(' ')
  if (begins === null)
    return {
      status: 'khong-ro',
      sentence: `Chưa rõ hiệu lực vì chưa có ngày bắt đầu có hiệu lực.${partly && ` ${partly}`}${foreseen}`,
    }
  if (partly !== '')
    return { status: changes.length > 0 ? 'mot-phan' : 'ngung-mot-phan', sentence: partly + foreseen }
  return { status: 'con', sentence: `Còn hiệu lực từ ngày ${formatDay(begins)}.${foreseen}` }
}

const reached = (turns: readonly Turn[], day: Day) => turns.filter(({ since }) => since <= day)

/** All that has happened, each with its day; events of one day are said once. */
function say(state: string, turns: readonly Turn[]): string {
  const told = turns.map(({ since, why }, n) =>
    [turns[n - 1]?.since !== since && `từ ngày ${formatDay(since)}`, why].filter(Boolean).join(' '),
  )
  return `${state} ${told.join('; ')}.`
}

/** What is known to come, and what is known without its day. */
function sayForeseen({ ends, stops, undated }: Turns, day: Day): string {
  const end = ends.find(({ since }) => since > day)
  const stop = stops.find(({ since }) => since > day)
  return [
    end && ` ${say('Sẽ hết hiệu lực toàn bộ', [end])}`,
    stop && ` ${say('Sẽ ngưng hiệu lực', [stop])}`,
    undated.length > 0 && ` Chưa rõ ngày: ${undated.join('; ')}.`,
  ]
    .filter(Boolean)
    .join('')
}
