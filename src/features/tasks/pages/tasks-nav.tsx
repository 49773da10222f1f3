import { paths } from '#paths'
import { Tabs } from '#ui/index.ts'
import type { View } from '../filter.ts'

export type Place = 'list' | 'board' | 'calendar' | 'roster'

const viewLabels: Record<View, string> = {
  all: 'Tất cả',
  mine: 'Việc giao cho tôi',
  division: 'Việc của phòng tôi',
  given: 'Tôi giao',
}

const addresses: Record<View, string> = {
  all: 'tat-ca',
  mine: 'cua-toi',
  division: 'cua-phong',
  given: 'toi-giao',
}

/** The view as its address has it. */
export const viewAddress = (view: View): string => addresses[view]

/** The four pages on which tasks stand. */
export function PlaceTabs({ place, mayRoster }: { place: Place; mayRoster: boolean }) {
  const { tasks, taskBoard, taskCalendar, roster } = paths.desk
  return (
    <Tabs
      label="Cách xem"
      items={[
        { label: 'Danh sách', href: tasks.href(), current: place === 'list' },
        { label: 'Bảng', href: taskBoard.href(), current: place === 'board' },
        { label: 'Lịch', href: taskCalendar.href(), current: place === 'calendar' },
        ...(mayRoster ? [{ label: 'Lịch trực', href: roster.href(), current: place === 'roster' }] : []),
      ]}
    />
  )
}

interface ViewTabsProps {
  views: readonly View[]
  view: View
  /** The address of a view. */
  hrefOf: (view: View) => string
}

export function ViewTabs({ views, view, hrefOf }: ViewTabsProps) {
  if (views.length < 2) return null
  return (
    <nav class="task-views" aria-label="Việc của ai">
      <ul>
        {views.map((one) => (
          <li>
            <a href={hrefOf(one)} aria-current={one === view ? 'true' : undefined}>
              {viewLabels[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
