import { paths } from '#paths'
import {
  ActionForm,
  ButtonLink,
  ButtonRow,
  DateText,
  DeskLayout,
  EmptyState,
  PageHead,
  Pager,
  Tabs,
  Tag,
} from '#ui/index.ts'
import { labelOf } from '../letters.ts'
import { kindNames, kinds, type Kind } from '../notice.ts'
import type { Notice } from '../table.ts'

interface ListPageProps {
  notices: readonly Notice[]
  older: string | null
  onlyNew: boolean
  kind: Kind | null
  newCount: number
  now: Date
}

export function ListPage({ notices, older, onlyNew, kind, newCount, now }: ListPageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.desk.notices.href()}?${new URLSearchParams(query).toString()}`
  const filter = { xem: onlyNew ? 'moi' : 'tat-ca', ...(kind && { loai: kind }) }
  return (
    <DeskLayout title="Thông báo">
      <PageHead
        title="Thông báo"
        lead="Việc của bạn, hạn của bạn và hướng dẫn của Tổ biên tập. Việc đã làm xong thì thông báo về việc đó không còn được tính là mới."
      />
      <ButtonRow>
        <ButtonLink href={paths.desk.noticeWays.href()} kind="secondary">
          Chọn cách nhận
        </ButtonLink>
        {newCount > 0 && (
          <ActionForm
            action={paths.desk.readNotices.href()}
            label="Đánh dấu đã xem tất cả"
            kind="secondary"
          />
        )}
      </ButtonRow>
      <Tabs
        label="Thông báo"
        items={[
          { label: 'Mới', href: here({ ...filter, xem: 'moi' }), count: newCount, current: onlyNew },
          { label: 'Tất cả', href: here({ ...filter, xem: 'tat-ca' }), current: !onlyNew },
        ]}
      />
      <nav aria-label="Loại thông báo" class="notice-kinds">
        <ul>
          {[null, ...kindNames].map((one) => (
            <li>
              <a
                href={here({ xem: filter.xem, ...(one && { loai: one }) })}
                aria-current={one === kind ? 'true' : undefined}
              >
                {one ? kinds[one].name : 'Mọi loại'}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {notices.length === 0 ? (
        <EmptyState title={onlyNew ? 'Không có thông báo mới' : 'Chưa có thông báo nào'} />
      ) : (
        <ol class="notices" reversed>
          {notices.map((notice) => (
            <Line notice={notice} now={now} />
          ))}
        </ol>
      )}
      <Pager older={older ? here({ ...filter, truoc: older }) : undefined} />
    </DeskLayout>
  )
}

function Line({ notice, now }: { notice: Notice; now: Date }) {
  const isNew = notice.readAt === null && notice.settledAt === null
  return (
    <li class={isNew ? 'notice-line is-new' : 'notice-line'}>
      <p class="notice-title">
        <a href={paths.desk.notice.href({ id: notice.id })}>{notice.title}</a>
      </p>
      {notice.text && <p class="as-typed">{notice.text}</p>}
      <p class="notice-facts">
        <Tag tone={notice.kind === 'overdue' ? 'warning' : 'neutral'}>{labelOf(notice)}</Tag>
        <DateText at={notice.createdAt} now={now} />
        <span>{stateOf(notice)}</span>
      </p>
    </li>
  )
}

function stateOf({ readAt, settledAt }: Notice): string {
  if (settledAt) return 'Việc đã xong'
  return readAt ? 'Đã xem' : 'Mới'
}
