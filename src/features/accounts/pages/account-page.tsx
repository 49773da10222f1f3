import { paths } from '#paths'
import { ButtonLink, Card, DescriptionList, DeskLayout, PageHead, Tag } from '#ui/index.ts'

interface AccountPageProps {
  name: string
  email: string
  posts: readonly { title: string; onBehalfOf: string | null }[]
  twoFactor: boolean
  recoveryCodes: number
  sessions: number
}

export function AccountPage({ name, email, posts, twoFactor, recoveryCodes, sessions }: AccountPageProps) {
  return (
    <DeskLayout title="Tài khoản của tôi">
      <PageHead title="Tài khoản của tôi" />
      <Card title="Thông tin">
        <DescriptionList
          items={[
            { term: 'Họ và tên', detail: name },
            { term: 'Địa chỉ thư điện tử', detail: email },
            { term: 'Chức vụ', detail: <Posts posts={posts} /> },
          ]}
        />
        <p class="quiet">Họ tên, địa chỉ thư và chức vụ do người quản trị cập nhật.</p>
      </Card>
      <Card title="Mật khẩu">
        <ButtonLink href={paths.desk.changePassword.href()} kind="secondary">
          Đổi mật khẩu
        </ButtonLink>
      </Card>
      <Card title="Xác thực hai lớp">
        <p>{twoFactor ? <Tag tone="good">Đang bật</Tag> : <Tag tone="warning">Chưa bật</Tag>}</p>
        {twoFactor && <p>Còn {recoveryCodes} mã khôi phục chưa dùng.</p>}
        <ButtonLink href={paths.desk.twoFactor.href()} kind="secondary">
          {twoFactor ? 'Quản lý xác thực hai lớp' : 'Bật xác thực hai lớp'}
        </ButtonLink>
      </Card>
      <Card title="Phiên đăng nhập">
        <p>Tài khoản đang mở {sessions} phiên.</p>
        <ButtonLink href={paths.desk.sessions.href()} kind="secondary">
          Xem các phiên đăng nhập
        </ButtonLink>
      </Card>
    </DeskLayout>
  )
}

function Posts({ posts }: Pick<AccountPageProps, 'posts'>) {
  if (posts.length === 0) return <>Chưa có chức vụ</>
  return (
    <ul>
      {posts.map(({ title, onBehalfOf }) => (
        <li>{onBehalfOf === null ? title : `${title} (ký thay ${onBehalfOf}, theo ủy quyền)`}</li>
      ))}
    </ul>
  )
}

export const accountTrail = (label: string) => [
  { label: 'Tài khoản của tôi', href: paths.desk.account.href() },
  { label },
]
