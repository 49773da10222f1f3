import { formatDateTime } from '#lib/dates.ts'
import { Button, RadioGroup, TextArea } from '#ui/index.ts'
import { limits } from '../limits.ts'

interface SavePartProps {
  /** The division has signed: a change of content asks for its signature again. */
  signed: boolean
  typographicFixWords: number
  /** When the working copy was kept last. */
  savedAt: Date | null
}

export function SavePart({ signed, typographicFixWords, savedAt }: SavePartProps) {
  return (
    <section class="writing-save card" aria-labelledby="phan-luu">
      <h2 id="phan-luu">Lưu</h2>
      {signed && (
        <RadioGroup
          name="change"
          legend="Bài đã được phòng ký. Lần sửa này là"
          choices={[
            { value: 'content', label: 'Sửa nội dung', hint: 'Bài về lại phòng để ký lại.' },
            {
              value: 'typographic',
              label: 'Chỉ sửa lỗi trình bày, chính tả',
              hint: `Chữ ký của phòng còn giá trị. Không quá ${typographicFixWords} từ, không đổi con số, ảnh, tệp, liên kết.`,
            },
          ]}
        />
      )}
      <TextArea
        name="why"
        label="Lý do sửa"
        hint={`Ghi vào lịch sử của bài; tối đa ${limits.why} ký tự.`}
        rows={2}
        optional={!signed}
      />
      <p class="quiet" data-auto-save-status aria-live="polite">
        {savedAt ? `Bản đang viết được tự lưu lúc ${formatDateTime(savedAt)}.` : ''}
      </p>
      <div class="button-row">
        <Button>Lưu</Button>
        <Button kind="secondary" name="next" value="preview">
          Lưu và xem trước
        </Button>
      </div>
    </section>
  )
}
