import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { ActionForm, ButtonLink, DeskLayout, Notice, PageHead, Tag } from '#ui/index.ts'
import type { View } from '../filter.ts'
import type { ShownTask } from '../shown.ts'
import { kinds, labelOf, rule, type Step, type TaskState } from '../task.ts'
import { DueText } from './due-text.tsx'
import { stepHref } from './names.ts'
import { PlaceTabs, viewAddress, ViewTabs } from './tasks-nav.tsx'

export interface BoardCard extends ShownTask {
  /** The steps that this person may take now. */
  offers: readonly Step[]
}

interface BoardPageProps {
  cards: readonly BoardCard[]
  /** Whether there are more than are shown. */
  isCut: boolean
  view: View
  views: readonly View[]
  mayGive: boolean
  mayRoster: boolean
}

const columns: readonly { id: string; name: string; states: readonly TaskState[] }[] = [
  { id: 'cho-giao-lai', name: 'Chờ giao lại', states: ['handed_back'] },
  { id: 'cho-nhan', name: 'Chờ nhận', states: ['assigned'] },
  { id: 'da-nhan', name: 'Đã nhận', states: ['accepted'] },
  { id: 'dang-lam', name: 'Đang làm', states: ['in_progress', 'returned'] },
  { id: 'da-trinh', name: 'Đã trình', states: ['submitted'] },
  { id: 'xong', name: 'Xong', states: ['done'] },
]

const columnOf = (state: TaskState) => columns.find(({ states }) => states.includes(state))?.id

/** A card is moved by its own buttons, or dragged to where one of them leads; what needs words leads to the page of the task. */
export function BoardPage({ cards, isCut, view, views, mayGive, mayRoster }: BoardPageProps) {
  const here = paths.desk.taskBoard.href()
  return (
    <DeskLayout title="Bảng phân công">
      <PageHead
        title="Bảng phân công"
        lead={
          <>
            Mỗi cột là một trạng thái; nút trên thẻ chuyển việc sang cột khác.
            <span data-with-dragging hidden>
              {' '}
              Dùng chuột thì kéo thẻ sang cột cũng được.
            </span>{' '}
            Việc đã xong ở lại 30 ngày.
          </>
        }
        actions={mayGive && <ButtonLink href={paths.desk.newTask.href()}>Giao việc mới</ButtonLink>}
      />
      <PlaceTabs place="board" mayRoster={mayRoster} />
      <ViewTabs views={views} view={view} hrefOf={(one) => `${here}?xem=${viewAddress(one)}`} />
      {isCut && <Notice>Có quá nhiều việc để xếp lên bảng: chỉ hiện những việc có hạn gần nhất.</Notice>}
      <div class="board-columns">
        {columns.map(({ id, name, states }) => {
          const own = cards.filter(({ state }) => states.includes(state))
          return (
            <section class="board-column" aria-labelledby={id} data-column={id}>
              <h2 id={id}>
                {name} <span class="count">{own.length}</span>
                <span class="unseen"> {countOf(own.length, 'việc')}</span>
              </h2>
              {own.length === 0 ? (
                <p class="board-empty">Không có việc</p>
              ) : (
                <ul>
                  {own.map((card) => (
                    <li>
                      <BoardCardView card={card} view={view} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </div>
    </DeskLayout>
  )
}

const onCard: readonly Step[] = ['assign', 'accept', 'begin', 'submit', 'approve', 'return']

function BoardCardView({ card, view }: { card: BoardCard; view: View }) {
  const { id, title, kind, whose, version, overdue, state, look } = card
  const href = paths.desk.task.href({ id })
  return (
    <article class={overdue ? 'card board-card is-overdue' : 'card board-card'}>
      <h3 class="card-title">
        <a href={href}>{title}</a>
      </h3>
      <p class="facts">
        {kind !== 'single' && <span>{kinds[kind]}</span>}
        <span>{whose}</span>
        <DueText {...card} />
      </p>
      {state === 'returned' && <Tag tone={look.tone}>{look.label}</Tag>}
      {card.offers
        .filter((step) => onCard.includes(step))
        .map((step, n) => (
          <div data-to={columnOf(rule(step).to)}>
            {rule(step).needs ? (
              <ButtonLink href={`${href}#viec-co-the-lam`} kind="secondary">
                {labelOf(kind, step)}
                <span class="unseen">: {title}</span>
              </ButtonLink>
            ) : (
              <ActionForm
                action={stepHref(id, step)}
                label={labelOf(kind, step)}
                kind={n === 0 ? 'primary' : 'secondary'}
                hidden={{ version, ve: viewAddress(view) }}
              />
            )}
          </div>
        ))}
    </article>
  )
}
