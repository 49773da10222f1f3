import type { AuditEvent, ChainReport } from '#platform/audit/index.ts'
import { formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import { nameOfAction } from '../action-names.ts'
import { ButtonLink, DateText, DeskLayout, EmptyState, Notice, PageHead, Pager, Table } from '#ui/index.ts'

interface AuditPageProps {
  events: readonly AuditEvent[]
  /** What the check of the chain found; null when it was not asked for. */
  chain: ChainReport | null
}

export function AuditPage({ events, chain }: AuditPageProps) {
  const here = paths.desk.audit.href()
  const last = events.at(-1)
  return (
    <DeskLayout title="Nhật ký">
      <PageHead
        title="Nhật ký"
        lead="Mọi việc đã làm trên hệ thống. Mỗi dòng mang dấu của dòng trước, nên không dòng nào sửa hay bỏ được mà không lộ."
        actions={
          <ButtonLink kind="secondary" href={`${here}?kiem_tra=1`}>
            Kiểm tra chuỗi
          </ButtonLink>
        }
      />
      {chain && <ChainNotice chain={chain} />}
      {events.length === 0 ? (
        <EmptyState title="Chưa có việc nào được ghi" />
      ) : (
        <Table
          caption="Các việc đã ghi, mới nhất trước"
          captionHidden
          rows={events}
          columns={[
            { head: 'Số', align: 'end', cell: ({ seq }) => formatCount(seq) },
            { head: 'Lúc', keep: true, cell: ({ at }) => <DateText at={at} /> },
            { head: 'Ai', header: true, cell: ({ actorName }) => actorName },
            { head: 'Việc', cell: ({ action }) => nameOfAction(action) },
            { head: 'Đối tượng', cell: ({ subjectName }) => subjectName },
            { head: 'Mã', cell: ({ hash }) => <code title={hash}>{hash.slice(0, 10)}</code> },
          ]}
        />
      )}
      <Pager older={last && last.seq > 1 ? `${here}?truoc=${last.seq}` : undefined} />
    </DeskLayout>
  )
}

const faults = { missing: 'thiếu dòng', changed: 'bị sửa', unlinked: 'không nối với dòng trước' }

function ChainNotice({ chain }: { chain: ChainReport }) {
  if (chain.whole)
    return (
      <Notice kind="success" live title="Chuỗi nguyên vẹn">
        {`${formatCount(chain.length)} dòng. Mã cuối: ${chain.lastHash}`}
      </Notice>
    )
  return (
    <Notice kind="danger" live title="Chuỗi bị đứt">
      {`Dòng ${formatCount(chain.brokenAt)} ${faults[chain.why]}.`}
    </Notice>
  )
}
