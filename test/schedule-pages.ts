import { paths } from '#paths'
import type { PageType } from './page-types.ts'

const page = (name: string, route: string, get: string): PageType => ({ name, route, ask: () => ({ get }) })

/** The leaders' week as the demonstration has it: with changes, by leader, and one that is not published yet. */
export const schedulePages: readonly PageType[] = [
  page('schedule of this week', paths.schedule.pattern, paths.schedule.href()),
  page(
    'schedule by leader',
    paths.scheduleWeek.pattern,
    `${paths.scheduleWeek.href({ week: '2026-03-02' })}?xem=lanh-dao`,
  ),
  page(
    'schedule not published yet',
    paths.scheduleWeek.pattern,
    paths.scheduleWeek.href({ week: '2026-03-09' }),
  ),
]
