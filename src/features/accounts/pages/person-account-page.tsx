import { paths } from '#paths'
import { ActionForm, Card, DescriptionList, DateText, DeskLayout, Notice, PageHead } from '#ui/index.ts'
import { ButtonLink, Tag, type ButtonKind } from '#ui/index.ts'
import type { AdministrationStep } from '../form.ts'

interface Person {
  id: string
  name: string
  email: string
}

export interface AccountState {
  email: string
  createdAt: Date
  twoFactorEnabled: boolean
  mustChangePassword: boolean
  demonstration: boolean
  disabledAt: Date | null
  /** Closed by wrong passwords. */
  waitUntil: Date | null
  sessions: number
}

interface PersonAccountPageProps {
  person: Person
  account: AccountState | null
  /** Why this account can not be locked. */
  lockRefusal: string | null
}

const trailOf = ({ id, name }: Person) => [
  { label: 'Nhân sự', href: paths.desk.people.href() },
  { label: name, href: paths.desk.person.href({ id }) },
  { label: 'Tài khoản' },
]

export function PersonAccountPage({ person, account, lockRefusal }: PersonAccountPageProps) {
  return (
    <DeskLayout title={`Tài khoản của ${person.name}`} trail={trailOf(person)}>
      <PageHead title={`Tài khoản của ${person.name}`} />
      {account ? (
        <Standing person={person} account={account} lockRefusal={lockRefusal} />
      ) : (
        <Card title="Chưa có tài khoản">
          <p>Tên đăng nhập sẽ là {person.email}. Lần đầu đăng nhập, người dùng phải đổi mật khẩu.</p>
          <Step person={person} step="invite" label="Cấp tài khoản, gửi thư mời đặt mật khẩu" />
          <Step person={person} step="create" label="Cấp tài khoản, hiện mật khẩu ban đầu" kind="secondary" />
        </Card>
      )}
    </DeskLayout>
  )
}

function Standing({ person, account, lockRefusal }: PersonAccountPageProps & { account: AccountState }) {
  return (
    <>
      <Card title="Tình trạng">
        <DescriptionList
          items={[
            { term: 'Tên đăng nhập', detail: account.email },
            { term: 'Tình trạng', detail: <State {...account} /> },
            { term: 'Cấp lúc', detail: <DateText at={account.createdAt} /> },
            { term: 'Xác thực hai lớp', detail: account.twoFactorEnabled ? 'Đang bật' : 'Chưa bật' },
            { term: 'Đổi mật khẩu khi đăng nhập', detail: account.mustChangePassword ? 'Bắt buộc' : 'Không' },
            { term: 'Phiên đang mở', detail: account.sessions },
          ]}
        />
      </Card>
      <Card title="Mật khẩu">
        <Step person={person} step="mail-link" label="Gửi thư đặt lại mật khẩu" kind="secondary" />
        <Step person={person} step="require-change" label="Bắt buộc đổi mật khẩu" kind="secondary" />
        <Step
          person={person}
          step="renew-password"
          label="Tạo mật khẩu mới"
          kind="danger"
          confirm="Mật khẩu hiện tại hết hiệu lực, mọi phiên đăng nhập kết thúc. Mật khẩu mới chỉ hiện một lần."
        />
      </Card>
      <Card title="Xác thực hai lớp">
        <Step
          person={person}
          step="reset-two-factor"
          label="Gỡ xác thực hai lớp"
          kind="danger"
          confirm="Chỉ làm khi chắc chắn đúng người đề nghị: người này mất cả điện thoại lẫn mã khôi phục."
          refusal={account.twoFactorEnabled ? null : 'Tài khoản này chưa bật xác thực hai lớp.'}
        />
      </Card>
      <Card title="Khóa và mở">
        {account.disabledAt !== null || account.waitUntil !== null ? (
          <Step person={person} step="unlock" label="Mở khóa tài khoản" />
        ) : (
          <Step
            person={person}
            step="lock"
            label="Khóa tài khoản"
            kind="danger"
            confirm="Mọi phiên đăng nhập kết thúc ngay; người này không đăng nhập được cho tới khi mở khóa."
            refusal={lockRefusal}
          />
        )}
      </Card>
    </>
  )
}

function State({ disabledAt, waitUntil, demonstration }: AccountState) {
  if (disabledAt) return <Tag tone="stopped">Đã khóa</Tag>
  if (waitUntil) return <Tag tone="warning">Tạm khóa vì nhập sai nhiều lần</Tag>
  return <Tag tone="good">{demonstration ? 'Đang dùng, tài khoản minh họa' : 'Đang dùng'}</Tag>
}

interface StepProps {
  person: Person
  step: AdministrationStep
  label: string
  kind?: ButtonKind
  confirm?: string
  refusal?: string | null
}

function Step({ person, step, label, kind, confirm, refusal }: StepProps) {
  return (
    <ActionForm
      action={paths.desk.personAccount.href({ id: person.id })}
      label={label}
      kind={kind}
      confirm={confirm}
      hidden={{ step }}
      disabledReason={refusal ?? undefined}
    />
  )
}

export function FirstPasswordPage({ person, password }: { person: Person; password: string }) {
  return (
    <DeskLayout title="Mật khẩu ban đầu" trail={trailOf(person)}>
      <PageHead title={`Mật khẩu ban đầu của ${person.name}`} />
      <Notice kind="warning" title="Mật khẩu này chỉ hiện một lần">
        Xin trao tận tay hoặc đọc qua điện thoại. Lần đầu đăng nhập, người dùng phải đổi mật khẩu khác.
      </Notice>
      <DescriptionList
        items={[
          { term: 'Tên đăng nhập', detail: person.email },
          { term: 'Mật khẩu', detail: <code>{password}</code> },
        ]}
      />
      <ButtonLink href={paths.desk.personAccount.href({ id: person.id })}>Về trang tài khoản</ButtonLink>
    </DeskLayout>
  )
}
