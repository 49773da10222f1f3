import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  DateText,
  DeskLayout,
  EmptyState,
  Form,
  HiddenField,
  PageHead,
  Pager,
  Select,
  StateTag,
  Table,
  Tabs,
} from '#ui/index.ts'
import type { ReportLine, View } from '../queries.ts'
import { kindNames, kinds, looks, type Kind } from '../report.ts'

interface ListPageProps {
  reports: readonly ReportLine[]
  older: string | null
  view: View
  kind: Kind | null
  counts: Record<View, number>
  now: Date
}

const tabs: Record<View, { label: string; name: string; empty: string }> = {
  open: { label: 'Đang mở', name: 'dang-mo', empty: 'Không có báo lỗi nào đang chờ' },
  doubtful: { label: 'Nghi là máy gửi', name: 'nghi-ngo', empty: 'Không có báo lỗi nào đáng ngờ' },
  closed: { label: 'Đã xong', name: 'da-xong', empty: 'Chưa có báo lỗi nào xong' },
}

export function ListPage({ reports, older, view, kind, counts, now }: ListPageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.desk.pageReports.href()}?${new URLSearchParams(query).toString()}`
  const filter = { xem: tabs[view].name, ...(kind && { loai: kind }) }
  return (
    <DeskLayout title="Báo lỗi">
      <PageHead
        title="Báo lỗi"
        lead="Người đọc báo lỗi trong các trang công khai. Kết quả và trả lời, người gửi xem được bằng mã tiếp nhận."
      />
      <Tabs
        label="Báo lỗi"
        items={(Object.keys(tabs) as View[]).map((one) => ({
          label: tabs[one].label,
          href: here({ xem: tabs[one].name }),
          count: counts[one],
          current: one === view,
        }))}
      />
      <Form action={paths.desk.pageReports.href()} method="get" label="Lọc" values={{ loai: kind ?? '' }}>
        <HiddenField name="xem" value={tabs[view].name} />
        <div class="report-filter">
          <Select
            name="loai"
            label="Loại lỗi"
            blank="Tất cả các loại"
            options={kindNames.map((value) => ({ value, label: kinds[value] }))}
            optional
          />
          <Button kind="secondary">Lọc</Button>
        </div>
      </Form>
      {reports.length === 0 ? (
        <EmptyState title={tabs[view].empty} />
      ) : (
        <Table
          caption={`Báo lỗi: ${tabs[view].label}, mới nhất trước`}
          captionHidden
          rows={reports}
          columns={[
            {
              head: 'Nội dung',
              header: true,
              cell: ({ id, words }) => <a href={paths.desk.pageReport.href({ id })}>{excerpt(words, 120)}</a>,
            },
            { head: 'Trang', cell: ({ path }) => <span class="report-path">{excerpt(path, 80)}</span> },
            { head: 'Loại lỗi', cell: (report) => kinds[report.kind] },
            { head: 'Tình trạng', cell: ({ state }) => <StateTag state={state} looks={looks} /> },
            { head: 'Người xem xét', cell: ({ assigneeName }) => assigneeName ?? 'Chưa giao' },
            { head: 'Gửi lúc', keep: true, cell: ({ createdAt }) => <DateText at={createdAt} now={now} /> },
          ]}
        />
      )}
      <Pager older={older ? here({ ...filter, truoc: older }) : undefined} />
    </DeskLayout>
  )
}
