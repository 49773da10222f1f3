import type { Conversion } from '#lib/old-encodings/index.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { Button, ButtonRow, Form, Notice, TextArea } from '#ui/index.ts'
import { nameOf } from '../charsets.ts'

export interface ResultProps {
  text: string
  conversions: readonly Conversion[]
  /** The charset that the person named, if any. */
  chosen?: string | undefined
  /** The name of the file that the text came from. */
  file?: string | undefined
}

export function Result({ text, conversions, chosen, file }: ResultProps) {
  const isChanged = conversions.length > 0
  return (
    <section class="conversion-result" aria-labelledby="ket-qua">
      <h2 id="ket-qua">Kết quả</h2>
      <Notice
        kind={isChanged ? 'success' : 'info'}
        live
        title={isChanged ? 'Đã chuyển sang Unicode' : 'Không có chữ nào phải chuyển'}
      >
        {sentenceOn(conversions, chosen, file)}
      </Notice>
      <Form action={paths.convertedText.href()} values={{ result: text }} files label="Kết quả">
        <TextArea
          name="result"
          label="Văn bản Unicode"
          hint="Đọc lại trước khi dùng; có thể sửa ngay tại đây rồi chép hoặc tải về."
          rows={8}
        />
        <ButtonRow>
          <Button kind="secondary">Tải về tệp .txt</Button>
        </ButtonRow>
      </Form>
    </section>
  )
}

function sentenceOn(
  conversions: readonly Conversion[],
  chosen: string | undefined,
  file: string | undefined,
): string {
  const where = file === undefined ? 'Văn bản' : `Tệp “${file}”`
  if (conversions.length === 0)
    return chosen === undefined
      ? `${where} đã là Unicode, hoặc máy không nhận ra bảng mã. Nếu vẫn thấy chữ lạ, hãy chọn bảng mã rồi chuyển lại.`
      : `${where} không có chữ nào của bảng mã ${nameOf(chosen)}. Hãy thử bảng mã khác hoặc để máy tự nhận biết.`
  const parts = conversions.map(
    ({ charset, letters }) => `${countOf(letters, 'chữ')} từ bảng mã ${nameOf(charset)}`,
  )
  return `${where}: đã chuyển ${parts.join(', ')}.`
}
