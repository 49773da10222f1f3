import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  Checkbox,
  Form,
  RadioGroup,
  TextArea,
  TextField,
  titleWithErrors,
  VisitorFields,
} from '#ui/index.ts'
import { kindNames, kinds } from '../contributor.ts'
import { mostLetters } from '../limits.ts'
import { ContributorLayout } from './contributor-layout.tsx'
import { TooMany } from './too-many.tsx'

interface RegisterPageProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  waitUntil?: Date
  stamp: { name: string; value: string }
  /** Name of the field that nobody sees. */
  trap: string
}

const title = 'Đăng ký cộng tác viên'

export function RegisterPage({ values, errors, waitUntil, stamp, trap }: RegisterPageProps) {
  return (
    <ContributorLayout
      title={title}
      fullTitle={titleWithErrors(title, errors)}
      lead="Chỉ phòng thường trực, Tổ trưởng, Tổ phó Tổ biên tập, Chánh Văn phòng và người kiểm tra xem được thông tin đăng ký."
    >
      <TooMany until={waitUntil} />
      <Form action={paths.registerContributor.href()} values={values} errors={errors}>
        <VisitorFields stamp={stamp} trap={trap} />
        <RadioGroup
          name="kind"
          legend="Người đăng ký"
          choices={kindNames.map((value) => ({ value, label: kinds[value] }))}
        />
        <TextField
          name="name"
          label="Tên tổ chức hoặc họ tên"
          autocomplete="name"
          maxlength={mostLetters.name}
        />
        <TextField
          name="representative"
          label="Người đại diện"
          hint="Chỉ khi đăng ký cho tổ chức."
          maxlength={mostLetters.representative}
          optional
        />
        <TextField
          name="email"
          type="email"
          label="Thư điện tử"
          hint="Liên kết xác nhận và kết quả được gửi đến địa chỉ này; sau này cũng dùng địa chỉ này để vào."
          autocomplete="email"
          inputmode="email"
          maxlength={mostLetters.email}
        />
        <TextField
          name="phone"
          type="tel"
          label="Điện thoại"
          autocomplete="tel"
          inputmode="tel"
          maxlength={mostLetters.phone}
          size="medium"
          optional
        />
        <TextArea
          name="field"
          label="Lĩnh vực thông tin sẽ cung cấp"
          hint="Ví dụ: hoạt động của hội, tin về nông nghiệp ở huyện."
          rows={3}
          maxlength={mostLetters.field}
        />
        <p>
          Xin đọc <a href={paths.terms.href()}>điều khoản sử dụng</a>,{' '}
          <a href={`${paths.terms.href()}#dieu-3`}>Điều 3: những hành vi bị nghiêm cấm</a> và{' '}
          <a href={paths.privacy.href()}>quyền riêng tư</a> trước khi đánh dấu.
        </p>
        <Checkbox name="terms" label="Tôi đã đọc và đồng ý với điều khoản sử dụng" />
        <Checkbox
          name="prohibited"
          label="Tôi đã đọc Điều 3 và cam kết không cung cấp thông tin bị nghiêm cấm"
        />
        <ButtonRow>
          <Button>Gửi đăng ký</Button>
        </ButtonRow>
      </Form>
    </ContributorLayout>
  )
}
