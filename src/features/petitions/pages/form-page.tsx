import { paths } from '#paths'
import { Button, ButtonRow, Checkbox, Form, Notice, titleWithErrors, VisitorFields } from '#ui/index.ts'
import type { Contact } from '../contact.ts'
import { AboutFields, SenderFields } from './fields.tsx'
import { PetitionLayout } from './petition-layout.tsx'
import { TooMany } from './too-many.tsx'

interface FormPageProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  waitUntil?: Date
  stamp: { name: string; value: string }
  /** Name of the field that nobody sees. */
  trap: string
  contact: Contact
}

const title = 'Gửi phản ánh, kiến nghị'

export function FormPage({ values, errors, waitUntil, stamp, trap, contact }: FormPageProps) {
  return (
    <PetitionLayout
      title={title}
      fullTitle={titleWithErrors(title, errors)}
      description="Biểu mẫu gửi phản ánh, kiến nghị về quy định hành chính."
      lead="Gửi xong, bạn nhận mã và khóa để theo dõi. Họ tên, địa chỉ, điện thoại, thư điện tử không được công khai."
      contact={contact}
      unlisted
    >
      <TooMany until={waitUntil} />
      <Form action={paths.newPetition.href()} values={values} errors={errors}>
        <Notice>Khiếu nại, tố cáo không được xử lý theo đường này.</Notice>
        <VisitorFields stamp={stamp} trap={trap} />
        <AboutFields />
        <SenderFields own />
        <p>
          Xin đọc <a href={`${paths.terms.href()}#dieu-3`}>Điều 3: những hành vi bị nghiêm cấm</a> và{' '}
          <a href={paths.privacy.href()}>quyền riêng tư</a> trước khi đánh dấu.
        </p>
        <Checkbox name="terms" label="Tôi đã đọc Điều 3 và cam kết nội dung không vi phạm" />
        <Checkbox
          name="consent"
          label="Tôi đồng ý để phòng tiếp nhận và phòng được giao dùng thông tin này khi xử lý phản ánh, kiến nghị"
        />
        <ButtonRow>
          <Button>Gửi phản ánh, kiến nghị</Button>
        </ButtonRow>
      </Form>
    </PetitionLayout>
  )
}
