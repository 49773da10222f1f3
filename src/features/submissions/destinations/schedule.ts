import { listCommitteeLeaders } from '#features/organisation/index.ts'
import { insertEntry, mayPropose, readProposal, tellStanding } from '#features/schedules/index.ts'
import { formatLongDate } from '#lib/dates.ts'
import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import { writeTimeOfDay } from '#lib/time-of-day.ts'
import { RuleBroken } from '#platform/errors.ts'
import { paths } from '#paths'
import type { Destination } from '../destination.ts'
import { idIn } from './id-in.ts'
import { titleOf } from './title-of.ts'

/** Days ahead that can be chosen; what lies further off is put right on the entry's own page. */
const daysAhead = 35
const halfHours = Array.from({ length: 27 }, (_, n) => writeTimeOfDay(7 * 60 + n * 30))

/** Its subject becomes what is proposed for the leaders' week, its text a note for those who keep the schedule. */
export const scheduleDestination: Destination = {
  key: 'schedule',
  label: 'Mục trong lịch công tác',
  hint: 'Đề nghị đưa vào lịch tuần của lãnh đạo; phòng phụ trách lịch xem xét, sửa cho đủ rồi mới đưa vào lịch.',
  whyNot: (actor) =>
    mayPropose(actor) ? null : 'Các phòng, đơn vị, Tổ biên tập và lãnh đạo Văn phòng đề nghị đưa vào lịch.',
  async listQuestions({ db, now }) {
    const today = dayOf(now())
    const days = Array.from({ length: daysAhead }, (_, n) => addDays(today, n))
    const leaders = await listCommitteeLeaders(db, now())
    return [
      {
        name: 'day',
        label: 'Ngày',
        options: days.map((day) => ({ value: day, label: formatLongDate(startOfDay(day)) })),
      },
      {
        name: 'startsAt',
        label: 'Bắt đầu lúc',
        options: halfHours.map((time) => ({ value: time, label: time })),
      },
      {
        name: 'leaders',
        label: 'Lãnh đạo chủ trì, dự',
        options: leaders.map(({ id, title, fullName }) => ({ value: id, label: `${title} ${fullName}` })),
      },
    ]
  },
  async open(tx, ctx, material, { day = '', startsAt = '', leaders = '' }) {
    const content = titleOf(material)
    const note = excerpt(material.submission.body, 900)
    const proposal = await readProposal(tx, ctx, { day, startsAt, leaders, content, note })
    if (!proposal.ok) throw new RuleBroken(`${proposal.reason}.`)
    const id = await insertEntry(tx, ctx, proposal.draft, 'proposed')
    return { href: paths.desk.scheduleEntry.href({ id }), label: content }
  },
  tellSender: (db, href) => tellStanding(db, idIn(href)),
}
