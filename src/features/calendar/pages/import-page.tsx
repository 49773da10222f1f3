import { formatDay } from '#lib/days.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DeskLayout,
  EmptyState,
  FileField,
  Form,
  HiddenField,
  Notice,
  PageHead,
  Table,
  Tag,
} from '#ui/index.ts'
import { dayKinds } from '../form.ts'
import type { DayRow } from '../queries.ts'
import type { ReadDays } from '../read-days.ts'
import type { NamedDay } from '../table.ts'

/** Bytes. */
export const largestFile = 256 * 1024

interface ImportPageProps {
  error?: string
  read?: ReadDays
  known?: readonly DayRow[]
  /** The table as it was sent, for the second step. */
  text?: string
}

const trail = [{ label: 'Ngày làm việc', href: paths.desk.calendar.href() }, { label: 'Nhập từ tệp' }]

export function ImportPage({ error, read, known = [], text = '' }: ImportPageProps) {
  return (
    <DeskLayout title="Nhập ngày nghỉ từ tệp" trail={trail}>
      <PageHead
        title="Nhập ngày nghỉ từ tệp"
        lead="Tệp CSV có bốn cột: Ngày, Tên, Loại (Nghỉ hoặc Làm bù), Căn cứ. Tệp tải từ trang Ngày làm việc có đúng dạng này. Ngày đã có được thay bằng ngày trong tệp."
      />
      {read && <Reading read={read} known={known} text={text} />}
      <Form
        action={paths.desk.calendarImport.href()}
        label="Chọn tệp"
        files
        values={{}}
        errors={error ? { file: error } : {}}
      >
        <FileField
          name="file"
          label="Tệp CSV"
          kinds="Bảng CSV, mã hóa UTF-8"
          accept=".csv,text/csv"
          maxBytes={largestFile}
        />
        <ButtonRow>
          <Button kind={read ? 'secondary' : 'primary'}>Đọc tệp</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}

function Reading({
  read: { days, unread },
  known,
  text,
}: Required<Pick<ImportPageProps, 'read' | 'known' | 'text'>>) {
  return (
    <>
      {unread.length > 0 && (
        <Notice kind="warning" title={`${countOf(unread.length, 'dòng')} không đọc được và sẽ bị bỏ qua`}>
          <ul>
            {unread.map(({ line, words, why }) => (
              <li>{`Dòng ${line}: ${why} (${words})`}</li>
            ))}
          </ul>
        </Notice>
      )}
      {days.length === 0 ? (
        <EmptyState title="Tệp không có ngày nào đọc được" />
      ) : (
        <>
          <Table
            caption={`Tệp có ${countOf(days.length, 'ngày')}`}
            rows={days}
            columns={[
              { head: 'Ngày', header: true, keep: true, cell: ({ day }) => formatDay(day) },
              { head: 'Tên', cell: ({ name }) => name },
              { head: 'Loại', cell: ({ kind }) => dayKinds[kind] },
              { head: 'Căn cứ', cell: ({ source }) => source },
              { head: 'So với hiện nay', cell: (day) => <Difference day={day} known={known} /> },
            ]}
          />
          <Form action={paths.desk.calendarImportStep.href()} label="Ghi các ngày này" values={{}}>
            <HiddenField name="text" value={text} />
            <ButtonRow>
              <Button>{`Ghi ${countOf(days.length, 'ngày')}`}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}

function Difference({ day, known }: { day: NamedDay; known: readonly DayRow[] }) {
  const before = known.find((one) => one.day === day.day)
  if (!before) return <Tag tone="good">Mới</Tag>
  if (before.kind !== day.kind)
    return <Tag tone="warning">{`Đang là: ${dayKinds[before.kind].toLowerCase()}`}</Tag>
  return before.name === day.name && before.source === day.source ? 'Như cũ' : 'Đổi tên hoặc căn cứ'
}
