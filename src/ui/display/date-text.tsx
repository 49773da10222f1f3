import { formatDate, formatDateTime, formatLongDate, formatRelative, formatTime } from '#lib/dates.ts'

interface DateTextProps {
  at: Date
  /**
   * `time` 05/09/2011 14:05 · `date` 05/09/2011 · `long` Thứ hai, ngày 5 tháng 9 năm 2011 · `due` as a time, but midnight,
   * at which a period of days is over, is said as the end of the day before: "hết ngày 04/09/2011"
   */
  form?: 'time' | 'date' | 'long' | 'due' | undefined
  /** With it the text is the distance ("3 giờ trước") and the full time is its title. */
  now?: Date | undefined
}

const formatDue = (at: Date): string =>
  formatTime(at) === '00:00' ? `hết ngày ${formatDate(new Date(at.getTime() - 1))}` : formatDateTime(at)

const forms = { time: formatDateTime, date: formatDate, long: formatLongDate, due: formatDue }

export function DateText({ at, form = 'time', now }: DateTextProps) {
  return (
    <time datetime={at.toISOString()} title={now && formatDateTime(at)}>
      {now ? formatRelative(at, now) : forms[form](at)}
    </time>
  )
}
