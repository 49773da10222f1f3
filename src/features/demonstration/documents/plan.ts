import { dayOf } from '#lib/days.ts'
import { planMoments, type Planned } from '../moments.ts'
import type { DocumentItem } from './item.ts'
import { confirm, enter, withdraw } from './take.ts'

/** Who does what with each document, and when: entered in the morning, confirmed within hours, taken back the day after. */
export const planDocuments = (items: readonly DocumentItem[], now: Date): Planned[] =>
  items.flatMap((item) => planDocument(item, now))

function planDocument(item: DocumentItem, now: Date): Planned[] {
  const { daysAgo, enteredBy, confirmedBy, withdrawn } = item
  const times = [
    { daysAgo, at: '08:10' },
    { daysAgo, at: '10:25' },
    { daysAgo: daysAgo - 1, at: '14:05' },
  ]
  const steps = withdrawn === null ? times.slice(0, 2) : times
  const moments = planMoments({ steps }, now)
  let id = ''
  const acts: Omit<Planned, 'at'>[] = [
    { by: enteredBy, act: async (ctx) => void (id = await enter(ctx, item, dayOf(now))) },
    { by: confirmedBy, act: (ctx) => confirm(ctx, id) },
    { by: confirmedBy, act: (ctx) => withdraw(ctx, id, withdrawn ?? '') },
  ]
  return moments.flatMap((at, n) => {
    const taken = acts[n]
    return taken ? [{ ...taken, at }] : []
  })
}
