import { paths } from '#paths'
import { Button, DeskLayout, FileField, Form, Notice, PageHead } from '#ui/index.ts'
import type { Verdict } from '../verdict.ts'
import { LayoutPart } from './layout-part.tsx'

interface LayoutCheckPageProps {
  /** Bytes. */
  limit: number
  /** A sentence about a file that was not looked at. */
  refused?: string | undefined
  checked?: { name: string; verdict: Verdict } | undefined
}

/** A draft is looked at before it is signed; the file is not kept. */
export function LayoutCheckPage({ limit, refused, checked }: LayoutCheckPageProps) {
  const title = 'Kiểm tra thể thức'
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Cơ sở dữ liệu văn bản', href: paths.desk.documents.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        lead="Gửi tệp dự thảo, máy đối chiếu khổ giấy, lề, phông chữ, cỡ chữ và các thành phần thể thức với quy định. Tệp không được lưu lại."
      />
      {refused && (
        <Notice kind="danger" title="Chưa kiểm tra được tệp" live>
          {refused}
        </Notice>
      )}
      {checked && (
        <>
          <p class="as-typed">{checked.name}</p>
          <LayoutPart {...checked.verdict} />
        </>
      )}
      <Form action={paths.desk.layoutCheck.href()} files label={title}>
        <FileField
          name="file"
          label="Tệp văn bản"
          kinds="DOCX cho kết quả đầy đủ nhất; PDF, DOC, ODT, RTF kiểm tra được một phần"
          accept=".docx,.pdf,.doc,.odt,.rtf"
          maxBytes={limit}
        />
        <Button>Kiểm tra tệp</Button>
      </Form>
    </DeskLayout>
  )
}
