import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  ConfirmDetails,
  DateField,
  DeskLayout,
  Fieldset,
  Form,
  PageHead,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  type Option,
} from '#ui/index.ts'
import type { DutyRule } from '../table.ts'

interface RulePageProps {
  rule: DutyRule | null
  triggers: readonly Option[]
  divisions: readonly Option[]
  sections: readonly Option[]
  values: FieldValues
  errors: FieldErrors
  ending: { values: FieldValues; errors: FieldErrors } | undefined
  today: string
}

const clockKinds: Option[] = [
  { value: 'hour', label: 'Số giờ kể từ sự kiện' },
  { value: 'day', label: 'Số ngày, không tính ngày có sự kiện (0: trong ngày)' },
  { value: 'working_day', label: 'Số ngày làm việc' },
  { value: 'weekday', label: 'Một thứ của tuần có sự kiện (1: thứ hai … 7: chủ nhật)' },
  { value: 'month_day', label: 'Một ngày của tháng có sự kiện' },
  { value: 'given', label: 'Theo hạn ghi trong yêu cầu' },
]

export function RulePage(props: RulePageProps) {
  const { rule, triggers, divisions, sections, values, errors, ending, today } = props
  const title = rule ? `Sửa: ${rule.name}` : 'Thêm loại thông tin'
  const action = rule ? paths.desk.dutyRule.href({ id: rule.id }) : paths.desk.newDutyRule.href()
  const trail = [
    { label: 'Cung cấp thông tin', href: paths.desk.duties.href() },
    { label: 'Quy định', href: paths.desk.dutyRules.href() },
    { label: title },
  ]
  return (
    <DeskLayout title={title} trail={trail}>
      <PageHead
        title={title}
        lead="Ghi thành bản mới từ ngày có hiệu lực; bản cũ vẫn được giữ cho những nghĩa vụ đã phát sinh."
      />
      <Form action={action} label={title} values={values} errors={errors}>
        <TextField name="name" label="Loại thông tin" />
        <TextField name="clause" label="Điều, khoản" size="medium" hint="Ví dụ: Điều 11, khoản 1, điểm a" />
        <Select name="trigger" label="Sự kiện phát sinh nghĩa vụ" options={triggers} />
        <RadioGroup
          name="supplierKind"
          legend="Phòng, đơn vị cung cấp"
          choices={[
            { value: 'all', label: 'Mọi phòng, đơn vị' },
            { value: 'research', label: 'Các phòng nghiên cứu, tổng hợp' },
            { value: 'listed', label: 'Chỉ những phòng chọn dưới đây' },
          ]}
        />
        <CheckboxGroup name="divisions" legend="Phòng được chọn" choices={divisions} optional />
        <Fieldset legend="Thời hạn">
          <Select name="clockKind" label="Cách tính" options={clockKinds} />
          <TextField name="amount" label="Số" size="short" />
          <TextField
            name="time"
            label="Giờ"
            size="short"
            hint="Chỉ dùng khi hạn là một thứ trong tuần, ví dụ 17:00"
            optional
          />
        </Fieldset>
        <TextField name="source" label="Căn cứ của thời hạn" />
        <TextArea
          name="ladder"
          label="Các mức nhắc"
          rows={5}
          hint="Mỗi dòng một mức: phần trăm thời gian đã qua, rồi người được nhắc (người cung cấp, lãnh đạo phòng, lãnh đạo Tổ biên tập, Chánh Văn phòng)."
        />
        <Select
          name="section"
          label="Chuyên mục"
          blank="Không viết thành tin, bài"
          options={sections}
          optional
        />
        <TextArea name="guidance" label="Hướng dẫn cho người cung cấp" rows={4} optional />
        <DateField name="validFrom" label="Có hiệu lực từ ngày" />
        <ButtonRow>
          <Button>{rule ? 'Ghi bản mới' : 'Thêm'}</Button>
        </ButtonRow>
      </Form>
      {rule && rule.validTo === null && (
        <ConfirmDetails summary="Chấm dứt" open={ending !== undefined}>
          <Form
            action={paths.desk.endDutyRule.href({ id: rule.id })}
            label="Chấm dứt"
            values={ending?.values ?? { lastDay: today }}
            errors={ending?.errors ?? {}}
          >
            <DateField name="lastDay" label="Ngày cuối còn hiệu lực" />
            <TextArea name="reason" id="ly-do-cham-dut" label="Lý do" rows={2} />
            <ButtonRow>
              <Button kind="danger">Chấm dứt quy định</Button>
            </ButtonRow>
          </Form>
        </ConfirmDetails>
      )}
    </DeskLayout>
  )
}
