import { DateText, Figure, PageHead, Pager, Prose, TaskCard, Tag, TeaserList } from '../display/index.ts'
import { ActionForm, Button, ButtonLink, Checkbox, Form, PasswordField, TextField } from '../form/index.ts'
import { DeskLayout, ErrorPage, PlainLayout, SiteLayout } from '../layout/index.ts'
import { Gallery } from './gallery.tsx'
import { ago, galleryNow } from './specimen.ts'
import { picture, proseHtml, teasers } from './words.ts'

const home = { label: 'Trang chủ', href: '/' }
const section = { label: 'Hoạt động chỉ đạo, điều hành', href: '/chuyen-muc' }

function SectionSample() {
  return (
    <SiteLayout
      title={section.label}
      trail={[home, { label: section.label }]}
      feeds={[{ title: 'Tin mới của chuyên mục', href: '/tin.atom' }]}
    >
      <PageHead title={section.label} lead="Điểm tin các hoạt động chỉ đạo, điều hành." />
      <TeaserList items={teasers} leadFirst />
      <Pager older="#cu-hon" />
    </SiteLayout>
  )
}

function ArticleSample() {
  const title = 'Sửa chữa nhà rông ở các làng tái định cư trước mùa lễ hội, mỗi làng giữ kiểu mái của mình'
  return (
    <SiteLayout title={title} trail={[home, section]}>
      <article>
        <PageHead
          kicker={<a href={section.href}>{section.label}</a>}
          title={title}
          lead="Người già chọn gỗ, thanh niên cắt tranh; Nhà nước góp phần vật liệu mà rừng quanh làng không còn."
          facts={
            <>
              <DateText at={ago(4)} />
              <span>Y Hường, Phòng Tổng hợp</span>
            </>
          }
        />
        <Figure
          {...picture}
          caption="Ngôi nhà chung của làng sau mùa lợp mái."
          credit="Ảnh: minh họa"
          eager
        />
        <Prose html={proseHtml} />
      </article>
    </SiteLayout>
  )
}

function TasksSample() {
  const [first, second, third] = teasers
  return (
    <DeskLayout title="Việc của tôi">
      <PageHead title="Việc của tôi" actions={<ButtonLink href="#viet">Viết tin mới</ButtonLink>} />
      <section aria-labelledby="cho-toi">
        <h2 id="cho-toi">Đang chờ tôi</h2>
        <div class="stack">
          <TaskCard
            title={first?.title ?? ''}
            href="#1"
            state={<Tag tone="waiting">Chờ ký duyệt</Tag>}
            waitsFor="chờ tôi ký"
            since={ago(50)}
            due={ago(26)}
            overdue
            action={<ActionForm action="/1" label="Đọc và ký duyệt" />}
            now={galleryNow}
          />
          <TaskCard
            title={second?.title ?? ''}
            href="#2"
            state={<Tag tone="waiting">Chờ ký duyệt</Tag>}
            waitsFor="chờ tôi ký"
            since={ago(2)}
            due={ago(-22)}
            action={<ActionForm action="/2" label="Đọc và ký duyệt" />}
            now={galleryNow}
          />
        </div>
      </section>
      <section aria-labelledby="toi-viet">
        <h2 id="toi-viet">Tôi đã viết</h2>
        <TaskCard
          title={third?.title ?? ''}
          href="#3"
          state={<Tag tone="progress">Đang biên tập</Tag>}
          waitsFor="chờ Tổ Biên tập"
          since={ago(1)}
          now={galleryNow}
        />
      </section>
    </DeskLayout>
  )
}

function SignInSample() {
  return (
    <PlainLayout title="Đăng nhập" enhanced>
      <h1>Đăng nhập</h1>
      <Form action="/dang-nhap" errors={{ password: 'Địa chỉ thư hoặc mật khẩu chưa đúng.' }}>
        <TextField name="email" label="Địa chỉ thư điện tử" type="email" autocomplete="username" />
        <PasswordField name="password" label="Mật khẩu" autocomplete="current-password" />
        <Checkbox name="remember" label="Nhớ máy này trong 30 ngày" />
        <Button>Đăng nhập</Button>
      </Form>
    </PlainLayout>
  )
}

function MissingSample() {
  return (
    <ErrorPage
      status={404}
      title="Không tìm thấy trang này"
      explain="Địa chỉ có thể đã đổi hoặc gõ nhầm. Bài đã đăng không bị xóa: nếu bài được chuyển chỗ, địa chỉ cũ sẽ dẫn tới chỗ mới."
      layout="site"
      home="/"
      search="hội nghị sơ kết"
      report="/bao-loi"
    />
  )
}

function GallerySample() {
  return (
    <DeskLayout title="Hệ thống thiết kế">
      <Gallery />
    </DeskLayout>
  )
}

/** Whole pages as people will see them, for the eye and for the tests; each with the style sheet that it uses. */
export const samples = {
  section: { Page: SectionSample, sheet: 'site' },
  article: { Page: ArticleSample, sheet: 'site' },
  tasks: { Page: TasksSample, sheet: 'desk' },
  signIn: { Page: SignInSample, sheet: 'desk' },
  missing: { Page: MissingSample, sheet: 'desk' },
  gallery: { Page: GallerySample, sheet: 'desk' },
} as const
