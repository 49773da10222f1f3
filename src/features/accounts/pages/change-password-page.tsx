import { paths } from '#paths'
import { Button, DeskLayout, Form, Notice, PageHead, PasswordField } from '#ui/index.ts'
import { accountTrail } from './account-page.tsx'
import { passwordRule } from './password-rule.ts'

interface ChangePasswordPageProps {
  errors?: Readonly<Record<string, string>>
  /** The password is a first one, and nothing else opens before it is changed. */
  forced: boolean
}

export function ChangePasswordPage({ errors = {}, forced }: ChangePasswordPageProps) {
  return (
    <DeskLayout title="Đổi mật khẩu" trail={accountTrail('Đổi mật khẩu')}>
      <PageHead title="Đổi mật khẩu" lead="Đổi xong, các phiên đăng nhập khác của tài khoản sẽ kết thúc." />
      {forced && (
        <Notice kind="warning" title="Cần đổi mật khẩu trước khi làm việc tiếp">
          Mật khẩu hiện tại do người khác đặt hoặc đã bị yêu cầu thay. Xin đặt mật khẩu chỉ mình biết.
        </Notice>
      )}
      <Form terms={false} action={paths.desk.changePassword.href()} errors={errors}>
        <PasswordField name="currentPassword" label="Mật khẩu hiện tại" autocomplete="current-password" />
        <PasswordField name="password" label="Mật khẩu mới" hint={passwordRule} autocomplete="new-password" />
        <PasswordField name="passwordAgain" label="Nhập lại mật khẩu mới" autocomplete="new-password" />
        <Button>Đổi mật khẩu</Button>
      </Form>
    </DeskLayout>
  )
}
