import { paths } from '#paths'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { Button, ButtonRow, Form, TextArea, TextField } from '#ui/index.ts'

export function PromotionForm({ values, errors }: { values: FieldValues; errors: FieldErrors }) {
  return (
    <Form action={paths.desk.searchPromotions.href()} values={values} errors={errors}>
      <TextField
        name="words"
        label="Khi người dân gõ"
        hint="Đúng những từ này, viết hoa hay thường, có dấu hay không. Mỗi cách hỏi khác nhau ghi một lần."
        maxlength={120}
      />
      <TextField
        name="address"
        label="Địa chỉ trang"
        hint="Một trang công khai của cổng, bắt đầu bằng dấu /. Dán cả địa chỉ từ trình duyệt cũng được."
        maxlength={500}
      />
      <TextField name="title" label="Nhan đề" hint="Người dân đọc và bấm vào dòng này." maxlength={200} />
      <TextArea
        name="note"
        label="Lời giới thiệu"
        hint="Một câu cho biết trang ấy có gì."
        rows={2}
        maxlength={300}
        optional
      />
      <ButtonRow>
        <Button>Giới thiệu</Button>
      </ButtonRow>
    </Form>
  )
}
