import { paths } from '#paths'
import { Button, ButtonRow, Form, TextField, titleWithErrors } from '#ui/index.ts'
import type { Contact } from '../contact.ts'
import { PetitionLayout } from './petition-layout.tsx'
import { TooMany } from './too-many.tsx'

interface FollowPageProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  waitUntil?: Date
  contact: Contact
}

const title = 'Tra cứu phản ánh, kiến nghị đã gửi'

export function FollowPage({ values, errors, waitUntil, contact }: FollowPageProps) {
  return (
    <PetitionLayout
      title={title}
      fullTitle={titleWithErrors(title, errors)}
      description="Xem phản ánh, kiến nghị đã gửi đang được xử lý đến đâu, bằng mã và khóa."
      lead="Mã và khóa ghi trên biên nhận hoặc trong thư báo đã tiếp nhận."
      contact={contact}
      unlisted
    >
      <TooMany until={waitUntil} />
      <Form action={paths.followPetition.href()} values={values} errors={errors}>
        <TextField name="ma" label="Mã phản ánh, kiến nghị" hint="Ví dụ: PAKN.20260302.0001" size="medium" />
        <TextField name="khoa" label="Khóa tra cứu" hint="Ví dụ: 7KQ4-0ZXM-T2N8-VB5C" size="medium" />
        <ButtonRow>
          <Button>Xem tình trạng</Button>
        </ButtonRow>
      </Form>
    </PetitionLayout>
  )
}
