import { paths } from '#paths'
import { DateText, DeskLayout, EmptyState, PageHead, Pager, StateTag, Table, Tabs } from '#ui/index.ts'
import { looks } from '../contribution.ts'
import type { ContributionLine } from '../queries.ts'

interface ListPageProps {
  lines: readonly ContributionLine[]
  older: string | null
  open: boolean
  waiting: number
}

const title = 'Thông tin cộng tác viên gửi'

export function ListPage({ lines, older, open, waiting }: ListPageProps) {
  const view = open ? 'dang-cho' : 'da-xong'
  const here = (query: Record<string, string>) =>
    `${paths.desk.contributions.href()}?${new URLSearchParams(query).toString()}`
  return (
    <DeskLayout title={title}>
      <PageHead
        title={title}
        lead="Tin, tài liệu do cộng tác viên bên ngoài gửi. Người gửi xem được trả lời."
      />
      <Tabs
        label={title}
        items={[
          { label: 'Chờ xem xét', href: here({ xem: 'dang-cho' }), count: waiting, current: open },
          { label: 'Đã trả lời', href: here({ xem: 'da-xong' }), current: !open },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState
          title={open ? 'Không có thông tin nào chờ xem xét' : 'Chưa có thông tin nào được trả lời'}
        />
      ) : (
        <Table
          caption={`${title}, mới nhất trước`}
          captionHidden
          rows={lines}
          columns={[
            {
              head: 'Tiêu đề',
              header: true,
              cell: (line) => <a href={paths.desk.contribution.href({ id: line.id })}>{line.title}</a>,
            },
            { head: 'Người gửi', cell: ({ senderName }) => senderName },
            { head: 'Tình trạng', cell: ({ state }) => <StateTag state={state} looks={looks} /> },
            { head: 'Gửi lúc', keep: true, cell: ({ sentAt }) => <DateText at={sentAt} /> },
          ]}
        />
      )}
      <Pager older={older ? here({ xem: view, truoc: older }) : undefined} />
    </DeskLayout>
  )
}
