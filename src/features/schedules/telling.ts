import { tell, tellDivision } from '#features/notices/index.ts'
import { formatDay } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import { writeTimeOfDay } from '#lib/time-of-day.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import { schedulersIn } from './policy.ts'
import type { Step } from './schedule.ts'
import type { ScheduleEntry } from './table.ts'

type Told = Pick<ScheduleEntry, 'id' | 'version' | 'content' | 'day' | 'startsAt' | 'reason' | 'proposedBy'>

const newsOf = ({ id, content, day, startsAt, version }: Told, lead: string) => ({
  kind: 'task' as const,
  title: `${lead}: ${excerpt(content, 120)}`,
  href: paths.desk.scheduleEntry.href({ id }),
  subject: { type: 'schedule_entry', id },
  key: `schedule ${id} ${version}`,
  text: `${writeTimeOfDay(startsAt)} ngày ${formatDay(day)}.`,
})

/** Those who keep the schedule have something to decide. */
export async function tellSchedulers(tx: Database, ctx: Context, entry: Told): Promise<void> {
  for (const division of schedulersIn(ctx.profile))
    await tellDivision(tx, ctx, division, newsOf(entry, 'Đề nghị đưa vào lịch'))
}

const said: Partial<Record<Step, string>> = {
  accept: 'Đã đưa vào lịch',
  refuse: 'Không đưa vào lịch',
  cancel: 'Hoãn, hủy trong lịch',
  restore: 'Đưa lại vào lịch',
}

/** Who proposed it hears what became of it, unless they did it themselves. */
export async function tellProposer(tx: Database, ctx: Context, step: Step, entry: Told): Promise<void> {
  const lead = said[step]
  if (lead === undefined || entry.proposedBy === ctx.actor.id) return
  const news = newsOf(entry, lead)
  const text = entry.reason ? `${news.text} Lý do: ${entry.reason}` : news.text
  await tell(tx, ctx, [{ ...news, text, personId: entry.proposedBy }])
}
