import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  Card,
  DeskLayout,
  Form,
  HiddenField,
  Notice,
  PageHead,
  QrCode,
} from '#ui/index.ts'
import { PasswordField, TextField } from '#ui/index.ts'
import { accountTrail } from './account-page.tsx'

const title = 'Xác thực hai lớp'
const step = (name: 'bat-dau' | 'xac-nhan' | 'tat' | 'ma-moi') => paths.desk.twoFactorStep(name).href()

interface TwoFactorPageProps {
  on: boolean
  recoveryCodes: number
  errors?: Readonly<Record<string, string>>
  /** The form that the errors belong to. */
  failed?: 'bat-dau' | 'tat' | 'ma-moi'
}

export function TwoFactorPage({ on, recoveryCodes, errors = {}, failed }: TwoFactorPageProps) {
  const errorsOf = (name: TwoFactorPageProps['failed']) => (failed === name ? errors : {})
  return (
    <DeskLayout title={title} trail={accountTrail(title)}>
      <PageHead
        title={title}
        lead="Khi đăng nhập, ngoài mật khẩu còn cần mã 6 chữ số trên điện thoại. Người biết mật khẩu mà không có điện thoại thì không vào được."
      />
      {on ? (
        <>
          <Card title="Mã khôi phục">
            <p>Còn {recoveryCodes} mã chưa dùng. Tạo bộ mã mới thì các mã cũ hết hiệu lực.</p>
            <ProofForm name="ma-moi" label="Tạo bộ mã khôi phục mới" errors={errorsOf('ma-moi')} />
          </Card>
          <Card title="Tắt xác thực hai lớp">
            <ProofForm name="tat" label="Tắt xác thực hai lớp" kind="danger" errors={errorsOf('tat')} />
          </Card>
        </>
      ) : (
        <Card title="Bật xác thực hai lớp">
          <p>
            Cần một ứng dụng xác thực trên điện thoại, loại nào cũng được miễn là tạo mã theo thời gian
            (TOTP). Trước hết xin nhập lại mật khẩu.
          </p>
          <ProofForm name="bat-dau" label="Bắt đầu" errors={errorsOf('bat-dau')} />
        </Card>
      )}
    </DeskLayout>
  )
}

interface ProofFormProps {
  name: 'bat-dau' | 'tat' | 'ma-moi'
  label: string
  kind?: 'primary' | 'danger'
  errors: Readonly<Record<string, string>>
}

function ProofForm({ name, label, kind = 'primary', errors }: ProofFormProps) {
  const id = `password-${name}`
  const [wrong] = Object.values(errors)
  return (
    // The summary leads to the field by its id, and the page may hold two fields of this name.
    <Form terms={false} action={step(name)} errors={wrong === undefined ? {} : { [id]: wrong }} label={label}>
      <PasswordField id={id} name="password" label="Mật khẩu" error={wrong} autocomplete="current-password" />
      <Button kind={kind}>{label}</Button>
    </Form>
  )
}

interface ConfirmPageProps {
  /** otpauth://…, as the QR code says it. */
  uri: string
  errors?: Readonly<Record<string, string>>
}

export function ConfirmTwoFactorPage({ uri, errors = {} }: ConfirmPageProps) {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <DeskLayout title={title} trail={accountTrail(title)}>
      <PageHead title="Nối ứng dụng xác thực" />
      <ol>
        <li>
          <p>Mở ứng dụng xác thực trên điện thoại và quét hình sau.</p>
          <QrCode label="Mã QR để nối ứng dụng xác thực" text={uri} />
          <p>
            Không quét được thì nhập khóa này vào ứng dụng:{' '}
            <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </li>
        <li>
          <p>Nhập mã 6 chữ số mà ứng dụng đang hiện.</p>
          <Form terms={false} action={step('xac-nhan')} errors={errors}>
            <HiddenField name="secretUri" value={uri} />
            <TextField
              name="code"
              label="Mã xác thực"
              autocomplete="one-time-code"
              inputmode="numeric"
              size="short"
              maxlength={12}
            />
            <Button>Bật xác thực hai lớp</Button>
          </Form>
        </li>
      </ol>
    </DeskLayout>
  )
}

export function RecoveryCodesPage({ codes }: { codes: readonly string[] }) {
  return (
    <DeskLayout title="Mã khôi phục" trail={accountTrail('Mã khôi phục')}>
      <PageHead title="Mã khôi phục" />
      <Notice kind="warning" title="Các mã này chỉ hiện một lần">
        Xin in trang này hoặc chép lại, cất ở nơi an toàn, tách khỏi điện thoại. Mỗi mã dùng được một lần, khi
        không có điện thoại bên mình.
      </Notice>
      <ol>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ButtonLink href={paths.desk.account.href()}>Đã cất các mã</ButtonLink>
    </DeskLayout>
  )
}
