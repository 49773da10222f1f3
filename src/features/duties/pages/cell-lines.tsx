import { formatDateTime } from '#lib/dates.ts'
import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import { EmptyState, StateTag, Table } from '#ui/index.ts'
import { looks, standingOf } from '../obligation.ts'
import type { Obligation } from '../table.ts'

interface CellLinesProps {
  lines: readonly Obligation[]
  title: string
  now: Date
}

export function CellLines({ lines, title, now }: CellLinesProps) {
  return (
    <section aria-labelledby="tung-nghia-vu">
      <h2 id="tung-nghia-vu">{title}</h2>
      {lines.length === 0 ? (
        <EmptyState title="Không có nghĩa vụ nào trong kỳ" />
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={lines}
          columns={[
            {
              head: 'Nghĩa vụ',
              header: true,
              cell: ({ id, title: words }) => (
                <a href={paths.desk.obligation.href({ id })}>{excerpt(words, 140)}</a>
              ),
            },
            { head: 'Hạn', keep: true, cell: ({ dueAt }) => (dueAt ? formatDateTime(dueAt) : 'Tạm dừng') },
            {
              head: 'Cung cấp',
              keep: true,
              cell: ({ metAt }) => (metAt ? formatDateTime(metAt) : 'Chưa có'),
            },
            { head: 'Tình trạng', cell: (line) => <StateTag state={standingOf(line, now)} looks={looks} /> },
          ]}
        />
      )}
    </section>
  )
}
