import { formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import { DescriptionList, DeskLayout, EmptyState, PageHead, Tabs } from '#ui/index.ts'
import type { AskedOften } from '../asked-log/log.ts'
import { logAddress, orderNames, orders, periods, type LogView } from '../asked-log/view.ts'
import { DeskTabs, deskTrail } from './desk-tabs.tsx'
import { AskedTable } from './asked-table.tsx'
import { LogFilter } from './log-filter.tsx'

interface LogPageProps {
  view: LogView
  asked: readonly AskedOften[]
  totals: { wordings: number; asked: number; empty: number; chosen: number }
  mayPromote: boolean
}

export function LogPage({ view, asked, totals, mayPromote }: LogPageProps) {
  return (
    <DeskLayout title="Đã được hỏi" trail={deskTrail('Đã được hỏi')}>
      <PageHead
        title="Đã được hỏi"
        lead="Mỗi ngày chỉ ghi từ đã gõ và số lần, không ghi ai hỏi, hỏi từ đâu, lúc mấy giờ. Số điện thoại, số giấy tờ và địa chỉ thư không được giữ."
      />
      <DeskTabs here={paths.desk.searchLog.href()} />
      <LogFilter view={view} />
      <DescriptionList
        items={[
          { term: 'Lượt hỏi', detail: formatCount(totals.asked) },
          { term: 'Cách hỏi khác nhau', detail: formatCount(totals.wordings) },
          { term: 'Lượt không có kết quả', detail: formatCount(totals.empty) },
          { term: 'Lượt chọn kết quả', detail: `ít nhất ${formatCount(totals.chosen)}` },
        ]}
      />
      <p class="quiet">
        Số lượt chọn là số ít nhất: có trình duyệt, như Firefox, không báo khi người đọc mở một kết quả.
      </p>
      <Tabs
        label="Thứ tự"
        items={orderNames.map((order) => ({
          label: orders[order],
          href: logAddress({ ...view, order }),
          current: order === view.order,
        }))}
      />
      {asked.length === 0 ? (
        <EmptyState
          title={`${periods[`${view.days}` as keyof typeof periods]} không có câu hỏi nào như vậy`}
        />
      ) : (
        <AskedTable view={view} asked={asked} mayPromote={mayPromote} />
      )}
    </DeskLayout>
  )
}
