import { addEntry, editEntry, publishWeek, takeScheduleStep } from '#features/schedules/index.ts'
import { addDays, dayOf, mondayOf, startOfDay, type Day } from '#lib/days.ts'
import type { Planned } from '../moments.ts'
import type { DemonstrationSchedule, ScheduleItem } from './item.ts'

const minute = 60_000
const hours = (day: Day, hour: number) => new Date(startOfDay(day).getTime() + hour * 60 * minute)

/** Written on the Friday before, published that afternoon; what changed later was published before the week was an hour old. */
export function planSchedule(
  { keptBy, publishedBy, entries }: DemonstrationSchedule,
  leaderOf: (key: string) => string,
  now: Date,
): Planned[] {
  return [...Map.groupBy(entries, ({ week }) => week)].flatMap(([week, items]) => {
    const monday = addDays(mondayOf(dayOf(now)), week * 7)
    const friday = addDays(monday, -3)
    const ids = new Map<ScheduleItem, string>()
    const write = items.map((item): Planned => ({
      by: keptBy,
      at: earlier(hours(friday, 9), now, 4),
      act: async (ctx) => void ids.set(item, await addEntry(ctx, draftOf(item, monday, leaderOf))),
    }))
    // The coming week is there to be published.
    if (week > 0) return write
    const publish = (at: Date): Planned => ({
      by: publishedBy,
      at,
      act: async (ctx) => void (await publishWeek(ctx, monday)),
    })
    const changed = items.filter(({ cancelled, moved }) => cancelled !== null || moved !== null)
    const change = changed.map((item): Planned => ({
      by: keptBy,
      at: earlier(hours(monday, 7), now, 2),
      async act(ctx) {
        const id = ids.get(item) ?? ''
        if (item.cancelled !== null)
          await takeScheduleStep(ctx, id, 'cancel', { version: 1, reason: item.cancelled })
        else
          await editEntry(ctx, id, {
            version: 1,
            draft: { ...draftOf(item, monday, leaderOf), ...item.moved },
          })
      },
    }))
    const again = changed.length > 0 ? [publish(earlier(hours(monday, 7.5), now, 1))] : []
    return [...write, publish(earlier(hours(friday, 16), now, 3)), ...change, ...again]
  })
}

/** Never later than so many minutes ago. */
const earlier = (at: Date, now: Date, minutes: number) =>
  new Date(Math.min(at.getTime(), now.getTime() - minutes * minute))

function draftOf(item: ScheduleItem, monday: Day, leaderOf: (key: string) => string) {
  const { weekday, startsAt, endsAt, content, place, participants, leaders, divisions, scope } = item
  return {
    day: addDays(monday, weekday - 1),
    startsAt,
    endsAt,
    content,
    place,
    participants,
    leaders: leaders.map(leaderOf),
    divisions,
    scope,
    note: '',
    reason: '',
  }
}
