import type { Day } from '#lib/days.ts'
import type { FieldErrors, FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  DateField,
  DeskLayout,
  Form,
  HiddenField,
  Notice,
  PageHead,
  RadioGroup,
  TextArea,
  TextField,
  titleWithErrors,
  type Choice,
} from '#ui/index.ts'
import { mostLetters } from '../form.ts'

interface EntryFormPageProps {
  /** Null for a new one. */
  entry: { id: string; version: number; isPublished: boolean } | null
  isScheduler: boolean
  leaders: readonly Choice[]
  divisions: readonly Choice[]
  today: Day
  values: FieldValues
  errors: FieldErrors
}

export function EntryFormPage(props: EntryFormPageProps) {
  const { entry, isScheduler, leaders, divisions, today, values, errors } = props
  const title = entry !== null ? 'Sửa mục trong lịch' : isScheduler ? 'Thêm vào lịch' : 'Đề nghị đưa vào lịch'
  return (
    <DeskLayout
      title={titleWithErrors(title, errors)}
      trail={[{ label: 'Lịch công tác', href: paths.desk.schedule.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        lead={
          isScheduler
            ? 'Người dân thấy sau khi lãnh đạo phòng công bố lịch tuần.'
            : 'Phòng phụ trách lịch công tác xem xét đề nghị rồi đưa vào lịch.'
        }
      />
      {entry?.isPublished && (
        <Notice>
          Mục này đã công bố. Thay đổi cũng phải được công bố; ngày, giờ, địa điểm cũ vẫn hiện bên cạnh.
        </Notice>
      )}
      <Form
        action={
          entry === null
            ? paths.desk.newScheduleEntry.href()
            : paths.desk.editScheduleEntry.href({ id: entry.id })
        }
        label={title}
        values={values}
        errors={errors}
      >
        {entry !== null && <HiddenField name="version" value={entry.version} />}
        <DateField name="day" label="Ngày" min={entry === null ? today : undefined} />
        <TextField name="startsAt" label="Bắt đầu lúc" hint="Ví dụ 07:30." size="short" maxlength={10} />
        <TextField
          name="endsAt"
          label="Kết thúc lúc"
          hint="Để trống khi chưa biết; hết buổi được coi là lúc kết thúc."
          size="short"
          maxlength={10}
          optional
        />
        <TextArea name="content" label="Nội dung làm việc" rows={3} maxlength={mostLetters.content} />
        <CheckboxGroup name="leaders" legend="Lãnh đạo chủ trì, dự" choices={leaders} />
        <TextField name="place" label="Địa điểm" maxlength={mostLetters.place} optional />
        <TextArea
          name="participants"
          label="Thành phần"
          rows={2}
          maxlength={mostLetters.participants}
          optional
        />
        <RadioGroup
          name="scope"
          legend="Ai xem được"
          choices={[
            { value: 'public', label: 'Công khai', hint: 'Hiện trên trang công khai khi công bố.' },
            { value: 'internal', label: 'Nội bộ', hint: 'Chỉ người trong Văn phòng thấy.' },
          ]}
        />
        <CheckboxGroup
          name="divisions"
          legend="Phòng theo dõi"
          hint="Khi cuộc họp kết thúc, phòng này phải cung cấp tin, ảnh (Quy chế, Điều 11, khoản 1, điểm b)."
          choices={divisions}
          optional
        />
        <TextArea
          name="note"
          label="Ghi chú nội bộ"
          hint="Không bao giờ được công bố."
          rows={2}
          maxlength={mostLetters.note}
          optional
        />
        {entry?.isPublished && (
          <TextField
            name="reason"
            label="Lý do thay đổi"
            hint="Người dân đọc được."
            maxlength={mostLetters.reason}
            optional
          />
        )}
        <ButtonRow>
          <Button>{entry !== null ? 'Lưu' : isScheduler ? 'Đưa vào lịch' : 'Gửi đề nghị'}</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}
