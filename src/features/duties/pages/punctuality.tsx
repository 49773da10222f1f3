import { formatCount } from '#lib/text.ts'
import { EmptyState, Table } from '#ui/index.ts'
import type { Cell } from '../matrix/queries.ts'

/** How punctual a division is, by kind of information. */
export function Punctuality({ cells }: { cells: readonly Cell[] }) {
  if (cells.length === 0) return <EmptyState title="Chưa có nghĩa vụ nào đến hạn trong kỳ" />
  return (
    <Table
      caption="Số nghĩa vụ đến hạn trong kỳ"
      captionHidden
      rows={cells}
      columns={[
        { head: 'Loại thông tin', header: true, cell: ({ familyName }) => familyName },
        { head: 'Phải cung cấp', align: 'end', cell: ({ owed }) => formatCount(owed) },
        { head: 'Đúng hạn', align: 'end', cell: ({ onTime }) => formatCount(onTime) },
        { head: 'Muộn', align: 'end', cell: ({ late }) => formatCount(late) },
        { head: 'Chưa có, quá hạn', align: 'end', cell: ({ missing }) => formatCount(missing) },
        { head: 'Muộn, trung vị', align: 'end', cell: ({ medianDelay }) => delayText(medianDelay) },
      ]}
    />
  )
}

/** Hours, as people say them. */
export function delayText(hours: number | null): string {
  if (hours === null) return 'Không có'
  return hours < 48 ? `${formatCount(Math.round(hours))} giờ` : `${formatCount(Math.round(hours / 24))} ngày`
}
