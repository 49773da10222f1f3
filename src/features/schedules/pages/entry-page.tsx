import type { ComponentChildren } from 'preact'
import { formatDay, mondayOf } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import { ButtonLink, DateText, DeskLayout, Notice, PageHead, StateTag, Tag, Timeline } from '#ui/index.ts'
import { looks, type Step } from '../schedule.ts'
import type { SchedulePublication } from '../table.ts'
import { EntryFacts, type EntryFactsProps } from './entry-facts.tsx'
import { EntrySteps, type RefusedStep } from './entry-steps.tsx'
import { describeEvent, type EntryEvent } from './story.ts'
import { dayText, timeText, weekHref } from './words.ts'

interface EntryPageProps extends EntryFactsProps {
  conflicts: readonly string[]
  /** The newest first. */
  publications: readonly SchedulePublication[]
  events: readonly EntryEvent[]
  steps: readonly Step[]
  mayEdit: boolean
  mayCopy: boolean
  refused: RefusedStep | undefined
  /** What other features have to say about it. */
  also: ComponentChildren
}

export function EntryPage(props: EntryPageProps) {
  const { entry, conflicts, publications, events, mayEdit, mayCopy } = props
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
          <>
            {mayEdit && (
              <ButtonLink href={paths.desk.editScheduleEntry.href({ id: entry.id })} kind="secondary">
                Sửa
              </ButtonLink>
            )}
            {mayCopy && (
              <ButtonLink href={`${paths.desk.newScheduleEntry.href()}?chep=${entry.id}`} kind="secondary">
                Chép sang tuần sau
              </ButtonLink>
            )}
          </>
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
      <EntryFacts {...props} />
      {props.also}
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
