import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  Checkbox,
  DateTimeField,
  DeskLayout,
  Form,
  Notice,
  PageHead,
  Select,
  TextField,
  titleWithErrors,
} from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import { channels, paperChannels } from '../petition.ts'
import { AboutFields, SenderFields } from './fields.tsx'

interface RegisterPageProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

const title = 'Vào sổ phản ánh, kiến nghị'

/** For what came on paper, by telephone or in person. */
export function RegisterPage({ values, errors }: RegisterPageProps) {
  return (
    <DeskLayout
      title={titleWithErrors(title, errors)}
      trail={[{ label: 'Phản ánh, kiến nghị', href: paths.desk.petitions.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        lead="Ghi đúng như người gửi viết hoặc nói; nội dung đã vào sổ không sửa được."
      />
      <Notice>
        Sau khi vào sổ có biên nhận với mã và khóa để đưa hoặc đọc cho người gửi; khóa không xem lại được.
      </Notice>
      <Form action={paths.desk.newPetition.href()} values={values} errors={errors}>
        <Select
          name="channel"
          label="Gửi đến qua"
          blank="Chọn cách gửi đến"
          options={paperChannels.map((value) => ({ value, label: channels[value] }))}
        />
        <DateTimeField name="receivedAt" label="Nhận lúc" hint="Hạn xử lý tính từ lúc này." />
        <TextField
          name="takenBy"
          label="Người nghe và ghi cuộc gọi"
          hint="Chỉ khi gửi đến qua điện thoại."
          maxlength={mostLetters.name}
          size="medium"
          optional
        />
        <Checkbox name="readBack" label="Đã đọc lại cho người gọi nghe và được xác nhận" />
        <TextField
          name="nationalCode"
          label="Mã trên hệ thống của cơ quan chuyển đến"
          maxlength={mostLetters.phone}
          size="medium"
          optional
        />
        <AboutFields />
        <SenderFields optional />
        <ButtonRow>
          <Button>Vào sổ</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}
