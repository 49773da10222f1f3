import { takenKinds } from '#lib/file-kinds/index.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  Checkbox,
  FileField,
  Form,
  TextArea,
  TextField,
  titleWithErrors,
} from '#ui/index.ts'
import { mostFiles, mostLetters } from '../limits.ts'
import { ContributorLayout } from './contributor-layout.tsx'

interface SendPageProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  /** Bytes. */
  limit: number
}

const title = 'Gửi thông tin'

export function SendPage({ values, errors, limit }: SendPageProps) {
  return (
    <ContributorLayout title={title} fullTitle={titleWithErrors(title, errors)}>
      <Form action={paths.newContribution.href()} values={values} errors={errors} files>
        <TextField name="title" label="Tiêu đề" maxlength={mostLetters.title} />
        <TextArea
          name="text"
          label="Nội dung"
          hint="Viết rõ việc gì, ở đâu, khi nào, ai biết rõ để hỏi lại."
          rows={12}
          maxlength={mostLetters.text}
        />
        <FileField
          name="files"
          label="Ảnh, tài liệu"
          hint="Trang báo có chỗ sai thì tệp phải chọn lại."
          kinds={takenKinds.words}
          accept={takenKinds.accept}
          maxBytes={limit}
          maxFiles={mostFiles}
          optional
        />
        <p>
          Xin đọc <a href={`${paths.terms.href()}#dieu-3`}>Điều 3: những hành vi bị nghiêm cấm</a> và{' '}
          <a href={paths.terms.href()}>điều khoản sử dụng</a>. Không gửi văn bản có dấu chỉ độ mật.
        </p>
        <Checkbox
          name="terms"
          label="Tôi cam kết nội dung này không vi phạm Điều 3 và đồng ý với điều khoản sử dụng"
        />
        <ButtonRow>
          <Button>Gửi</Button>
        </ButtonRow>
      </Form>
    </ContributorLayout>
  )
}
