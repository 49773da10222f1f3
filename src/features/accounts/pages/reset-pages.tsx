import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  HiddenField,
  PasswordField,
  PlainLayout,
  TextField,
  titleWithErrors,
} from '#ui/index.ts'
import { passwordRule } from './password-rule.ts'

interface Filled {
  values?: Readonly<Record<string, unknown>>
  errors?: Readonly<Record<string, string>>
}

export function ForgotPage({ values = {}, errors = {} }: Filled) {
  return (
    <PlainLayout title={titleWithErrors('Quên mật khẩu', errors)} enhanced>
      <h1>Quên mật khẩu</h1>
      <p>
        Nhập địa chỉ thư điện tử của tài khoản. Hệ thống sẽ gửi tới đó một đường liên kết để đặt mật khẩu mới.
      </p>
      <Form terms={false} action={paths.forgotPassword.href()} values={values} errors={errors}>
        <TextField
          name="email"
          label="Địa chỉ thư điện tử"
          type="email"
          autocomplete="username"
          inputmode="email"
        />
        <ButtonRow>
          <Button>Gửi thư</Button>
          <a href={paths.signIn.href()}>Về trang đăng nhập</a>
        </ButtonRow>
      </Form>
    </PlainLayout>
  )
}

export function ForgotSentPage({ minutes }: { minutes: string }) {
  return (
    <PlainLayout title="Đã nhận yêu cầu">
      <h1>Đã nhận yêu cầu</h1>
      <p>
        Nếu địa chỉ vừa nhập có tài khoản, một thư với đường liên kết đặt lại mật khẩu sẽ tới trong ít phút.
        Đường liên kết dùng được một lần, trong {minutes}.
      </p>
      <p>Không thấy thư, xin xem cả mục thư rác, hoặc liên hệ người quản trị.</p>
    </PlainLayout>
  )
}

export function ResetPage({ errors = {}, token, email }: Filled & { token: string; email: string }) {
  return (
    <PlainLayout title={titleWithErrors('Đặt lại mật khẩu', errors)} enhanced>
      <h1>Đặt lại mật khẩu</h1>
      <Form terms={false} action={paths.resetPassword.href()} errors={errors}>
        <HiddenField name="ma" value={token} />
        <TextField name="email" label="Tài khoản" value={email} autocomplete="username" readonly />
        <PasswordField name="password" label="Mật khẩu mới" hint={passwordRule} autocomplete="new-password" />
        <PasswordField name="passwordAgain" label="Nhập lại mật khẩu mới" autocomplete="new-password" />
        <Button>Đặt mật khẩu</Button>
      </Form>
    </PlainLayout>
  )
}

export function ResetExpiredPage() {
  return (
    <PlainLayout title="Đường liên kết không còn dùng được">
      <h1>Đường liên kết không còn dùng được</h1>
      <p>
        Mỗi đường liên kết chỉ dùng được một lần và có thời hạn. Có thể nhận đường liên kết khác ngay bây giờ.
      </p>
      <ButtonLink href={paths.forgotPassword.href()}>Nhận đường liên kết khác</ButtonLink>
    </PlainLayout>
  )
}
