import { formatDay, mondayOf } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import {
  ButtonLink,
  DateText,
  DescriptionList,
  DeskLayout,
  Notice,
  PageHead,
  StateTag,
  Tag,
  Timeline,
} from '#ui/index.ts'
import { looks, type Step } from '../schedule.ts'
import type { ScheduleEntry, SchedulePublication } from '../table.ts'
import { EntrySteps, type RefusedStep } from './entry-steps.tsx'
import { describeEvent, type EntryEvent } from './story.ts'
import { dayText, timeText, weekHref } from './words.ts'

interface EntryPageProps {
  entry: ScheduleEntry
  leaderNames: readonly string[]
  divisionNames: readonly string[]
  /** Whose proposal it was. */
  divisionName: string | null
  conflicts: readonly string[]
  /** The newest first. */
  publications: readonly SchedulePublication[]
  sources: readonly { label: string; href: string }[]
  events: readonly EntryEvent[]
  steps: readonly Step[]
  mayEdit: boolean
  refused: RefusedStep | undefined
}

export function EntryPage(props: EntryPageProps) {
  const { entry, conflicts, publications, events, mayEdit } = props
  const title = excerpt(entry.content, 120)
  return (
    <DeskLayout
      title={title}
      trail={[
        { label: 'Lịch công tác', href: paths.desk.schedule.href() },
        { label: `Tuần từ ${formatDay(mondayOf(entry.day))}`, href: weekHref(mondayOf(entry.day)) },
        { label: title },
      ]}
    >
      <PageHead
        title={title}
        kicker={`${timeText(entry)}, ${dayText(entry.day).toLowerCase()}`}
        facts={
          <>
            <StateTag state={entry.state} looks={looks} />
            {entry.scope === 'internal' && <Tag>Nội bộ</Tag>}
          </>
        }
        actions={
          mayEdit && (
            <ButtonLink href={paths.desk.editScheduleEntry.href({ id: entry.id })} kind="secondary">
              Sửa
            </ButtonLink>
          )
        }
      />
      {conflicts.length > 0 && (
        <Notice kind="warning" title="Trùng giờ">
          {conflicts.map((words) => (
            <p>{words}</p>
          ))}
        </Notice>
      )}
      {entry.reason && (
        <Notice title="Lý do">
          <p class="as-typed">{entry.reason}</p>
        </Notice>
      )}
      <EntrySteps id={entry.id} version={entry.version} steps={props.steps} refused={props.refused} />
      <Facts {...props} />
      {publications.length > 0 && (
        <section aria-labelledby="da-cong-bo">
          <h2 id="da-cong-bo">Đã công bố</h2>
          <ol class="schedule-lines">
            {publications.map(({ facts, at, byName, week }) => (
              <li>
                <p>
                  <a href={paths.scheduleWeek.href({ week })}>{statusNames[facts.status]}</a>:{' '}
                  {timeText(facts)}, {dayText(facts.day).toLowerCase()}
                  {facts.place && `, ${facts.place}`}
                </p>
                <p class="facts">
                  <DateText at={at} />
                  <span>{byName}</span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">Việc đã làm</h2>
        <Timeline items={events.map(describeEvent)} />
      </section>
    </DeskLayout>
  )
}

const statusNames = { on: 'Theo lịch', cancelled: 'Hoãn, hủy', withdrawn: 'Rút khỏi lịch công khai' }

function Facts({ entry, leaderNames, divisionNames, divisionName, sources }: EntryPageProps) {
  const { content, place, participants, note, proposedByName, createdAt, editedByName, editedAt } = entry
  const typed = (term: string, words: string) =>
    words === '' ? [] : [{ term, detail: <span class="as-typed">{words}</span> }]
  return (
    <section aria-labelledby="noi-dung-muc">
      <h2 id="noi-dung-muc">Nội dung</h2>
      <DescriptionList
        items={[
          ...typed('Nội dung làm việc', content),
          { term: 'Lãnh đạo chủ trì, dự', detail: leaderNames.join('; ') },
          ...typed('Địa điểm', place),
          ...typed('Thành phần', participants),
          {
            term: 'Phòng theo dõi',
            detail: divisionNames.join('; ') || 'Chưa ghi; kết thúc thì không phòng nào được nhắc viết tin',
          },
          ...typed('Ghi chú nội bộ', note),
          {
            term: 'Đề nghị',
            detail: (
              <>
                {[proposedByName, divisionName].filter(Boolean).join(', ')}, <DateText at={createdAt} />
              </>
            ),
          },
          {
            term: 'Viết, sửa sau cùng',
            detail: (
              <>
                {editedByName}, <DateText at={editedAt} />
              </>
            ),
          },
          ...sources.map(({ label, href }) => ({ term: 'Lập từ', detail: <a href={href}>{label}</a> })),
        ]}
      />
    </section>
  )
}
