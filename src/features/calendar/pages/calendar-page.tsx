import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import {
  ButtonLink,
  ButtonRow,
  DateText,
  DeskLayout,
  EmptyState,
  PageHead,
  Table,
  Tag,
  Timeline,
} from '#ui/index.ts'
import type { Rejected } from '#platform/http/index.ts'
import { dayKinds } from '../form.ts'
import type { DayRow, listVersions } from '../queries.ts'
import { DayForm, RemoveDay, WeekForm } from './forms.tsx'
import { HoursText, WeekTable, type WorkingWeeks } from './week-table.tsx'

interface CalendarPageProps extends WorkingWeeks {
  year: number
  thisYear: number
  days: readonly DayRow[]
  versions: Awaited<ReturnType<typeof listVersions>>
  maySet: boolean
  now: Date
  refused: { day?: Rejected; week?: Rejected; removal?: Rejected & { day: string } }
}

const weekdayOf = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' })
const dayWords = (day: string) => `${weekdayOf.format(new Date(`${day}T00:00:00Z`))}, ${formatDay(day)}`

export function CalendarPage(props: CalendarPageProps) {
  const { year, thisYear, days, weeks, versions, divisions, hours, maySet, now, refused } = props
  const here = (at: number) => `${paths.desk.calendar.href()}?nam=${at}`
  return (
    <DeskLayout title="Ngày làm việc">
      <PageHead
        title="Ngày làm việc"
        lead="Mọi thời hạn được tính theo lịch này. Khi lịch thay đổi, các hạn đang mở được tính lại và hạn cũ vẫn được giữ."
      />
      <ButtonRow>
        <ButtonLink href={paths.desk.calendarCsv.href()} kind="secondary">
          Tải bảng CSV
        </ButtonLink>
        {maySet && (
          <ButtonLink href={paths.desk.calendarImport.href()} kind="secondary">
            Nhập từ tệp
          </ButtonLink>
        )}
      </ButtonRow>
      <section aria-labelledby="ngay-khac">
        <h2 id="ngay-khac">{`Ngày nghỉ, ngày làm bù năm ${year}`}</h2>
        <nav aria-label="Năm" class="year-steps">
          <a href={here(year - 1)} rel="prev">{`Năm ${year - 1}`}</a>
          {year !== thisYear && <a href={here(thisYear)}>Năm nay</a>}
          <a href={here(year + 1)} rel="next">{`Năm ${year + 1}`}</a>
        </nav>
        {days.length === 0 ? (
          <EmptyState title={`Chưa có ngày nào của năm ${year}`}>
            Thêm từng ngày hoặc nhập từ tệp khi có thông báo của Chính phủ.
          </EmptyState>
        ) : (
          <Table
            caption={`Ngày nghỉ, ngày làm bù năm ${year}`}
            captionHidden
            rows={days}
            columns={[
              { head: 'Ngày', header: true, cell: ({ day }) => dayWords(day) },
              { head: 'Tên', cell: ({ name }) => name },
              { head: 'Loại', cell: ({ kind }) => dayKinds[kind] },
              { head: 'Căn cứ', cell: (row) => <Source row={row} /> },
              ...(maySet
                ? [
                    {
                      head: 'Việc làm được',
                      cell: ({ day }: DayRow) => (
                        <RemoveDay
                          day={day}
                          refused={refused.removal?.day === day ? refused.removal : undefined}
                        />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {maySet && <DayForm refused={refused.day} />}
      </section>
      <section aria-labelledby="tuan">
        <h2 id="tuan">Tuần làm việc</h2>
        <WeekTable weeks={weeks} divisions={divisions} />
        <HoursText hours={hours} />
        {maySet && <WeekForm divisions={divisions} weeks={weeks} refused={refused.week} />}
      </section>
      <section aria-labelledby="thay-doi">
        <h2 id="thay-doi">Các lần thay đổi</h2>
        <Timeline
          items={versions.map(({ at, byName, note }) => ({ at, by: byName, title: note, tone: 'neutral' }))}
        />
        <p>
          Lần gần nhất: <DateText at={versions[0]?.at ?? now} now={now} />
        </p>
      </section>
    </DeskLayout>
  )
}

function Source({ row: { source, unverified } }: { row: DayRow }) {
  return (
    <>
      {source} {unverified && <Tag tone="waiting">chưa đối chiếu</Tag>}
    </>
  )
}
