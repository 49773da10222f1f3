import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import { ActionForm, DescriptionList, DeskLayout, EmptyState, Notice, PageHead, Table } from '#ui/index.ts'
import { opennessNames, type Openness } from './need.ts'
import type { OpenLine } from './queries.ts'

interface Line extends OpenLine {
  /** Why this reader decides nothing about it; null where they do. */
  refusal: string | null
}

interface OpenFormatsPageProps {
  lines: readonly Line[]
  /** Whether this machine makes open formats by itself. */
  hasOffice: boolean
}

/** Art. 9.1 counted: what the public may edit has an open rendition, or a recorded exception. */
export function OpenFormatsPage({ lines, hasOffice }: OpenFormatsPageProps) {
  const lacking = lines.filter(({ openness }) => openness === 'lacking')
  const excepted = lines.filter(({ openness }) => openness === 'excepted')
  return (
    <DeskLayout
      title="Định dạng mở"
      trail={[
        { label: 'Cơ sở dữ liệu văn bản', href: paths.desk.documents.href() },
        { label: 'Định dạng mở' },
      ]}
    >
      <PageHead
        title="Định dạng mở"
        lead="Tệp công khai mà người đọc có thể sửa phải có bản ODT, ODS hoặc ODP, hoặc một ngoại lệ được ghi lại (Điều 9, khoản 1)."
      />
      {!hasOffice && (
        <Notice kind="info" title="Máy chủ không có LibreOffice">
          Máy không tự lập được bản mở. Hãy lưu tệp dưới dạng ODF rồi thêm vào văn bản với vai trò “Bản định
          dạng mở”.
        </Notice>
      )}
      <DescriptionList
        items={(Object.keys(opennessNames) as Openness[]).map((one) => ({
          term: opennessNames[one],
          detail: `${lines.filter(({ openness }) => openness === one).length} văn bản`,
        }))}
      />
      <Lines
        title="Còn thiếu"
        lines={lacking}
        empty="Không văn bản nào còn thiếu bản mở"
        hasOffice={hasOffice}
      />
      {excepted.length > 0 && <Lines title="Ngoại lệ" lines={excepted} empty="" hasOffice={false} />}
    </DeskLayout>
  )
}

interface LinesProps {
  title: string
  lines: readonly Line[]
  empty: string
  hasOffice: boolean
}

function Lines({ title, lines, empty, hasOffice }: LinesProps) {
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={lines}
          columns={[
            {
              head: 'Văn bản',
              header: true,
              cell: ({ id, number, abstract }) => (
                <>
                  <a href={paths.desk.document.href({ id })}>{number}</a> {excerpt(abstract, 120)}
                </>
              ),
            },
            { head: 'Các tệp', cell: ({ kinds }) => kinds.map((kind) => kind.toUpperCase()).join(', ') },
            {
              head: 'Việc cần làm',
              cell: (line) => line.refusal ?? <Doings line={line} hasOffice={hasOffice} />,
            },
          ]}
        />
      )}
    </section>
  )
}

function Doings({ line: { id, exception }, hasOffice }: { line: Line; hasOffice: boolean }) {
  return (
    <>
      {hasOffice && (
        <ActionForm action={paths.desk.openFormatRequest.href({ id })} label="Lập bản mở" kind="secondary" />
      )}
      <ActionForm
        action={paths.desk.openFormatException.href({ id })}
        label={exception === null ? 'Ghi ngoại lệ' : 'Sửa ngoại lệ'}
        kind="secondary"
        reason={{
          label: 'Lý do ngoại lệ',
          value: exception ?? '',
          optional: exception !== null,
          hint: exception === null ? undefined : 'Để trống là bỏ ngoại lệ.',
        }}
      />
    </>
  )
}
