import { inArray, sql } from 'drizzle-orm'
import type { Face, SearchSource } from '#features/search/index.ts'
import type { Day } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { listIds } from '#platform/list-ids.ts'
import { paths } from '#paths'
import { dayText, timeText } from './pages/words.ts'
import { weekTitle } from './schedule.ts'
import { schedulePublications } from './table.ts'
import { readWeek, type ShownOccasion, type ShownWeek } from './week.ts'

const everybody = 'lct:mọi'

/** Publications are only added: with each that concerns an entry of the week, the number of them is another one. */
async function listWeekStamps(db: Database, weeks: readonly Day[]): Promise<Map<string, string>> {
  if (weeks.length === 0) return new Map()
  const { rows } = await db.execute<{ week: string; known: string }>(sql`
    select stood.week::text as week, count(*) as known
    from (
      select distinct week, entry_id from schedule_publications where ${inArray(schedulePublications.week, [...weeks])}
    ) as stood
    join schedule_publications as published on published.entry_id = stood.entry_id
    group by stood.week`)
  return new Map(rows.map(({ week, known }) => [week, known]))
}

function faceOf({ monday, occasions, leaders }: ShownWeek, stamp: string, committee: string): Face {
  return {
    key: monday,
    stamp,
    title: `Lịch công tác của lãnh đạo ${committee}: ${weekTitle(monday).toLowerCase()}`,
    number: '',
    summary: leaders.map(({ title, fullName }) => `${title} ${fullName}`).join(', '),
    alias: '',
    day: monday,
    source: '',
    facets: [],
    href: paths.scheduleWeek.href({ week: monday }),
    audience: [],
    parts: occasions.map(partOf),
  }
}

const partOf = (occasion: ShownOccasion) => ({
  heading: `${timeText(occasion)}, ${dayText(occasion.day).toLowerCase()}`,
  anchor: `lich-${occasion.id}`,
  text: [occasion.content, occasion.leaderNames.join('; '), occasion.participants, occasion.place]
    .filter(Boolean)
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join('\n'),
})

/** The leaders' weeks as citizens read them; what is proposed or not yet published is in the workspace alone. */
export const searchSource: SearchSource = {
  kind: 'lich-cong-tac',
  name: 'Lịch công tác',
  facets: [],
  listItems: (db, after, limit) => listIds(db, schedulePublications.week, { after, limit }),
  async readOffers(ctx: Context, items) {
    const stamps = await listWeekStamps(ctx.db, items)
    const weeks = await Promise.all([...stamps.keys()].map((week) => readWeek(ctx.db, week)))
    return weeks
      .filter(({ occasions }) => occasions.length > 0)
      .map((week) => {
        const face = faceOf(week, stamps.get(week.monday) ?? '', ctx.profile.office.parent)
        return { item: week.monday, public: face, staff: [{ ...face, audience: [everybody] }] }
      })
  },
  audienceOf: () => [everybody],
  listStamps: ({ db }, _reader, keys) => listWeekStamps(db, keys),
}
