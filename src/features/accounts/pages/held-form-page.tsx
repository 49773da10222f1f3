import { lookUp } from '#lib/look-up.ts'
import { paths } from '#paths'
import { ActionForm, Button, DeskLayout, EmptyState, Form, HiddenField, Notice, PageHead } from '#ui/index.ts'

interface HeldFormPageProps {
  /** Where the form was going. */
  path: string
  fields: Readonly<Record<string, string | readonly string[]>>
}

const names: Readonly<Record<string, string>> = {
  title: 'Tiêu đề',
  lead: 'Lời dẫn',
  body: 'Nội dung',
  reason: 'Lý do',
  note: 'Ghi chú',
  name: 'Tên',
  caption: 'Chú thích',
  description: 'Mô tả',
}

/** What was typed stands in the page to be read and copied, and in hidden fields to be sent as it was. */
export function HeldFormPage({ path, fields }: HeldFormPageProps) {
  const typed = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((text) => ({ name, text })),
  )
  const readable = typed.filter(({ text }) => text !== '')
  return (
    <DeskLayout title="Nội dung được giữ lại">
      <PageHead
        title="Nội dung được giữ lại"
        lead="Phiên làm việc đã hết hạn đúng lúc gửi biểu mẫu. Những gì đã nhập còn nguyên dưới đây; chưa có gì được lưu hay gửi đi."
      />
      <Notice kind="info">
        Tệp đã chọn và mật khẩu không được giữ lại. Nếu biểu mẫu có tệp, gửi tiếp xong xin mở lại và chọn tệp
        lần nữa.
      </Notice>
      <Form action={path}>
        {typed.map(({ name, text }) => (
          <HiddenField name={name} value={text} />
        ))}
        <Button>Gửi tiếp</Button>
      </Form>
      <ActionForm
        action={paths.desk.heldForm.href()}
        label="Bỏ đi"
        kind="danger"
        confirm="Nội dung được giữ lại sẽ bị xóa và không lấy lại được."
      />
      <h2>Nội dung đã nhập</h2>
      <dl>
        {readable.map(({ name, text }) => (
          <div>
            <dt>{lookUp(names, name) ?? name}</dt>
            <dd>
              {/* The parser drops a line break that comes first in a pre. */}
              <pre dir="auto">{text.startsWith('\n') || text.startsWith('\r') ? `\n${text}` : text}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </DeskLayout>
  )
}

export function NoHeldFormPage() {
  return (
    <DeskLayout title="Nội dung được giữ lại">
      <PageHead title="Nội dung được giữ lại" />
      <EmptyState title="Không có nội dung nào đang được giữ lại">
        Nội dung được giữ 24 giờ, và được xóa khi gửi tiếp hoặc bỏ đi.
      </EmptyState>
    </DeskLayout>
  )
}
