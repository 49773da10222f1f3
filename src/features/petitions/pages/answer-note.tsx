import { Notice } from '#ui/index.ts'

/** */
export function AnswerNote() {
  return (
    <Notice>
      Nội dung trả lời để tham khảo khi thực hiện quy định, không phải là căn cứ pháp lý cho các quan hệ dân
      sự.
    </Notice>
  )
}
