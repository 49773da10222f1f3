import type { EventDue } from '#features/duties/index.ts'
import { keysOf } from './duty.ts'

/** Which of its clocks runs out first, of those that run; null where none does. */
export function nextDue(petition: { id: string }, dues: readonly EventDue[]): EventDue | null {
  const keys = keysOf(petition)
  return (
    dues.find(
      ({ eventKey, standing }) => keys.includes(eventKey) && ['open', 'overdue'].includes(standing),
    ) ?? null
  )
}
