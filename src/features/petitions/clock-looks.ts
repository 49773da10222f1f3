import type { EventDue } from '#features/duties/index.ts'
import type { StateLook } from '#ui/index.ts'

/** How a clock of a petition stands, in words that fit one. */
export const clockLooks: Record<EventDue['standing'], StateLook> = {
  open: { label: 'Còn hạn', tone: 'waiting' },
  overdue: { label: 'Quá hạn', tone: 'warning' },
  paused: { label: 'Tạm dừng', tone: 'neutral' },
  met: { label: 'Đúng hạn', tone: 'good' },
  late: { label: 'Muộn', tone: 'stopped' },
  excused: { label: 'Được miễn', tone: 'neutral' },
  void: { label: 'Không còn phải làm', tone: 'neutral' },
}
