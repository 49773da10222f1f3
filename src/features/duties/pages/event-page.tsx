import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  DateTimeField,
  DeskLayout,
  EmptyState,
  Form,
  PageHead,
  RadioGroup,
  TextArea,
  TextField,
  type Choice,
} from '#ui/index.ts'

interface EventPageProps {
  divisions: readonly Choice[]
  triggers: readonly Choice[]
  leaders: readonly Choice[]
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export function EventPage({ divisions, triggers, leaders, values, errors }: EventPageProps) {
  const title = 'Ghi nhận sự kiện'
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Cung cấp thông tin', href: paths.desk.duties.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        lead="Dành cho sự kiện mà hệ thống chưa tự biết, như một cuộc họp vừa kết thúc. Thời hạn được tính từ lúc sự kiện diễn ra."
      />
      {triggers.length === 0 ? (
        <EmptyState title="Mọi sự kiện đều được hệ thống tự ghi nhận" />
      ) : (
        <Form action={paths.desk.tellDuty.href()} label={title} values={values} errors={errors}>
          <RadioGroup name="trigger" legend="Phát sinh nghĩa vụ" choices={triggers} />
          <TextField
            name="title"
            label="Sự kiện"
            hint="Ví dụ: Phó Chủ tịch làm việc với huyện về tiến độ đường liên xã."
          />
          <TextArea name="details" label="Ghi chú" rows={3} optional />
          <DateTimeField name="at" label="Diễn ra lúc" />
          <TextField name="place" label="Ở đâu" optional />
          <CheckboxGroup name="leaders" legend="Lãnh đạo dự" choices={leaders} optional />
          <CheckboxGroup name="divisions" legend="Phòng, đơn vị theo dõi" choices={divisions} />
          <ButtonRow>
            <Button>Ghi nhận</Button>
          </ButtonRow>
        </Form>
      )}
    </DeskLayout>
  )
}
