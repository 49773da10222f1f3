import { formatDateTime } from '#lib/dates.ts'
import { divisionsOf, type Actor } from '#platform/actor.ts'
import type { Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  DateText,
  DescriptionList,
  DeskLayout,
  Notice,
  PageHead,
  StateTag,
  Timeline,
  type TimelineItem,
} from '#ui/index.ts'
import { isOpen, looks, standingOf, type Step } from '../obligation.ts'
import type { listDues, listItems, listPauses, ObligationLine } from '../queries.ts'
import { clockText } from '../rules/rule.ts'
import { StartLink } from './owed.tsx'
import { StepForms } from './step-forms.tsx'

interface Event {
  at: Date
  actorName: string
  action: string
  facts: Readonly<Record<string, unknown>>
}

/** A note or a template of the board. */
export interface Help {
  kind: string
  title: string
  href: string
}

interface ObligationPageProps {
  obligation: ObligationLine
  help: readonly Help[]
  items: Awaited<ReturnType<typeof listItems>>
  pauses: Awaited<ReturnType<typeof listPauses>>
  dues: Awaited<ReturnType<typeof listDues>>
  events: readonly Event[]
  actor: Actor
  steps: Readonly<Record<string, Step>>
  rejected: (Rejected & { step: Step }) | undefined
  now: Date
}

const itemLinks: Record<string, (id: string) => string> = {
  article: (id) => paths.desk.article.href({ id }),
  document: (id) => paths.desk.document.href({ id }),
  schedule_week: (week) => `${paths.desk.schedule.href()}?tuan=${week}`,
}

export function ObligationPage(props: ObligationPageProps) {
  const { obligation, help, items, dues, events, actor, steps, rejected, now } = props
  const { title, ruleName, clause, divisionName, personName, details, startedAt, dueAt, guidance, clock } =
    obligation
  const standing = standingOf(obligation, now)
  const isOwn = divisionsOf(actor, 'specialist', 'division_head', 'division_deputy').includes(
    obligation.divisionId,
  )
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Cung cấp thông tin', href: paths.desk.duties.href() }, { label: title }]}
    >
      <PageHead title={title} kicker={ruleName} facts={<StateTag state={standing} looks={looks} />} />
      {standing === 'paused' && (
        <Notice title="Hạn đang tạm dừng">
          {props.pauses.findLast(({ to }) => to === null)?.reason ?? ''}
        </Notice>
      )}
      {details && <p class="as-typed">{details}</p>}
      <DescriptionList
        items={[
          { term: 'Phòng, đơn vị', detail: divisionName },
          ...(personName ? [{ term: 'Người cung cấp', detail: personName }] : []),
          { term: 'Căn cứ', detail: clause },
          { term: 'Tính từ', detail: <DateText at={startedAt} /> },
          { term: 'Thời hạn', detail: clockText(clock) },
          { term: 'Hạn', detail: dueAt ? <DateText at={dueAt} form="due" /> : 'Đang tạm dừng' },
          ...ending(obligation),
          ...items.map(({ type, itemId }) => ({
            term: 'Đã bắt đầu',
            detail: (
              <a href={itemLinks[type]?.(itemId) ?? ''}>{type === 'article' ? 'Tin, bài' : 'Văn bản'}</a>
            ),
          })),
        ]}
      />
      {isOpen(obligation) && isOwn && (
        <p>
          <StartLink line={obligation} />
        </p>
      )}
      <HelpPart guidance={guidance} help={help} />
      <StepForms obligation={obligation} actor={actor} steps={steps} rejected={rejected} />
      <section aria-labelledby="lich-su">
        <h2 id="lich-su">Lịch sử</h2>
        <Timeline items={historyOf(obligation, dues, events)} />
      </section>
    </DeskLayout>
  )
}

function HelpPart({ guidance, help }: { guidance: string; help: readonly Help[] }) {
  if (guidance === '' && help.length === 0) return null
  return (
    <Notice title="Hướng dẫn">
      {guidance && <p class="as-typed">{guidance}</p>}
      {help.length > 0 && (
        <ul>
          {help.map(({ kind, title, href }) => (
            <li>
              {kind}: <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function ending({ metAt, metType, metId, metName, excusedAt, voidedAt, endedBy, reason }: ObligationLine) {
  if (voidedAt) return [{ term: 'Không còn phải làm', detail: `${reason ?? ''} (${endedBy ?? ''})` }]
  if (excusedAt) return [{ term: 'Được miễn', detail: `${reason ?? ''} (${endedBy ?? ''})` }]
  if (!metAt) return []
  const link = itemLinks[metType ?? '']
  const by = link ? <a href={link(metId ?? '')}>{metName}</a> : <>{metName}</>
  return [
    { term: 'Cung cấp lúc', detail: <DateText at={metAt} /> },
    { term: 'Bằng', detail: by },
  ]
}

const actWords: Record<string, string> = {
  'obligation.supply': 'Xác nhận đã cung cấp',
  'obligation.excuse': 'Miễn',
  'obligation.void': 'Bỏ nghĩa vụ',
  'obligation.pause': 'Tạm dừng tính hạn',
  'obligation.resume': 'Tính hạn tiếp',
}

function historyOf(
  { createdAt }: ObligationLine,
  dues: ObligationPageProps['dues'],
  events: readonly Event[],
): TimelineItem[] {
  const text = (at: Date | null) => (at ? formatDateTime(at) : 'tạm dừng')
  const items: TimelineItem[] = [
    { at: createdAt, by: 'Hệ thống', title: 'Phát sinh nghĩa vụ', tone: 'neutral' },
    ...dues.map(({ at, dueBefore, dueAfter, why }): TimelineItem => ({
      at,
      by: 'Hệ thống',
      title: `Hạn đổi từ ${text(dueBefore)} sang ${text(dueAfter)}: ${why}`,
      tone: 'neutral',
    })),
    ...events.map(({ at, actorName, action, facts }): TimelineItem => ({
      at,
      by: actorName,
      title: [actWords[action] ?? action, typeof facts['words'] === 'string' ? facts['words'] : '']
        .filter(Boolean)
        .join(': '),
      tone: action === 'obligation.supply' ? 'good' : 'neutral',
    })),
  ]
  return items.toSorted((one, other) => other.at.getTime() - one.at.getTime())
}
