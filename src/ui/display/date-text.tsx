import { formatDate, formatDateTime, formatLongDate, formatRelative } from '#lib/dates.ts'

interface DateTextProps {
  at: Date
  /** `time` 05/09/2011 14:05 · `date` 05/09/2011 · `long` Thứ hai, ngày 5 tháng 9 năm 2011 */
  form?: 'time' | 'date' | 'long' | undefined
  /** With it the text is the distance ("3 giờ trước") and the full time is its title. */
  now?: Date | undefined
}

const forms = { time: formatDateTime, date: formatDate, long: formatLongDate }

export function DateText({ at, form = 'time', now }: DateTextProps) {
  return (
    <time datetime={at.toISOString()} title={now && formatDateTime(at)}>
      {now ? formatRelative(at, now) : forms[form](at)}
    </time>
  )
}
