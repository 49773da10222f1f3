import { beginOf, type Tie } from '#features/documents/index.ts'
import { formatDay, type Day } from '#lib/days.ts'
import { passiveVerbs } from '#lib/legal-effect/index.ts'
import { lookUp } from '#lib/look-up.ts'
import { paths } from '#paths'
import { Notice } from '#ui/index.ts'
import { nameOf } from '../ties.ts'

interface AffectedNoticeProps {
  incoming: readonly Tie[]
  expiresOn: Day | null
  today: Day
}

/** Said before anything else is read. */
export function AffectedNotice({ incoming, expiresOn, today }: AffectedNoticeProps) {
  const grave = Object.keys(passiveVerbs).flatMap((type) => incoming.filter((tie) => tie.type === type))
  const expired = expiresOn !== null && expiresOn < today
  if (grave.length === 0 && !expired) return null
  const begun = expired || grave.some((tie) => !isToCome(tie, today))
  return (
    <Notice kind="warning" title={`Văn bản này ${begun ? 'đã' : 'sẽ'} có thay đổi về hiệu lực hoặc nội dung`}>
      <ul>
        {grave.map((tie) => (
          <li>
            <Effect tie={tie} today={today} />
          </li>
        ))}
        {expired && <li>{`Hết hiệu lực sau ngày ${formatDay(expiresOn)}.`}</li>}
      </ul>
    </Notice>
  )
}

function isToCome(tie: Tie, today: Day): boolean {
  const from = beginOf(tie)
  return from !== null && from > today
}

function Effect({ tie, today }: { tie: Tie; today: Day }) {
  const { type, other, part } = tie
  const from = beginOf(tie)
  const verb = `${isToCome(tie, today) ? 'sẽ ' : ''}${lookUp(passiveVerbs, type) ?? ''}`
  const name = other ? nameOf(other) : ''
  return (
    <>
      {`${part ?? 'Văn bản'} ${verb} `}
      {other?.slug ? <a href={paths.document.href({ slug: other.slug })}>{name}</a> : name}
      {from ? `, từ ngày ${formatDay(from)}.` : '.'}
    </>
  )
}
