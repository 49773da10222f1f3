import type { Finding } from '#lib/layout-check/index.ts'
import { countOf } from '#lib/text.ts'
import { EmptyState, Notice, Table, Tag } from '#ui/index.ts'
import type { Verdict } from '../verdict.ts'

/** Faults first, then what may have its reasons; each with its rule, its place and what to do. */
export function LayoutPart({ rules, unchecked, findings }: Verdict) {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const advice = findings.filter(({ severity }) => severity === 'advice')
  return (
    <section aria-labelledby="the-thuc">
      <h2 id="the-thuc">Thể thức và kỹ thuật trình bày</h2>
      {rules && <p>{`Đối chiếu với ${rules}.`}</p>}
      {unchecked && (
        <Notice kind="info" title="Không kiểm tra được thể thức">
          {unchecked}
        </Notice>
      )}
      {!unchecked && findings.length === 0 && (
        <EmptyState title="Không thấy lỗi thể thức">
          Máy không xem được chữ ký, con dấu và các đường kẻ vẽ bằng hình; hãy tự xem lại các phần đó.
        </EmptyState>
      )}
      <Findings title={`${countOf(errors.length, 'lỗi')} cần sửa`} id="loi-the-thuc" findings={errors} />
      <Findings title={`${countOf(advice.length, 'điểm')} nên xem lại`} id="nen-xem-lai" findings={advice} />
    </section>
  )
}

function Findings({ title, id, findings }: { title: string; id: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <Table
        caption={title}
        captionHidden
        rows={findings}
        columns={[
          { head: 'Sai ở đâu', header: true, cell: ({ what }) => what },
          { head: 'Cách sửa', cell: ({ remedy }) => remedy },
          {
            head: 'Chỗ trong văn bản',
            cell: ({ page, snippet }) => (snippet === '' ? `Trang ${page}` : `Trang ${page}: “${snippet}”`),
          },
          {
            head: 'Quy tắc',
            keep: true,
            cell: ({ rule, severity }) => (
              <Tag tone={severity === 'error' ? 'stopped' : 'warning'}>{rule}</Tag>
            ),
          },
        ]}
      />
    </section>
  )
}
