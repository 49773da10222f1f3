import { addDays, formatDay, weekNumber, type Day } from '#lib/days.ts'
import { paths } from '#paths'
import { DateText, EmptyState, PageHead, SiteLayout, Tabs } from '#ui/index.ts'
import { daysOf, weekTitle } from '../schedule.ts'
import type { ShownWeek } from '../week.ts'
import { ByLeader } from './by-leader.tsx'
import { OccasionLine } from './occasion.tsx'
import { dayText } from './words.ts'

interface WeekPageProps {
  week: ShownWeek
  view: 'days' | 'leaders'
  /** "Ủy ban nhân dân tỉnh …" */
  committee: string
  /** Monday of the week that it is. */
  current: Day
  /** The weeks beside it that there is something to read of, or null. */
  before: Day | null
  after: Day | null
  today: Day
}

export function WeekPage({ week, view, committee, current, before, after, today }: WeekPageProps) {
  const { monday, occasions, publishedAt } = week
  const title = `Lịch công tác tuần của lãnh đạo ${committee}`
  const here = paths.scheduleWeek.href({ week: monday })
  const isEmpty = occasions.length === 0
  return (
    <SiteLayout
      title={`${title}, tuần ${weekNumber(monday)} (${formatDay(monday)} - ${formatDay(addDays(monday, 6))})${view === 'leaders' ? ', theo lãnh đạo' : ''}`}
      description={`${title}: ${weekTitle(monday).toLowerCase()}.`}
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: 'Lịch công tác' }]}
      metadata={{ canonical: here, indexed: publishedAt !== null && view === 'days' }}
    >
      <div class="schedule">
        <PageHead title={title} lead={`${weekTitle(monday)}.`} facts={<Dates week={week} />} />
        <WeekNav monday={monday} current={current} before={before} after={after} view={view} />
        {!isEmpty && (
          <Tabs
            label="Cách xem"
            items={[
              { label: 'Theo ngày', href: here, current: view === 'days' },
              { label: 'Theo lãnh đạo', href: `${here}?xem=lanh-dao`, current: view === 'leaders' },
            ]}
          />
        )}
        {isEmpty && publishedAt === null && (
          <EmptyState title="Lịch tuần này chưa được công bố">
            Lịch của tuần sau thường được công bố vào ngày làm việc cuối cùng của tuần trước.
          </EmptyState>
        )}
        {isEmpty && publishedAt !== null && (
          <EmptyState title="Tuần này không có lịch công tác được công bố" />
        )}
        {!isEmpty && view === 'days' && <ByDay week={week} today={today} />}
        {!isEmpty && view === 'leaders' && <ByLeader week={week} title={title} />}
        <p class="schedule-ways">
          <a href={paths.scheduleFeed.href()}>Lịch dạng iCalendar</a> để theo dõi trong ứng dụng lịch của điện
          thoại, máy tính; thay đổi tự cập nhật.
        </p>
      </div>
    </SiteLayout>
  )
}

function Dates({ week: { publishedAt, changedAt } }: { week: ShownWeek }) {
  if (publishedAt === null || changedAt === null) return null
  return (
    <>
      <span>
        Công bố lúc <DateText at={publishedAt} />
      </span>
      {changedAt.getTime() !== publishedAt.getTime() && (
        <span>
          Cập nhật lúc <DateText at={changedAt} />
        </span>
      )}
    </>
  )
}

function WeekNav({
  monday,
  current,
  before,
  after,
  view,
}: Pick<WeekPageProps, 'current' | 'before' | 'after' | 'view'> & { monday: Day }) {
  const href = (week: Day) => paths.scheduleWeek.href({ week }) + (view === 'leaders' ? '?xem=lanh-dao' : '')
  return (
    <nav class="schedule-nav" aria-label="Chuyển tuần">
      {before && (
        <a href={href(before)} rel="prev">
          <span aria-hidden="true">← </span>Tuần {weekNumber(before)}
        </a>
      )}
      {monday !== current && <a href={paths.schedule.href()}>Tuần này</a>}
      {after && (
        <a href={href(after)} rel="next">
          Tuần {weekNumber(after)}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}

/** Every working day, and of the weekend what has something. */
function ByDay({ week: { monday, occasions }, today }: { week: ShownWeek; today: Day }) {
  const days = daysOf(monday).filter((day, n) => n < 5 || occasions.some((one) => one.day === day))
  return (
    <>
      {days.map((day) => {
        const ofDay = occasions.filter((one) => one.day === day)
        return (
          <section class="schedule-day" aria-labelledby={`ngay-${day}`}>
            <h2 id={`ngay-${day}`}>
              {dayText(day)}
              {day === today && <span class="schedule-today"> (hôm nay)</span>}
            </h2>
            {ofDay.length === 0 ? (
              <p class="quiet">Không có lịch được công bố.</p>
            ) : (
              <ol>
                {ofDay.map((occasion) => (
                  <OccasionLine occasion={occasion} />
                ))}
              </ol>
            )}
          </section>
        )
      })}
    </>
  )
}
