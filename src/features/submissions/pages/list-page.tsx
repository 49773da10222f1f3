import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  DateText,
  DeskLayout,
  EmptyState,
  Form,
  HiddenField,
  Notice,
  PageHead,
  Pager,
  StateTag,
  Table,
  Tabs,
  TextField,
} from '#ui/index.ts'
import type { Line, View } from '../list.ts'
import { looks } from '../submission.ts'
import { DropForm, type DropFormProps } from './drop-form.tsx'
import { MailboxesPart, type MailboxLine } from './mailboxes-part.tsx'
import { senderOf, titleOf } from './names.ts'

interface ListPageProps {
  lines: readonly Line[]
  older: string | null
  view: View
  words: string
  counts: Record<View, number>
  mailboxes: readonly MailboxLine[]
  /** Null for who may only look. */
  drop: DropFormProps | null
  now: Date
}

const tabs: Record<View, { label: string; name: string; empty: string }> = {
  new: { label: 'Mới', name: 'moi', empty: 'Không có thư mới' },
  mine: { label: 'Của tôi', name: 'cua-toi', empty: 'Không có thư nào giao cho bạn' },
  open: { label: 'Đang mở', name: 'dang-mo', empty: 'Không có thư nào đang mở' },
  done: { label: 'Đã xong', name: 'da-xong', empty: 'Chưa có thư nào xong' },
  spam: { label: 'Thư rác', name: 'thu-rac', empty: 'Không có thư rác' },
}

export function ListPage({ lines, older, view, words, counts, mailboxes, drop, now }: ListPageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.desk.submissions.href()}?${new URLSearchParams(query).toString()}`
  const filter = { xem: tabs[view].name, ...(words && { tim: words }) }
  return (
    <DeskLayout title="Thư đến">
      <PageHead
        title="Thư đến"
        lead="Thư gửi đến hộp thư tiếp nhận thông tin, và thông tin cộng tác viên bên ngoài gửi. Thư chỉ là đầu vào: không việc nào được ký, duyệt bằng thư."
      />
      <Tabs
        label="Thư đến"
        items={(Object.keys(tabs) as View[]).map((one) => ({
          label: tabs[one].label,
          href: here({ xem: tabs[one].name }),
          count: counts[one],
          current: one === view && words === '',
        }))}
      />
      <Form action={paths.desk.submissions.href()} method="get" label="Tìm thư" values={{ tim: words }}>
        <HiddenField name="xem" value={tabs[view].name} />
        <div class="report-filter">
          <TextField name="tim" type="search" label="Tìm trong mọi thư" optional />
          <Button kind="secondary">Tìm</Button>
        </div>
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={words ? 'Không tìm thấy thư nào' : tabs[view].empty} />
      ) : (
        <Table
          caption={words ? `Thư có “${words}”, mới nhất trước` : `${tabs[view].label}, mới nhất trước`}
          captionHidden
          rows={lines}
          columns={[
            {
              head: 'Thư',
              header: true,
              cell: (line) => (
                <a class="report-path" href={paths.desk.submission.href({ id: line.id })}>
                  {excerpt(titleOf(line), 140)}
                </a>
              ),
            },
            {
              head: 'Người gửi',
              cell: (line) => <span class="report-path">{excerpt(senderOf(line), 100)}</span>,
            },
            { head: 'Tình trạng', cell: ({ state }) => <StateTag state={state} looks={looks} /> },
            { head: 'Người xem xét', cell: ({ assigneeName }) => assigneeName ?? 'Chưa giao' },
            { head: 'Đến lúc', keep: true, cell: ({ receivedAt }) => <DateText at={receivedAt} now={now} /> },
          ]}
        />
      )}
      <Pager older={older ? here({ ...filter, truoc: older }) : undefined} />
      {drop ? <DropForm {...drop} /> : <Notice>Thư đến do Tổ biên tập và phòng thường trực xem xét.</Notice>}
      <MailboxesPart mailboxes={mailboxes} now={now} />
    </DeskLayout>
  )
}
