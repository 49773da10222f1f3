import type { ComponentChildren } from 'preact'
import { DateText } from './date-text.tsx'
import { Tag } from './tag.tsx'

interface TaskCardProps {
  title: string
  href: string
  /** Where it stands: usually a `StateTag`. */
  state: ComponentChildren
  /** Who is waited for: "chờ Trưởng phòng Tổng hợp ký". */
  waitsFor?: string | undefined
  since: Date
  due?: Date | undefined
  /** Computed by the caller from the clock, the holidays and the pauses. */
  overdue?: boolean | undefined
  /** A line of small facts: the section, the writer. */
  facts?: ComponentChildren
  /** The one thing to do next: a `ButtonLink`, an `ActionForm`. */
  action?: ComponentChildren
  now: Date
  level?: 2 | 3 | 4 | undefined
}

/** One piece of work in "việc của tôi". */
export function TaskCard(props: TaskCardProps) {
  const { title, href, state, waitsFor, since, due, overdue, facts, action, now, level = 3 } = props
  const Heading = `h${level}` as const
  return (
    <article class={overdue ? 'card task is-overdue' : 'card task'}>
      <div class="task-words">
        <div class="task-state">
          {state}
          {overdue && <Tag tone="warning">Quá hạn</Tag>}
        </div>
        <Heading class="card-title">
          <a href={href}>{title}</a>
        </Heading>
        <p class="facts">
          {waitsFor && <span>{waitsFor}</span>}
          <span>
            Từ <DateText at={since} now={now} />
          </span>
          {due && (
            <span class={overdue ? 'due is-late' : 'due'}>
              Hạn: <DateText at={due} form="due" />
            </span>
          )}
          {facts}
        </p>
      </div>
      {action && <div class="task-action">{action}</div>}
    </article>
  )
}
