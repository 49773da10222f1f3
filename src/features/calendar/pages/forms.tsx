import type { Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  ActionForm,
  Button,
  ButtonRow,
  ConfirmDetails,
  DateField,
  Fieldset,
  Form,
  RadioGroup,
  Select,
  TextField,
  type Option,
} from '#ui/index.ts'
import { dayKindNames, dayKinds, halvesNames, weekdays } from '../form.ts'
import type { WorkingWeeks } from './week-table.tsx'

export function DayForm({ refused }: { refused: Rejected | undefined }) {
  return (
    <ConfirmDetails summary="Thêm hoặc sửa một ngày" open={refused !== undefined}>
      <Form
        action={paths.desk.calendar.href()}
        label="Thêm hoặc sửa một ngày"
        values={refused?.values ?? { kind: 'off' }}
        errors={refused?.errors ?? {}}
      >
        <DateField name="day" label="Ngày" />
        <RadioGroup
          name="kind"
          legend="Loại"
          choices={dayKindNames.map((kind) => ({ value: kind, label: dayKinds[kind] }))}
        />
        <TextField name="name" label="Tên ngày" hint="Ví dụ: Tết Nguyên đán" />
        <TextField name="source" label="Căn cứ" hint="Số, ký hiệu của thông báo hoặc văn bản" />
        <ButtonRow>
          <Button>Ghi ngày</Button>
        </ButtonRow>
      </Form>
    </ConfirmDetails>
  )
}

export function RemoveDay({ day, refused }: { day: string; refused: Rejected | undefined }) {
  return (
    <ActionForm
      action={paths.desk.calendarDay.href({ day })}
      label="Bỏ"
      kind="secondary"
      reason={{
        label: 'Lý do',
        value: String(refused?.values['reason'] ?? ''),
        error: refused?.errors['reason'],
      }}
    />
  )
}

const halvesOptions: Option[] = ['2', '1', '0'].map((value) => ({
  value,
  label: halvesNames[value as keyof typeof halvesNames],
}))

export function WeekForm({
  divisions,
  weeks,
  refused,
}: Pick<WorkingWeeks, 'divisions' | 'weeks'> & { refused: Rejected | undefined }) {
  const office = weeks.find(({ divisionId }) => divisionId === null)?.halves ?? []
  const values = Object.fromEntries(office.map((halves, n) => [`d${n}`, String(halves)]))
  return (
    <ConfirmDetails summary="Đổi tuần làm việc" open={refused !== undefined}>
      <Form
        action={paths.desk.calendarWeek.href()}
        label="Đổi tuần làm việc"
        values={refused?.values ?? values}
        errors={refused?.errors ?? {}}
      >
        <Select name="division" label="Áp dụng cho" blank="Toàn cơ quan" optional options={divisions} />
        <Fieldset legend="Buổi làm việc">
          <div class="week-fields">
            {weekdays.map((weekday, n) => (
              <Select name={`d${n}`} label={weekday} options={halvesOptions} />
            ))}
          </div>
        </Fieldset>
        <ButtonRow>
          <Button>Ghi tuần làm việc</Button>
        </ButtonRow>
      </Form>
    </ConfirmDetails>
  )
}
