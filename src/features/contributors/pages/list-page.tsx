import { paths } from '#paths'
import { DateText, DeskLayout, EmptyState, PageHead, Pager, StateTag, Table, Tabs } from '#ui/index.ts'
import { kinds, looks, type ContributorState } from '../contributor.ts'
import type { ContributorRow } from '../table.ts'

interface ListPageProps {
  lines: readonly ContributorRow[]
  older: string | null
  state: ContributorState
  waiting: number
}

export const views = [
  { state: 'waiting', name: 'cho-duyet', label: 'Chờ duyệt', empty: 'Không có đăng ký nào chờ duyệt' },
  { state: 'approved', name: 'da-duyet', label: 'Đã duyệt', empty: 'Chưa có cộng tác viên nào' },
  { state: 'suspended', name: 'tam-ngung', label: 'Tạm ngừng', empty: 'Không có ai tạm ngừng' },
  { state: 'refused', name: 'khong-duyet', label: 'Không duyệt', empty: 'Không có đăng ký nào' },
] as const satisfies readonly { state: ContributorState; name: string; label: string; empty: string }[]

export function ListPage({ lines, older, state, waiting }: ListPageProps) {
  const view = views.find((one) => one.state === state) ?? views[0]
  const here = (query: Record<string, string>) =>
    `${paths.desk.contributors.href()}?${new URLSearchParams(query).toString()}`
  return (
    <DeskLayout title="Cộng tác viên bên ngoài">
      <PageHead
        title="Cộng tác viên bên ngoài"
        lead="Tổ chức, cá nhân đăng ký cung cấp thông tin. Đăng ký không được duyệt hoặc không được xác nhận thì thông tin bị xóa sau 30 ngày."
      />
      <Tabs
        label="Cộng tác viên"
        items={views.map((one) => ({
          label: one.label,
          href: here({ xem: one.name }),
          ...(one.state === 'waiting' && { count: waiting }),
          current: one === view,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={view.empty} />
      ) : (
        <Table
          caption={`Cộng tác viên: ${view.label}, mới nhất trước`}
          captionHidden
          rows={lines}
          columns={[
            {
              head: 'Tên',
              header: true,
              cell: ({ id, name }) => <a href={paths.desk.contributor.href({ id })}>{name}</a>,
            },
            { head: 'Loại', cell: ({ kind }) => kinds[kind] },
            { head: 'Lĩnh vực', cell: ({ field }) => field },
            { head: 'Tình trạng', cell: (row) => <StateTag state={row.state} looks={looks} /> },
            { head: 'Từ lúc', keep: true, cell: ({ stateSince }) => <DateText at={stateSince} /> },
          ]}
        />
      )}
      <Pager older={older ? here({ xem: view.name, truoc: older }) : undefined} />
    </DeskLayout>
  )
}
