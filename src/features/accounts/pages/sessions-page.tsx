import { paths } from '#paths'
import { ActionForm, DateText, DeskLayout, PageHead, Table, Tag } from '#ui/index.ts'
import { accountTrail } from './account-page.tsx'

export interface SessionRow {
  id: string
  device: string
  address: string
  createdAt: Date
  usedAt: Date
  current: boolean
}

export function SessionsPage({ sessions, now }: { sessions: readonly SessionRow[]; now: Date }) {
  const title = 'Phiên đăng nhập'
  return (
    <DeskLayout title={title} trail={accountTrail(title)}>
      <PageHead
        title={title}
        lead="Thấy phiên nào không phải của mình, xin kết thúc phiên đó rồi đổi mật khẩu ngay."
      />
      <Table
        caption="Các phiên đang mở"
        rows={sessions}
        columns={[
          { head: 'Thiết bị', header: true, cell: (session) => <Device {...session} /> },
          { head: 'Địa chỉ mạng', cell: ({ address }) => address },
          { head: 'Đăng nhập lúc', cell: ({ createdAt }) => <DateText at={createdAt} /> },
          { head: 'Dùng lần cuối', cell: ({ usedAt }) => <DateText at={usedAt} now={now} /> },
          { head: 'Việc', cell: (session) => <EndSession {...session} /> },
        ]}
      />
      {sessions.some(({ current }) => !current) && (
        <ActionForm
          action={paths.desk.sessions.href()}
          label="Kết thúc mọi phiên khác"
          kind="danger"
          confirm="Các thiết bị khác sẽ phải đăng nhập lại."
        />
      )}
    </DeskLayout>
  )
}

function Device({ device, current }: SessionRow) {
  return (
    <>
      {device} {current && <Tag tone="good">Phiên này</Tag>}
    </>
  )
}

function EndSession({ id, current }: SessionRow) {
  return (
    <ActionForm
      action={paths.desk.endSession.href({ id })}
      label={current ? 'Đăng xuất phiên này' : 'Kết thúc'}
      kind="secondary"
    />
  )
}
