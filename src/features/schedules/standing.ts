import { formatDay } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import { findEntry, listPublications } from './queries.ts'

/** Where the entry stands, as somebody outside may know it. */
export async function tellStanding(
  db: Database,
  id: string,
): Promise<{ label: string; href: string | null }> {
  const { state, scope } = await findEntry(db, id)
  const [published] = await listPublications(db, [id])
  if (published && published.facts.status !== 'withdrawn')
    return {
      label: `Đã có trong lịch công tác ngày ${formatDay(published.facts.day)}`,
      href: paths.scheduleWeek.href({ week: published.week }),
    }
  if (state === 'accepted' && scope === 'internal') return { label: 'Đã tiếp nhận', href: null }
  return state === 'refused' || state === 'recalled' || state === 'cancelled'
    ? { label: 'Không đưa vào lịch công tác', href: null }
    : { label: 'Đang được xem xét đưa vào lịch công tác', href: null }
}
