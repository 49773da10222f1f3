import { addDays, weekNumber, type Day } from '#lib/days.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import {
  ActionForm,
  ButtonLink,
  ButtonRow,
  DateText,
  DeskLayout,
  EmptyState,
  Notice,
  PageHead,
  Tag,
} from '#ui/index.ts'
import { daysOf, weekTitle } from '../schedule.ts'
import type { ScheduleWeek } from '../table.ts'
import { EntryLines, type DeskLine } from './entry-lines.tsx'
import { dayText, weekHref } from './words.ts'

interface DeskWeekPageProps {
  monday: Day
  current: Day
  week: ScheduleWeek | null
  lines: readonly DeskLine[]
  pendingCount: number
  mayPropose: boolean
  isScheduler: boolean
  /** Null where the person may publish it now; left out where it is not the person's at all. */
  whyNotPublish: string | null | undefined
}

export function DeskWeekPage(props: DeskWeekPageProps) {
  const { monday, current, lines, mayPropose, isScheduler } = props
  const days = daysOf(monday)
  const elsewhere = lines.filter(({ entry }) => !days.includes(entry.day))
  return (
    <DeskLayout title={`Lịch công tác, tuần ${weekNumber(monday)}`}>
      <PageHead
        title="Lịch công tác tuần"
        lead={`${weekTitle(monday)}.`}
        facts={<Standing {...props} />}
        actions={
          mayPropose && (
            <ButtonLink href={`${paths.desk.newScheduleEntry.href()}?tuan=${monday}`}>
              {isScheduler ? 'Thêm vào lịch' : 'Đề nghị đưa vào lịch'}
            </ButtonLink>
          )
        }
      />
      <nav class="month-nav" aria-label="Chuyển tuần">
        <a href={weekHref(addDays(monday, -7))} rel="prev">
          <span aria-hidden="true">← </span>Tuần trước
        </a>
        {monday !== current && <a href={weekHref(current)}>Tuần này</a>}
        <a href={weekHref(addDays(monday, 7))} rel="next">
          Tuần sau<span aria-hidden="true"> →</span>
        </a>
      </nav>
      <Publishing {...props} />
      {lines.length === 0 && <EmptyState title="Tuần này chưa có mục nào" />}
      {days.map((day) => (
        <DayPart day={day} lines={lines.filter(({ entry }) => entry.day === day)} />
      ))}
      {elsewhere.length > 0 && (
        <section aria-labelledby="da-chuyen">
          <h2 id="da-chuyen">Đã chuyển sang tuần khác</h2>
          <EntryLines lines={elsewhere} showsDay />
        </section>
      )}
    </DeskLayout>
  )
}

function Standing({ week }: Pick<DeskWeekPageProps, 'week'>) {
  if (week === null) return <Tag tone="waiting">Chưa công bố</Tag>
  return (
    <>
      <Tag tone="good">Đã công bố</Tag>
      <span>
        <DateText at={week.changedAt} />, {week.byName}
      </span>
      <a href={paths.scheduleWeek.href({ week: week.monday })}>Xem trên trang công khai</a>
    </>
  )
}

/** What citizens do not know yet, and the button for it. */
function Publishing({ monday, week, lines, pendingCount, whyNotPublish }: DeskWeekPageProps) {
  if (week !== null && pendingCount === 0) return null
  const proposed = lines.filter(({ entry }) => entry.state === 'proposed').length
  return (
    <Notice kind="warning" title={week === null ? 'Lịch tuần chưa được công bố' : 'Có thay đổi chưa công bố'}>
      <p>
        {pendingCount === 0
          ? 'Chưa có mục nào để người dân xem.'
          : `${countOf(pendingCount, 'mục')} người dân chưa thấy, hoặc còn thấy như cũ.`}
        {proposed > 0 && ` Còn ${countOf(proposed, 'đề nghị')} chưa quyết định.`}
      </p>
      {whyNotPublish === undefined && (
        <p>Lãnh đạo phòng phụ trách lịch công tác, hoặc Tổ trưởng, Tổ phó Tổ biên tập công bố.</p>
      )}
      {whyNotPublish !== undefined && (
        <ButtonRow>
          <ActionForm
            action={paths.desk.publishSchedule.href({ week: monday })}
            label={week === null ? 'Công bố lịch tuần' : 'Công bố thay đổi'}
            disabledReason={whyNotPublish ?? undefined}
          />
        </ButtonRow>
      )}
    </Notice>
  )
}

function DayPart({ day, lines }: { day: Day; lines: readonly DeskLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={`ngay-${day}`}>
      <h2 id={`ngay-${day}`}>{dayText(day)}</h2>
      <EntryLines lines={lines} />
    </section>
  )
}
