import type { Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  DateTimeField,
  DeskLayout,
  Form,
  PageHead,
  TextArea,
  TextField,
  type Choice,
} from '#ui/index.ts'

interface AskPageProps {
  divisions: readonly Choice[]
  rejected: Rejected | undefined
}

export function AskPage({ divisions, rejected }: AskPageProps) {
  const title = 'Yêu cầu cung cấp thông tin'
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Cung cấp thông tin', href: paths.desk.duties.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        lead="Mỗi phòng, đơn vị được chọn có một nghĩa vụ riêng, được nhắc đến khi cung cấp xong (Quy chế, Điều 11, khoản 1, điểm g)."
      />
      <Form
        action={paths.desk.askDuty.href()}
        label={title}
        values={rejected?.values ?? {}}
        errors={rejected?.errors ?? {}}
      >
        <TextField name="title" label="Thông tin cần cung cấp" />
        <TextArea name="details" label="Nội dung, mẫu, cách làm" rows={5} optional />
        <CheckboxGroup name="divisions" legend="Phòng, đơn vị" choices={divisions} />
        <DateTimeField name="dueAt" label="Hạn" />
        <ButtonRow>
          <Button>Gửi yêu cầu</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}
