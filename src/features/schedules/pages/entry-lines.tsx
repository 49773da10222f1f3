import { paths } from '#paths'
import { StateTag, Tag } from '#ui/index.ts'
import { looks } from '../schedule.ts'
import type { ScheduleEntry } from '../table.ts'
import { dayText, timeText } from './words.ts'

export interface DeskLine {
  entry: ScheduleEntry
  leaderNames: readonly string[]
  /** Citizens do not read yet what it is now. */
  isPending: boolean
  /** In a word each: who or which room is taken twice. */
  conflicts: readonly string[]
}

/** Entries as those who work on them see them. */
export function EntryLines({ lines, showsDay = false }: { lines: readonly DeskLine[]; showsDay?: boolean }) {
  return (
    <ol class="schedule-lines">
      {lines.map(({ entry, leaderNames, isPending, conflicts }) => (
        <li>
          <p class="schedule-line-head">
            <strong>{timeText(entry)}</strong>{' '}
            <a href={paths.desk.scheduleEntry.href({ id: entry.id })}>{entry.content}</a>
          </p>
          <p class="facts">
            <StateTag state={entry.state} looks={looks} />
            {entry.scope === 'internal' && <Tag>Nội bộ</Tag>}
            {isPending && <Tag tone="waiting">Chưa công bố</Tag>}
            {showsDay && <span>{dayText(entry.day)}</span>}
            <span>{leaderNames.join('; ')}</span>
            {entry.place && <span>{entry.place}</span>}
          </p>
          {conflicts.map((words) => (
            <p class="schedule-conflict">{words}</p>
          ))}
        </li>
      ))}
    </ol>
  )
}
