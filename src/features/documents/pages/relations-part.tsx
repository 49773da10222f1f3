import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import { ActionForm, Button, DateField, EmptyState, Form, Select, Table, TextField } from '#ui/index.ts'
import type { Tie } from '../relations/queries.ts'
import { relationNames, relationOptions } from '../relations/names.ts'

interface RelationsPartProps {
  id: string
  ties: readonly Tie[]
  mayRelate: boolean
  form: { values: FieldValues; errors: FieldErrors }
}

/** What the document does to others: found in its text, to be confirmed, or entered by hand. */
export function RelationsPart({ id, ties, mayRelate, form }: RelationsPartProps) {
  return (
    <section aria-labelledby="quan-he">
      <h2 id="quan-he">Quan hệ với văn bản khác</h2>
      {ties.length === 0 ? (
        <EmptyState title="Chưa ghi quan hệ nào" />
      ) : (
        <Table
          caption="Quan hệ với văn bản khác"
          captionHidden
          rows={ties}
          columns={[
            { head: 'Quan hệ', header: true, keep: true, cell: ({ type }) => relationNames(type).forward },
            { head: 'Văn bản kia', keep: true, cell: (tie) => <Target tie={tie} /> },
            {
              head: 'Từ ngày',
              keep: true,
              cell: ({ since }) => (since ? formatDay(since) : 'Theo hiệu lực'),
            },
            { head: 'Chỗ đọc', cell: ({ snippet }) => (snippet ? `“${snippet}”` : 'Người nhập ghi') },
            {
              head: 'Xác nhận',
              keep: true,
              cell: (tie) => <Decision id={id} tie={tie} mayRelate={mayRelate} />,
            },
          ]}
        />
      )}
      {mayRelate && (
        <details open={Object.keys(form.errors).length > 0}>
          <summary>Thêm quan hệ</summary>
          <Form action={paths.desk.documentRelations.href({ id })} label="Thêm quan hệ" {...form}>
            <Select
              id="relation-type"
              name="type"
              label="Văn bản này"
              blank="Chọn quan hệ"
              options={relationOptions}
            />
            <TextField name="target" label="Số và ký hiệu của văn bản kia" size="medium" />
            <DateField
              name="targetIssuedOn"
              label="Ngày ban hành của văn bản kia"
              optional
              hint="Cần khi số không có năm, vì số ấy lặp lại mỗi năm."
            />
            <TextField
              name="part"
              label="Phần liên quan"
              hint="Ví dụ: khoản 2 Điều 5. Để trống nếu là toàn bộ."
              optional
            />
            <DateField
              name="since"
              label="Từ ngày"
              optional
              hint="Để trống: từ ngày văn bản này có hiệu lực."
            />
            <Button kind="secondary">Thêm</Button>
          </Form>
        </details>
      )}
    </section>
  )
}

function Target({ tie: { targetWords, part, other } }: { tie: Tie }) {
  const words = part ? `${part}, ${targetWords}` : targetWords
  if (!other) return <>{words}</>
  // In the workspace it may be another division's, and not there for this reader.
  const isPublic = other.state === 'published' && other.slug !== null
  const href = isPublic
    ? paths.document.href({ slug: other.slug ?? '' })
    : paths.desk.document.href({ id: other.id })
  return <a href={href}>{words}</a>
}

function Decision({ id, tie, mayRelate }: { id: string; tie: Tie; mayRelate: boolean }) {
  if (!mayRelate) return <>{tie.state === 'confirmed' ? 'Đã xác nhận' : 'Máy đề xuất'}</>
  const send = (decision: string, label: string) => (
    <ActionForm
      action={paths.desk.documentRelation.href({ id, relation: tie.id })}
      label={label}
      kind="quiet"
      hidden={{ decision }}
    />
  )
  return (
    <>
      {tie.state === 'proposed' && send('confirmed', 'Đúng')}
      {send('dismissed', tie.state === 'proposed' ? 'Không phải' : 'Bỏ')}
    </>
  )
}
