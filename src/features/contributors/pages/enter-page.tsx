import { paths } from '#paths'
import { Button, ButtonRow, Form, TextField, titleWithErrors } from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import { ContributorLayout } from './contributor-layout.tsx'
import { TooMany } from './too-many.tsx'

interface EnterPageProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  waitUntil?: Date
}

const title = 'Vào trang cộng tác viên'

export function EnterPage({ values, errors, waitUntil }: EnterPageProps) {
  return (
    <ContributorLayout
      title={title}
      fullTitle={titleWithErrors(title, errors)}
      lead="Không cần mật khẩu: một liên kết được gửi đến địa chỉ thư đã đăng ký."
    >
      <TooMany until={waitUntil} />
      <Form action={paths.enterContributor.href()} values={values} errors={errors}>
        <TextField
          name="email"
          type="email"
          label="Thư điện tử đã đăng ký"
          autocomplete="email"
          inputmode="email"
          maxlength={mostLetters.email}
          size="medium"
        />
        <ButtonRow>
          <Button>Gửi liên kết</Button>
        </ButtonRow>
      </Form>
      <p>
        Chưa đăng ký? <a href={paths.registerContributor.href()}>Đăng ký cộng tác viên</a>.
      </p>
    </ContributorLayout>
  )
}
