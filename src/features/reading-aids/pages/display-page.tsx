import type { Display } from '#lib/display.ts'
import { paths } from '#paths'
import { Button, Form, HiddenField, PageHead, RadioGroup, SiteLayout, type Choice } from '#ui/index.ts'

const sizes: (Choice & { value: Display['text'] })[] = [
  { value: 'm', label: 'Vừa' },
  { value: 'l', label: 'Lớn' },
  { value: 'xl', label: 'Rất lớn' },
]

const colours: (Choice & { value: Display['theme'] })[] = [
  { value: 'auto', label: 'Theo thiết bị', hint: 'Sáng hay tối tùy cài đặt của máy.' },
  { value: 'light', label: 'Nền sáng' },
  { value: 'dark', label: 'Nền tối' },
  { value: 'contrast', label: 'Tương phản cao', hint: 'Chữ trắng trên nền đen, liên kết màu vàng.' },
]

interface DisplayPageProps {
  values: Readonly<Record<string, unknown>>
  errors?: Readonly<Record<string, string>>
  /** Path within the portal. */
  cameFrom: string | null
}

export function DisplayPage({ values, errors = {}, cameFrom }: DisplayPageProps) {
  const title = 'Cỡ chữ, màu sắc'
  return (
    <SiteLayout
      title={title}
      description="Chọn cỡ chữ và màu sắc khi đọc trang này."
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: title }]}
      metadata={{ canonical: paths.display.href() }}
    >
      <PageHead
        title={title}
        lead="Lựa chọn được nhớ trên máy này trong một năm. Ngoài lựa chọn đó, trang không ghi gì về người đọc."
      />
      <div class="display-form" data-display>
        <Form terms={false} action={paths.display.href()} values={values} errors={errors}>
          {cameFrom && <HiddenField name="tu" value={cameFrom} />}
          <RadioGroup name="text" legend="Cỡ chữ" choices={sizes} />
          <RadioGroup name="theme" legend="Màu sắc" choices={colours} />
          <Button>{cameFrom ? 'Lưu và về trang đang đọc' : 'Lưu cách hiển thị'}</Button>
        </Form>
      </div>
      <section class="prose" aria-labelledby="cach-khac">
        <h2 id="cach-khac">Những cách khác</h2>
        <ul>
          <li>
            Phóng to cả trang: giữ phím Ctrl (trên máy Mac là Command) và bấm phím cộng; bấm phím 0 để trở lại
            như cũ. Trên điện thoại, đặt hai ngón tay rồi tách ra.
          </li>
          <li>Nghe bài: nơi trình duyệt có giọng đọc tiếng Việt, mỗi bài có nút “Nghe bài này”.</li>
          <li>
            Dùng bàn phím: xem <a href={paths.shortcuts.href()}>các phím tắt</a>.
          </li>
        </ul>
      </section>
    </SiteLayout>
  )
}
