import { paths } from '#paths'
import { ButtonLink, ButtonRow } from '#ui/index.ts'
import { ContributorLayout } from './contributor-layout.tsx'

export function IntroductionPage() {
  return (
    <ContributorLayout
      title="Cộng tác viên"
      lead="Tổ chức, cá nhân cung cấp thông tin cho Trang thông tin điện tử đăng ký một lần, rồi gửi tin, tài liệu và xem kết quả ở đây."
    >
      <div class="prose">
        <ol>
          <li>Đăng ký và xác nhận địa chỉ thư điện tử.</li>
          <li>Phòng thường trực của Tổ biên tập xét duyệt; kết quả được gửi qua thư.</li>
          <li>Đã được duyệt thì vào bằng liên kết gửi đến địa chỉ thư, không cần mật khẩu.</li>
        </ol>
        <p>
          Muốn gửi phản ánh, kiến nghị hoặc báo lỗi của một trang thì không cần đăng ký: xem trang{' '}
          <a href={paths.contacts.href()}>liên hệ</a> và <a href={paths.reportError.href()}>báo lỗi</a>.
        </p>
      </div>
      <ButtonRow>
        <ButtonLink href={paths.registerContributor.href()}>Đăng ký cộng tác viên</ButtonLink>
        <ButtonLink href={paths.enterContributor.href()} kind="secondary">
          Vào trang cộng tác viên
        </ButtonLink>
      </ButtonRow>
    </ContributorLayout>
  )
}
