import { formatDay } from '#lib/days.ts'
import { DateText, Tag } from '#ui/index.ts'
import type { ShownOccasion } from '../week.ts'
import { dayText, timeText } from './words.ts'

/** One line of a day: when, what, who, where, and what became of it. */
export function OccasionLine({ occasion }: { occasion: ShownOccasion }) {
  const { status, content, place, participants, leaderNames, movedTo } = occasion
  const isOff = status === 'cancelled' || movedTo !== null
  return (
    <li class={isOff ? 'occasion is-off' : 'occasion'} id={`lich-${occasion.id}`}>
      <p class="occasion-time">{timeText(occasion)}</p>
      <div class="occasion-words">
        <Change occasion={occasion} />
        <p class="occasion-content as-typed">{isOff ? <s>{content}</s> : content}</p>
        <dl class="occasion-facts">
          <Fact term="Lãnh đạo" detail={leaderNames.join('; ')} />
          <Fact term="Thành phần" detail={participants} />
          <Fact term="Địa điểm" detail={place} />
        </dl>
      </div>
    </li>
  )
}

function Fact({ term, detail }: { term: string; detail: string }) {
  if (detail === '') return null
  return (
    <div>
      <dt>{term}</dt>
      <dd class="as-typed">{detail}</dd>
    </div>
  )
}

/** Changes after the publication are plain to see (R-1224). */
function Change({ occasion }: { occasion: ShownOccasion }) {
  const { status, movedTo, former, changedAt, reason } = occasion
  if (changedAt === null) return null
  const isOff = status === 'cancelled'
  return (
    <div class="occasion-change">
      <Tag tone={isOff || movedTo ? 'stopped' : 'warning'}>
        {isOff ? 'Hoãn, hủy' : movedTo ? `Chuyển sang ngày ${formatDay(movedTo)}` : 'Đã thay đổi'}
      </Tag>{' '}
      <span class="quiet">
        <DateText at={changedAt} />
      </span>
      {reason && <p>Lý do: {reason}</p>}
      {!isOff && former && (
        <p>
          Trước đó:{' '}
          <s>
            {timeText(former)}
            {former.day !== occasion.day && `, ${dayText(former.day).toLowerCase()}`}
            {former.place && former.place !== occasion.place && `, ${former.place}`}
          </s>
        </p>
      )}
    </div>
  )
}
