import { addDays, dayOf, formatDay, mondayOf, startOfDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { raise } from '../raise.ts'
import type { DutyEvent } from '../trigger.ts'

/** What begins with the week and the month in which this moment lies. */
export function eventsOf(now: Date): DutyEvent[] {
  const today = dayOf(now)
  const monday = mondayOf(today)
  const next = { from: addDays(monday, 7), to: addDays(monday, 13) }
  const first = `${today.slice(0, 8)}01`
  const lastMonth = addDays(first, -1).slice(0, 7).split('-').toReversed().join('/')
  return [
    {
      trigger: 'week.begins',
      key: `week:${monday}`,
      at: startOfDay(monday),
      title: `Lịch làm việc tuần từ ${formatDay(next.from)} đến ${formatDay(next.to)}`,
      divisionId: null,
      facts: { heldOn: next.from },
    },
    {
      trigger: 'month.closes',
      key: `month:${first}`,
      at: startOfDay(first),
      title: `Báo cáo tháng ${lastMonth}`,
      divisionId: null,
    },
  ]
}

/** The same week is told of once, however often the clock comes by. */
export async function raisePeriods(ctx: Context): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await raise(tx, ctx, eventsOf(ctx.now()))
  })
}
