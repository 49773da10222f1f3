import { looks } from '#features/articles/index.ts'
import { kinds, type ShownTask } from '#features/tasks/index.ts'
import { paths } from '#paths'
import { countOf } from '#lib/text.ts'
import { ButtonLink, DeskLayout, EmptyState, PageHead, StateTag, Tag, TaskCard } from '#ui/index.ts'
import type { OwedByDivision } from '../division.ts'
import type { Piece } from '../piece.ts'
import { DivisionPart } from './division-part.tsx'

interface DeskHomePageProps {
  name: string
  waiting: readonly Piece[]
  /** What was assigned, and waits for this person. */
  tasks: readonly ShownTask[]
  /** Null for those who supply nothing. */
  owed: OwedByDivision | null
  own: readonly Piece[]
  now: Date
}

/** "Việc của tôi": what waits for my hand, what is late, and where my own writing stands. */
export function DeskHomePage({ name, waiting, tasks, owed, own, now }: DeskHomePageProps) {
  const late = [...waiting, ...tasks].filter(({ overdue }) => overdue).length
  const count = waiting.length + tasks.length
  return (
    <DeskLayout title="Việc của tôi">
      <PageHead
        title="Việc của tôi"
        kicker={name}
        lead={summary(count, late)}
        actions={<ButtonLink href={paths.desk.newArticle.href()}>Viết tin, bài mới</ButtonLink>}
      />
      <section aria-labelledby="cho-toi">
        <h2 id="cho-toi">Đang chờ tôi</h2>
        {count === 0 ? (
          <EmptyState title="Không có việc nào đang chờ bạn">
            Khi có bài cần bạn viết tiếp, ký, biên tập, duyệt hoặc đăng, hay có việc giao cho bạn, việc đó sẽ
            hiện ở đây.
          </EmptyState>
        ) : (
          <div class="stack">
            {tasks.map((task) => (
              <AssignedCard task={task} now={now} />
            ))}
            {waiting.map((piece) => (
              <PieceCard piece={piece} now={now} mine />
            ))}
          </div>
        )}
      </section>
      {owed && <DivisionPart owed={owed} now={now} />}
      <section aria-labelledby="toi-viet">
        <h2 id="toi-viet">Bài tôi viết</h2>
        {own.length === 0 ? (
          <EmptyState
            title="Bạn chưa viết bài nào"
            action={{ label: 'Viết tin, bài mới', href: paths.desk.newArticle.href() }}
          />
        ) : (
          <div class="stack">
            {own.map((piece) => (
              <PieceCard piece={piece} now={now} />
            ))}
          </div>
        )}
      </section>
    </DeskLayout>
  )
}

function summary(waiting: number, late: number): string | undefined {
  if (waiting === 0) return undefined
  return late === 0
    ? `${countOf(waiting, 'việc')} đang chờ bạn.`
    : `${countOf(waiting, 'việc')} đang chờ bạn, ${countOf(late, 'việc')} quá hạn.`
}

function PieceCard({ piece, now, mine }: { piece: Piece; now: Date; mine?: boolean }) {
  const href = paths.desk.article.href({ id: piece.id })
  return (
    <TaskCard
      title={piece.title}
      href={href}
      state={
        <>
          <StateTag state={piece.state} looks={looks} />
          {piece.unconfirmed && <Tag tone="warning">Đăng ngay, chưa xác nhận</Tag>}
        </>
      }
      waitsFor={mine ? undefined : (piece.waitsFor ?? undefined)}
      since={piece.since}
      due={piece.due ?? undefined}
      overdue={piece.overdue}
      facts={mine && <span>Sửa sau cùng: {piece.writer}</span>}
      action={
        mine &&
        piece.next && (
          <ButtonLink kind="secondary" href={`${href}#buoc-tiep-theo`}>
            {piece.next}
          </ButtonLink>
        )
      }
      now={now}
    />
  )
}

function AssignedCard({ task, now }: { task: ShownTask; now: Date }) {
  const { id, title, look, kind, stateSince, dueAt, overdue, creatorName } = task
  return (
    <TaskCard
      title={title}
      href={paths.desk.task.href({ id })}
      state={<Tag tone={look.tone}>{look.label}</Tag>}
      since={stateSince}
      due={dueAt ?? undefined}
      overdue={overdue}
      facts={
        <>
          <span>{kinds[kind]}</span>
          <span>Người giao: {creatorName}</span>
        </>
      }
      now={now}
    />
  )
}
