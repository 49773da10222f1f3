import { DateText, EmptyState, Table, Tag } from '#ui/index.ts'

export interface MailboxLine {
  address: string
  purpose: string
  /** Null where no server is set for it. */
  watched: { seenAt: Date | null; trouble: string | null } | null
}

export function MailboxesPart({ mailboxes, now }: { mailboxes: readonly MailboxLine[]; now: Date }) {
  return (
    <section aria-labelledby="hop-thu">
      <h2 id="hop-thu">Hộp thư</h2>
      {mailboxes.length === 0 ? (
        <EmptyState title="Hồ sơ cơ quan chưa ghi hộp thư nào" />
      ) : (
        <Table
          caption="Hộp thư tiếp nhận thông tin"
          captionHidden
          rows={mailboxes}
          columns={[
            {
              head: 'Hộp thư',
              header: true,
              cell: ({ address }) => address,
            },
            { head: 'Dùng để', cell: ({ purpose }) => purpose },
            { head: 'Theo dõi', cell: ({ watched }) => <Watched watched={watched} now={now} /> },
          ]}
        />
      )}
    </section>
  )
}

function Watched({ watched, now }: { watched: MailboxLine['watched']; now: Date }) {
  if (watched === null)
    return (
      <>
        <Tag>Không theo dõi</Tag> Chưa đặt máy chủ thư nên không tự nhận; hãy đưa thư từ tệp.
      </>
    )
  const { seenAt, trouble } = watched
  if (trouble !== null)
    return (
      <>
        <Tag tone="warning">Gián đoạn</Tag> {trouble}
      </>
    )
  if (seenAt === null) return <Tag tone="progress">Đang kết nối</Tag>
  return (
    <>
      <Tag tone="good">Đang theo dõi</Tag> Xem lần cuối <DateText at={seenAt} now={now} />
    </>
  )
}
