import type { Day } from '#lib/days.ts'
import { Table } from '#ui/index.ts'
import { noon } from '../schedule.ts'
import type { ShownOccasion, ShownWeek } from '../week.ts'
import { dayText, timeText } from './words.ts'

interface Half {
  day: Day
  name: 'Sáng' | 'Chiều'
  occasions: readonly ShownOccasion[]
}

/** The other official layout (R-1222): halves of days down, leaders across. */
export function ByLeader({ week, title }: { week: ShownWeek; title: string }) {
  const halves = [...new Set(week.occasions.map(({ day }) => day))].flatMap((day): Half[] => {
    const ofDay = week.occasions.filter((one) => one.day === day)
    const [morning, afternoon] = [
      ofDay.filter(({ startsAt }) => startsAt < noon),
      ofDay.filter(({ startsAt }) => startsAt >= noon),
    ]
    const both: Half[] = [
      { day, name: 'Sáng', occasions: morning },
      { day, name: 'Chiều', occasions: afternoon },
    ]
    return both.filter(({ occasions }) => occasions.length > 0)
  })
  return (
    <div class="schedule-leaders">
      <Table
        caption={title}
        captionHidden
        rows={halves}
        columns={[
          { head: 'Ngày', header: true, cell: ({ day, name }) => `${dayText(day)}, ${name.toLowerCase()}` },
          ...week.leaders.map(({ id, fullName, title: post }) => ({
            head: `${post} ${fullName}`,
            cell: ({ occasions }: Half) => (
              <Cell occasions={occasions.filter(({ leaders }) => leaders.includes(id))} />
            ),
          })),
        ]}
      />
    </div>
  )
}

function Cell({ occasions }: { occasions: readonly ShownOccasion[] }) {
  if (occasions.length === 0) return <span class="quiet">Không có</span>
  return (
    <ul class="schedule-cell">
      {occasions.map((one) => (
        <li>
          <strong>{timeText(one)}</strong>{' '}
          {one.status === 'cancelled' || one.movedTo ? (
            <>
              <s>{one.content}</s> {one.movedTo ? '(chuyển ngày)' : '(hoãn, hủy)'}
            </>
          ) : (
            one.content
          )}
          {one.place && `, ${one.place}`}
        </li>
      ))}
    </ul>
  )
}
