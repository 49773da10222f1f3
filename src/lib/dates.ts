import { Temporal } from 'temporal-polyfill'

/** The one zone of the office; every date a person reads or types is in it. */
export const zone = 'Asia/Ho_Chi_Minh'

/** How the zone is called beside a field or a time. */
export const zoneName = 'giờ Việt Nam, UTC+7'

const partsOf = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Parts = Readonly<Record<'day' | 'month' | 'year' | 'time', string>>

/** By minute: a page writes the same few moments again and again, and asking the calendar takes longer than writing them. */
const known = new Map<number, Parts>()
const mostKnown = 1_000

function split(at: Date): Parts {
  const key = Math.floor(at.getTime() / 60_000)
  const found = known.get(key)
  if (found) return found
  if (known.size >= mostKnown) known.clear()
  const parts = take(at)
  known.set(key, parts)
  return parts
}

function take(at: Date): Parts {
  const parts = Object.fromEntries(partsOf.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    day: parts['day'] ?? '',
    month: parts['month'] ?? '',
    year: (parts['year'] ?? '').padStart(4, '0'),
    time: `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`,
  }
}

/** → "05/09/2011" */
export function formatDate(at: Date): string {
  const { day, month, year } = split(at)
  return `${day}/${month}/${year}`
}

/** → "14:05" */
export function formatTime(at: Date): string {
  return split(at).time
}

/** → "05/09/2011 14:05" */
export function formatDateTime(at: Date): string {
  return `${formatDate(at)} ${formatTime(at)}`
}

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']

/** → "Thứ hai, ngày 5 tháng 9 năm 2011", the way a document dates itself. */
export function formatLongDate(at: Date): string {
  const date = plainDate(at)
  return `${weekdays[date.dayOfWeek % 7]}, ngày ${date.day} tháng ${date.month} năm ${date.year}`
}

/** → "2011-09-05", what `<input type="date">` takes. */
export function toDateInput(at: Date): string {
  const { day, month, year } = split(at)
  return `${year}-${month}-${day}`
}

/** → "2011-09-05T14:05", what `<input type="datetime-local">` takes; local to the office's zone. */
export function toDateTimeInput(at: Date): string {
  return `${toDateInput(at)}T${formatTime(at)}`
}

/** "2011-09-05T14:05", local to the office's zone → the moment, or null where the text is no such time. */
export function parseDateTimeInput(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return null
  try {
    const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    return new Date(local.toZonedDateTime(zone).epochMilliseconds)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** "2011-09-05" → the first moment of that day in the office's zone, or null where the text is no such day. */
export function parseDateInput(text: string): Date | null {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? parseDateTimeInput(`${text}T00:00`) : null
}

const minute = 60_000
const hour = 60 * minute

/**
 * How far `at` is from `now`, in words: "vừa xong", "12 phút trước", "3 giờ trước", "hôm qua lúc 14:05", "4 ngày trước",
 * then the date; ahead of now "còn 12 phút", "ngày mai lúc 08:00", "còn 4 ngày". Days are calendar days of the office.
 */
export function formatRelative(at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime()
  const size = Math.abs(distance)
  const past = distance <= 0
  const say = (amount: number, unit: string) => (past ? `${amount} ${unit} trước` : `còn ${amount} ${unit}`)
  if (size < minute) return past ? 'vừa xong' : 'trong một phút nữa'
  if (size < hour) return say(Math.floor(size / minute), 'phút')

  const days = Math.abs(plainDate(now).until(plainDate(at)).days)
  if (days === 0) return say(Math.floor(size / hour), 'giờ')
  if (days === 1) return `${past ? 'hôm qua' : 'ngày mai'} lúc ${formatTime(at)}`
  return days <= 30 ? say(days, 'ngày') : formatDate(at)
}

function plainDate(at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate()
}
