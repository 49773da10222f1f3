import { paths } from '#paths'
import { Button, FileField, Form, Notice } from '#ui/index.ts'

export interface DropFormProps {
  /** Bytes. */
  limit: number
  mostFiles: number
  /** Sentences about files that were not taken just now. */
  refused: readonly string[]
}

/** For letters that came to somebody's own mailbox. */
export function DropForm({ limit, mostFiles, refused }: DropFormProps) {
  return (
    <section aria-labelledby="them-thu">
      <h2 id="them-thu">Đưa thư từ tệp</h2>
      {refused.length > 0 && (
        <Notice kind="danger" title="Có tệp chưa nhận được" live>
          <ul>
            {refused.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form action={paths.desk.droppedLetters.href()} files label="Đưa thư từ tệp">
        <FileField
          name="files"
          label="Các tệp thư"
          hint="Trong chương trình thư, lưu thư thành tệp .eml. Thư đã có ở đây không thành thư mới."
          kinds="Tệp .eml"
          accept=".eml,message/rfc822"
          maxBytes={limit}
          maxFiles={mostFiles}
        />
        <Button kind="secondary">Đưa thư vào</Button>
      </Form>
    </section>
  )
}
