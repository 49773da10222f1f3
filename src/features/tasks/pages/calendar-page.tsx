import { formatDay } from '#lib/days.ts'
import { formatTime } from '#lib/dates.ts'
import { paths } from '#paths'
import { DeskLayout, PageHead, ToneMark } from '#ui/index.ts'
import { monthAfter, monthBefore, monthName, type Month } from '../calendar/month.ts'
import type { View } from '../filter.ts'
import type { ShownTask } from '../shown.ts'
import { PlaceTabs, viewAddress, ViewTabs } from './tasks-nav.tsx'

export interface CalendarDay {
  day: string
  isOff: boolean
  /** Of a holiday or a day worked for another. */
  name: string
  tasks: readonly ShownTask[]
}

export interface CalendarWeek {
  number: number
  monday: string
  onDuty: readonly { id: string; name: string; title: string }[]
  days: readonly CalendarDay[]
}

interface CalendarPageProps {
  month: Month
  weeks: readonly CalendarWeek[]
  today: string
  view: View
  views: readonly View[]
  mayRoster: boolean
}

const weekdays = ['Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy', 'Chủ nhật']

export function CalendarPage({ month, weeks, today, view, views, mayRoster }: CalendarPageProps) {
  const here = (one: Month, of: View = view) =>
    `${paths.desk.taskCalendar.href()}?${new URLSearchParams({ xem: viewAddress(of), thang: one }).toString()}`
  return (
    <DeskLayout title={`Lịch phân công, ${monthName(month).toLowerCase()}`}>
      <PageHead title="Lịch phân công" lead="Việc xếp theo ngày đến hạn; người trực xếp theo tuần." />
      <PlaceTabs place="calendar" mayRoster={mayRoster} />
      <ViewTabs views={views} view={view} hrefOf={(one) => here(month, one)} />
      <nav class="month-nav" aria-label="Chuyển tháng">
        <a href={here(monthBefore(month))} rel="prev">
          <span aria-hidden="true">← </span>
          {monthName(monthBefore(month))}
        </a>
        <a href={here(today.slice(0, 7))}>Tháng này</a>
        <a href={here(monthAfter(month))} rel="next">
          {monthName(monthAfter(month))}
          <span aria-hidden="true"> →</span>
        </a>
      </nav>
      <table class="month">
        <caption>{monthName(month)}</caption>
        <thead>
          <tr>
            <th scope="col">Tuần</th>
            {weekdays.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              <WeekHead week={week} />
              {week.days.map((day, n) => (
                <DayCell day={day} weekday={weekdays[n] ?? ''} month={month} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </DeskLayout>
  )
}

function WeekHead({ week: { number, onDuty } }: { week: CalendarWeek }) {
  return (
    <th scope="row" class="month-week">
      <span>Tuần {number}</span>
      {onDuty.map(({ id, name, title }) => (
        <a href={paths.desk.task.href({ id })}>
          <span class="unseen">{title}: </span>
          <span aria-hidden="true">Trực: </span>
          {name}
        </a>
      ))}
    </th>
  )
}

interface DayCellProps {
  day: CalendarDay
  weekday: string
  month: Month
  today: string
}

function DayCell({ day: { day, isOff, name, tasks }, weekday, month, today }: DayCellProps) {
  const looks = [
    'month-day',
    isOff && 'is-off',
    day === today && 'is-today',
    !day.startsWith(month) && 'is-outside',
    tasks.length === 0 && name === '' && day !== today && 'is-empty',
  ]
  return (
    <td class={looks.filter(Boolean).join(' ')}>
      <p class="month-date">
        <time datetime={day}>
          <span class="month-weekday">{weekday}, </span>
          <span class="unseen">{formatDay(day)}</span>
          <span aria-hidden="true">{Number(day.slice(8))}</span>
          <span class="month-rest" aria-hidden="true">
            {formatDay(day).slice(2)}
          </span>
        </time>
        {day === today && <span class="month-mark">Hôm nay</span>}
        {name && <span class="month-mark">{name}</span>}
        {isOff && !name && <span class="unseen">Ngày nghỉ</span>}
      </p>
      {tasks.length > 0 && (
        <ul>
          {tasks.map(({ id, title, look, overdue, dueAt, whose }) => (
            <li class={overdue ? 'is-late' : undefined}>
              <a href={paths.desk.task.href({ id })}>
                <ToneMark tone={overdue ? 'warning' : look.tone} />
                <span>
                  {dueAt && formatTime(dueAt) !== '00:00' && `${formatTime(dueAt)} `}
                  {title}
                  <span class="unseen">{`, ${whose}, ${overdue ? 'quá hạn' : look.label}`}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}
