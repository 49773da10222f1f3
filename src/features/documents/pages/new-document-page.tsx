import { paths } from '#paths'
import { ActionForm, DeskLayout, PageHead } from '#ui/index.ts'

export function NewDocumentPage() {
  return (
    <DeskLayout
      title="Vào sổ không có tệp"
      trail={[
        { label: 'Cơ sở dữ liệu văn bản', href: paths.desk.documents.href() },
        { label: 'Vào sổ không có tệp' },
      ]}
    >
      <PageHead
        title="Vào sổ không có tệp"
        lead="Dùng khi chỉ có bản giấy. Nếu có tệp, hãy nhập tệp: máy điền sẵn phần lớn thông tin."
      />
      <ActionForm action={paths.desk.newDocument.href()} label="Vào sổ văn bản mới" />
    </DeskLayout>
  )
}
