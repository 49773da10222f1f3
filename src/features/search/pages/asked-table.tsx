import { formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import { Table, type Column } from '#ui/index.ts'
import { hidden } from '../asked-log/anonymous.ts'
import type { AskedOften } from '../asked-log/log.ts'
import { filledIn } from '../promotions/filled-in.ts'
import { orders, type LogView } from '../asked-log/view.ts'

interface AskedTableProps {
  view: LogView
  asked: readonly AskedOften[]
  mayPromote: boolean
}

export function AskedTable({ view, asked, mayPromote }: AskedTableProps) {
  const here = view.audience === 'public' ? paths.search.href() : paths.desk.search.href()
  const columns: Column<AskedOften>[] = [
    {
      head: 'Đã gõ',
      header: true,
      cell: ({ words }) =>
        isWhole(words) ? <a href={`${here}?${new URLSearchParams({ q: words })}`}>{words}</a> : words,
    },
    { head: 'Số lần hỏi', align: 'end', cell: (one) => formatCount(one.asked) },
    { head: 'Kết quả', align: 'end', cell: ({ found }) => formatCount(found) },
    { head: 'Lượt chọn', align: 'end', cell: ({ chosen }) => formatCount(chosen) },
  ]
  const promoting: Column<AskedOften> = {
    head: 'Việc cần làm',
    cell: ({ words }) =>
      isWhole(words) ? <a href={filledIn({ words })}>Giới thiệu kết quả</a> : 'Có phần riêng tư đã bỏ',
  }
  const isOffered = mayPromote && view.audience === 'public'
  return (
    <Table
      caption={`Đã được hỏi: ${orders[view.order]}`}
      captionHidden
      rows={asked}
      columns={isOffered ? [...columns, promoting] : columns}
    />
  )
}

/** What was left out of a question is not known any more: it cannot be asked again. */
const isWhole = (words: string) => !words.includes(hidden)
