import { beginOf, type Tie } from '#features/documents/index.ts'
import { formatDay, type Day } from '#lib/days.ts'
import { paths } from '#paths'
import { Notice } from '#ui/index.ts'
import { nameOf } from '../ties.ts'

interface AffectedNoticeProps {
  incoming: readonly Tie[]
  expiresOn: Day | null
  today: Day
}

/** What later documents did to this one, in the order of how grave it is. */
const verbs: Readonly<Record<string, string>> = {
  replaces: 'bị thay thế bởi',
  abolishes: 'bị bãi bỏ bởi',
  suspends: 'bị đình chỉ bởi',
  amends: 'được sửa đổi, bổ sung bởi',
  corrects: 'được đính chính bởi',
}

/** Said before anything else is read. */
export function AffectedNotice({ incoming, expiresOn, today }: AffectedNoticeProps) {
  const grave = Object.keys(verbs).flatMap((type) => incoming.filter((tie) => tie.type === type))
  const expired = expiresOn !== null && expiresOn < today
  if (grave.length === 0 && !expired) return null
  return (
    <Notice kind="warning" title="Văn bản này đã có thay đổi về hiệu lực hoặc nội dung">
      <ul>
        {grave.map((tie) => (
          <li>
            <Effect tie={tie} today={today} />
          </li>
        ))}
        {expired && (
          <li>{`Hết hiệu lực sau ngày ${formatDay(expiresOn)} theo quy định của chính văn bản.`}</li>
        )}
      </ul>
    </Notice>
  )
}

function Effect({ tie, today }: { tie: Tie; today: Day }) {
  const { type, other, part } = tie
  const from = beginOf(tie)
  const verb = `${from !== null && from > today ? 'sẽ ' : ''}${verbs[type] ?? ''}`
  const name = other ? nameOf(other) : ''
  return (
    <>
      {`${part ?? 'Văn bản'} ${verb} `}
      {other?.slug ? <a href={paths.document.href({ slug: other.slug })}>{name}</a> : name}
      {from ? `, từ ngày ${formatDay(from)}.` : '.'}
    </>
  )
}
