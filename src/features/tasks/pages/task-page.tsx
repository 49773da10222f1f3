import type { ComponentChildren } from 'preact'
import { paths } from '#paths'
import {
  ButtonLink,
  DateText,
  DescriptionList,
  DeskLayout,
  Notice,
  PageHead,
  Tag,
  Timeline,
} from '#ui/index.ts'
import type { NamedItem } from '../items.ts'
import type { ShownTask } from '../shown.ts'
import { isDuty, kinds, type ItemType } from '../task.ts'
import { DueText } from './due-text.tsx'
import { StepsPart, type RefusedStep, type StepOffer } from './steps-part.tsx'
import { describeEvent, type TaskEvent } from './story.ts'

export interface TaskPageProps {
  task: ShownTask
  waitsFor: string | null
  wasLate: boolean
  item: NamedItem | null
  offers: readonly StepOffer[]
  colleagues: readonly { personId: string; name: string }[]
  events: readonly TaskEvent[]
  mayEdit: boolean
  /** The tasks that carry this one out. */
  below: ComponentChildren
  refused: RefusedStep | undefined
}

export function TaskPage(props: TaskPageProps) {
  const { task, offers, events, mayEdit } = props
  const { id, kind, title, look, overdue, details, version } = task
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Phân công', href: paths.desk.tasks.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        kicker={kinds[kind]}
        facts={
          <>
            <Tag tone={look.tone}>{look.label}</Tag>
            {overdue && <Tag tone="warning">Quá hạn</Tag>}
          </>
        }
        actions={
          mayEdit && (
            <ButtonLink href={paths.desk.editTask.href({ id })} kind="secondary">
              Sửa
            </ButtonLink>
          )
        }
      />
      <Reason task={task} mayEdit={mayEdit} />
      <StepsPart
        id={id}
        kind={kind}
        version={version}
        offers={offers}
        colleagues={props.colleagues}
        refused={props.refused}
      />
      <section aria-labelledby="noi-dung-viec">
        <h2 id="noi-dung-viec">Nội dung</h2>
        {details && <p class="as-typed task-details">{details}</p>}
        <FactList {...props} />
      </section>
      <Answer {...props} />
      {props.below}
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">Việc đã làm</h2>
        <Timeline
          items={events.map((event) => {
            const { note, ...item } = describeEvent(kind, event)
            return { ...item, note: note && <p class="as-typed">{note}</p> }
          })}
        />
      </section>
    </DeskLayout>
  )
}

const reasonTitles: Partial<Record<ShownTask['state'], string>> = {
  handed_back: 'Người được giao trả lại',
  returned: 'Phải làm tiếp',
  cancelled: 'Việc đã hủy',
}

function Reason({ task: { state, reason }, mayEdit }: Pick<TaskPageProps, 'task' | 'mayEdit'>) {
  const title = reasonTitles[state]
  if (title === undefined || !reason) return null
  return (
    <Notice kind="warning" title={title}>
      <p class="as-typed">{reason}</p>
      {state === 'handed_back' && mayEdit && (
        <p>Muốn giao cho người khác: bấm Sửa, chọn người, lưu, rồi giao lại.</p>
      )}
    </Notice>
  )
}

function FactList({ task, item, waitsFor }: TaskPageProps) {
  const { kind, dueAt, createdAt, creatorName, divisionName, sectionName, whose } = task
  return (
    <DescriptionList
      items={[
        ...(waitsFor ? [{ term: 'Đang chờ', detail: waitsFor }] : []),
        { term: 'Người được giao', detail: whose },
        ...(task.assigneeName && divisionName ? [{ term: 'Phòng, đơn vị', detail: divisionName }] : []),
        ...(sectionName ? [{ term: 'Mục', detail: sectionName }] : []),
        ...(isDuty(kind) || dueAt
          ? [{ term: isDuty(kind) ? 'Thời gian' : 'Hạn', detail: <DueText {...task} /> }]
          : []),
        {
          term: 'Người giao',
          detail: (
            <>
              {creatorName}, <DateText at={createdAt} />
            </>
          ),
        },
        ...(item ? [{ term: itemNames[item.type], detail: <ItemText item={item} /> }] : []),
      ]}
    />
  )
}

const itemNames: Record<ItemType, string> = {
  article: 'Về tin, bài',
  document: 'Về văn bản',
  schedule_entry: 'Về việc trong lịch công tác',
  petition: 'Về phản ánh, kiến nghị',
  task: 'Thực hiện',
}

function ItemText({ item: { href, title } }: { item: NamedItem }) {
  return title === null ? <>Có, nhưng bạn không xem được</> : <a href={href}>{title}</a>
}

function Answer({ task, wasLate }: TaskPageProps) {
  const { kind, answer, answeredAt, answererName } = task
  if (answer === null || answeredAt === null) return null
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua">{kind === 'direction' ? 'Trả lời' : 'Kết quả'}</h2>
      <p class="as-typed task-answer">{answer}</p>
      <p class="facts">
        <span>{answererName}</span>
        <DateText at={answeredAt} />
        {wasLate && <Tag tone="warning">Trình sau hạn</Tag>}
      </p>
    </section>
  )
}
