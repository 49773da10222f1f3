import { paths } from '#paths'
import { ButtonLink, ButtonRow, Tag } from '#ui/index.ts'
import type { ShownTask } from '../shown.ts'
import { DueText } from './due-text.tsx'

interface ItemPartProps {
  title: string
  tasks: readonly ShownTask[]
  /** Where a task about this is given; null for who gives none. */
  giveHref: string | null
}

/** On the page of what the tasks are about. */
export function ItemPart({ title, tasks, giveHref }: ItemPartProps) {
  if (tasks.length === 0 && giveHref === null) return null
  return (
    <section aria-labelledby="phan-cong">
      <h2 id="phan-cong">{title}</h2>
      {tasks.length > 0 && (
        <ul class="item-tasks">
          {tasks.map((task) => (
            <li>
              <a href={paths.desk.task.href({ id: task.id })}>{task.title}</a>
              <span class="facts">
                <Tag tone={task.look.tone}>{task.look.label}</Tag>
                <span>{task.whose}</span>
                <DueText {...task} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {giveHref !== null && (
        <ButtonRow>
          <ButtonLink href={giveHref} kind="secondary">
            Giao việc
          </ButtonLink>
        </ButtonRow>
      )}
    </section>
  )
}
