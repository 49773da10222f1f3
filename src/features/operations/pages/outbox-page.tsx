import type { OutboxMail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import { DateText, DescriptionList, DeskLayout, EmptyState, PageHead, Table } from '#ui/index.ts'

export function OutboxPage({ mails }: { mails: readonly OutboxMail[] }) {
  return (
    <DeskLayout title="Thư đi">
      <PageHead
        title="Thư đi"
        lead="Khi chưa cấu hình máy chủ thư, thư của hệ thống nằm ở đây và trong thư mục outbox của dữ liệu."
      />
      {mails.length === 0 ? (
        <EmptyState title="Chưa có thư nào" />
      ) : (
        <Table
          caption="Thư đã viết, mới nhất trước"
          captionHidden
          rows={mails}
          columns={[
            {
              head: 'Tiêu đề',
              header: true,
              cell: ({ id, subject }) => <a href={paths.desk.outboxMail.href({ id })}>{subject}</a>,
            },
            { head: 'Người nhận', cell: ({ to }) => to },
            { head: 'Lúc', keep: true, cell: ({ queuedAt }) => <DateText at={queuedAt} /> },
          ]}
        />
      )}
    </DeskLayout>
  )
}

export function OutboxMailPage({ mail }: { mail: OutboxMail }) {
  return (
    <DeskLayout
      title={mail.subject}
      trail={[{ label: 'Thư đi', href: paths.desk.outbox.href() }, { label: mail.subject }]}
    >
      <PageHead title={mail.subject} />
      <DescriptionList
        items={[
          { term: 'Người nhận', detail: mail.to },
          { term: 'Lúc', detail: <DateText at={mail.queuedAt} /> },
        ]}
      />
      <pre class="letter">{mail.text}</pre>
    </DeskLayout>
  )
}
