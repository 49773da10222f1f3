import { FileField, Button, RadioGroup } from '#ui/index.ts'
import type { UploadRules } from '../uploads.ts'

interface WordPartProps {
  action: string
  hasBody: boolean
  rules: UploadRules
  error: string | undefined
}

/** Stands inside the form, so that what was typed goes along and comes back with the text of the file. */
export function WordPart({ action, hasBody, rules, error }: WordPartProps) {
  return (
    <details class="disclosure" open={error !== undefined}>
      <summary>Lấy nội dung từ tệp Word</summary>
      <div class="writing-fields">
        <FileField
          name="word"
          label="Tệp Word"
          hint="Giữ tiêu đề, danh sách, bảng, liên kết và ảnh. Kết quả vào bản đang viết của bạn để xem lại, chưa vào bài."
          kinds={rules.word.kinds}
          accept={rules.word.accept}
          maxBytes={rules.word.maxBytes}
          optional
        />
        {hasBody && (
          <RadioGroup
            name="wordPlace"
            legend="Bài đã có nội dung. Nội dung của tệp sẽ"
            choices={[
              { value: 'append', label: 'nối vào sau nội dung đang có' },
              { value: 'replace', label: 'thay toàn bộ nội dung đang có' },
            ]}
            value="append"
          />
        )}
        <div>
          <Button kind="secondary" formaction={action}>
            Lấy nội dung từ tệp
          </Button>
        </div>
      </div>
    </details>
  )
}
