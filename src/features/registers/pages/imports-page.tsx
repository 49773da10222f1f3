import { columnNames } from '#lib/register/index.ts'
import { paths } from '#paths'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import {
  Button,
  DateText,
  DeskLayout,
  EmptyState,
  FileField,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  Select,
  StateTag,
  Table,
  type Option,
} from '#ui/index.ts'
import { importLooks, kindNames, type ImportKind } from '../import.ts'
import type { RegisterImport, RowCounts } from '../queries.ts'
import { trails } from './trail.ts'

interface ImportsPageProps {
  imports: readonly (RegisterImport & { counts: RowCounts })[]
  /** What this person may bring in; none for those who only read. */
  kinds: readonly ImportKind[]
  issuers: readonly Option[]
  divisions: readonly Option[]
  /** Bytes. */
  limit: number
  form: { values: FieldValues; errors: FieldErrors }
  now: Date
}

export function ImportsPage({ imports, kinds, now, ...upload }: ImportsPageProps) {
  return (
    <DeskLayout title="Nhập sổ văn bản" trail={trails.imports}>
      <PageHead
        title="Nhập sổ văn bản"
        lead="Máy đọc sổ, so với cơ sở dữ liệu và cho xem trước; chưa ghi gì cho đến khi bạn xác nhận. Nhập lại cùng một sổ không tạo văn bản trùng."
      />
      {kinds.length > 0 && <UploadForm kinds={kinds} {...upload} />}
      <section aria-labelledby="cac-lan-nhap">
        <h2 id="cac-lan-nhap">Các lần nhập</h2>
        {imports.length === 0 ? (
          <EmptyState title="Chưa nhập sổ nào" />
        ) : (
          <Table
            caption="Các lần nhập sổ, mới nhất trước"
            captionHidden
            rows={imports}
            columns={[
              {
                head: 'Tệp',
                header: true,
                cell: ({ id, name, kind }) => (
                  <>
                    <a href={paths.desk.registerImport.href({ id })}>{name}</a>
                    <small class="quiet">{` ${kindNames[kind]}`}</small>
                  </>
                ),
              },
              { head: 'Tình trạng', cell: ({ state }) => <StateTag state={state} looks={importLooks} /> },
              {
                head: 'Mới',
                align: 'end',
                cell: ({ counts }) => (counts.new ?? 0) + (counts.entered ?? 0),
              },
              { head: 'Khác', align: 'end', cell: ({ counts }) => counts.changed ?? 0 },
              { head: 'Để riêng', align: 'end', cell: ({ counts }) => counts.quarantined ?? 0 },
              {
                head: 'Người nhập',
                cell: ({ createdByName, at }) => (
                  <>
                    {createdByName}, <DateText at={at} now={now} />
                  </>
                ),
              },
            ]}
          />
        )}
      </section>
    </DeskLayout>
  )
}

function UploadForm({
  kinds,
  issuers,
  divisions,
  limit,
  form,
}: Pick<ImportsPageProps, 'kinds' | 'issuers' | 'divisions' | 'limit' | 'form'>) {
  return (
    <Form action={paths.desk.registerImports.href()} files label="Đọc sổ" {...form}>
      {kinds.length > 1 && (
        <RadioGroup
          name="kind"
          legend="Loại sổ"
          choices={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        />
      )}
      {kinds.includes('outgoing') && (
        <>
          <Select
            name="issuer"
            label="Cơ quan ban hành"
            hint="Dùng cho các dòng không ghi cơ quan ban hành."
            options={issuers}
          />
          <Select
            name="division"
            label="Phòng, đơn vị phải nộp tệp"
            hint="Dùng cho các dòng mà cột người nhận bản lưu không ghi phòng nào."
            options={divisions}
          />
        </>
      )}
      {kinds.includes('collection') && (
        <Notice kind="warning" title="Văn bản của trung ương được công khai ngay khi nhập">
          Tên bạn được ghi là người đưa vào. Trang của văn bản nói rõ chưa có tệp.
        </Notice>
      )}
      <FileField
        name="file"
        label="Tệp sổ"
        kinds="CSV (UTF-8, UTF-16 hoặc windows-1258), XLSX, ODS hoặc JSONL"
        accept=".csv,.tsv,.txt,.xlsx,.ods,.jsonl,.json"
        maxBytes={limit}
      />
      <details>
        <summary>Các cột máy hiểu</summary>
        <p>Dòng tiêu đề đứng trong 30 dòng đầu, cột theo thứ tự nào cũng được:</p>
        <ul>
          {Object.values(columnNames).map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      </details>
      <Button>Đọc và xem trước</Button>
    </Form>
  )
}
