import { addDays } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import { ButtonLink, StateTag, TaskCard } from '#ui/index.ts'
import { isOpen, looks, standingOf } from '../obligation.ts'
import type { ObligationLine } from '../queries.ts'

interface OwedProps {
  line: ObligationLine
  now: Date
  showsDivision: boolean
  /** Whether this person's division is the one that owes it. */
  isOwn: boolean
  level?: 2 | 3
}

/** One obligation in a list, with the one thing to do next. */
export function Owed({ line, now, showsDivision, isOwn, level = 2 }: OwedProps) {
  const standing = standingOf(line, now)
  const facts = [
    showsDivision && line.divisionName,
    line.ruleName,
    line.personName && `Người cung cấp: ${line.personName}`,
    line.handedOn && standing === 'open' && 'Đang chờ lãnh đạo phòng ký',
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return (
    <TaskCard
      title={excerpt(line.title, 200)}
      href={paths.desk.obligation.href({ id: line.id })}
      state={<StateTag state={standing} looks={looks} />}
      since={line.startedAt}
      {...(line.dueAt && isOpen(line) && { due: line.dueAt })}
      facts={facts.map((fact) => (
        <span>{fact}</span>
      ))}
      action={isOwn && isOpen(line) && <StartLink line={line} />}
      now={now}
      level={level}
    />
  )
}

/** Begins the item with what is known already. */
export function StartLink({
  line,
}: {
  line: Pick<ObligationLine, 'id' | 'section' | 'eventKey' | 'clause' | 'family'>
}) {
  const start = startOf(line)
  return (
    <ButtonLink href={start.href} kind="secondary">
      {start.label}
    </ButtonLink>
  )
}

function startOf({ id, section, eventKey }: Pick<ObligationLine, 'id' | 'section' | 'eventKey'>) {
  const [kind = '', key = ''] = eventKey.split(':')
  if (kind === 'week')
    return { label: 'Lập lịch tuần', href: `${paths.desk.schedule.href()}?tuan=${addDays(key, 7)}` }
  if (kind === 'document') return { label: 'Mở văn bản', href: paths.desk.document.href({ id: key }) }
  if (section === null && kind !== 'told') return { label: 'Nộp tệp', href: paths.desk.handIn.href() }
  return { label: 'Viết tin, bài', href: `${paths.desk.newArticle.href()}?nghia-vu=${id}` }
}
