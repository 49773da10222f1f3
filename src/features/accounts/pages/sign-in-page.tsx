import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  Form,
  HiddenField,
  PasswordField,
  PlainLayout,
  TextField,
  titleWithErrors,
} from '#ui/index.ts'

export interface Entered {
  values?: Readonly<Record<string, unknown>>
  errors?: Readonly<Record<string, string>>
  /** The path to go on to. */
  next: string | null
}

export function SignInPage({ values = {}, errors = {}, next, held }: Entered & { held: boolean }) {
  return (
    <PlainLayout title={titleWithErrors('Đăng nhập', errors)} enhanced>
      <h1>Đăng nhập</h1>
      {held && (
        <p>
          Phiên làm việc đã hết hạn khi gửi biểu mẫu. Nội dung đã nhập được giữ lại; đăng nhập xong sẽ thấy
          lại và gửi tiếp được.
        </p>
      )}
      <Form terms={false} action={paths.signIn.href()} values={{ email: values['email'] }} errors={errors}>
        {next !== null && <HiddenField name="tiep" value={next} />}
        <TextField
          name="email"
          label="Địa chỉ thư điện tử"
          type="email"
          autocomplete="username"
          inputmode="email"
        />
        <PasswordField name="password" label="Mật khẩu" autocomplete="current-password" />
        <ButtonRow>
          <Button>Đăng nhập</Button>
          <a href={paths.forgotPassword.href()}>Quên mật khẩu</a>
        </ButtonRow>
      </Form>
    </PlainLayout>
  )
}

export function CodePage({ errors = {}, next }: Entered) {
  return (
    <PlainLayout title={titleWithErrors('Mã xác thực', errors)} enhanced>
      <h1>Nhập mã xác thực</h1>
      <p>Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số đang hiện.</p>
      <Form terms={false} action={paths.signInCode.href()} errors={errors}>
        {next !== null && <HiddenField name="tiep" value={next} />}
        <TextField
          name="code"
          label="Mã xác thực"
          autocomplete="one-time-code"
          inputmode="numeric"
          size="short"
          maxlength={12}
        />
        <ButtonRow>
          <Button>Tiếp tục</Button>
          <a href={withNext(paths.signInRecovery.href(), next)}>Không có điện thoại? Dùng mã khôi phục</a>
        </ButtonRow>
      </Form>
    </PlainLayout>
  )
}

export function RecoveryPage({ errors = {}, next }: Entered) {
  return (
    <PlainLayout title={titleWithErrors('Mã khôi phục', errors)} enhanced>
      <h1>Nhập mã khôi phục</h1>
      <p>Mỗi mã khôi phục dùng được một lần. Nếu không còn mã nào, xin liên hệ người quản trị.</p>
      <Form terms={false} action={paths.signInRecovery.href()} errors={errors}>
        {next !== null && <HiddenField name="tiep" value={next} />}
        <TextField name="code" label="Mã khôi phục" size="medium" maxlength={40} />
        <ButtonRow>
          <Button>Tiếp tục</Button>
          <a href={withNext(paths.signInCode.href(), next)}>Dùng mã trên điện thoại</a>
        </ButtonRow>
      </Form>
    </PlainLayout>
  )
}

export const withNext = (href: string, next: string | null) =>
  next === null ? href : `${href}?${new URLSearchParams({ tiep: next }).toString()}`
