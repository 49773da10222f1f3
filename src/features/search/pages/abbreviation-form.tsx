import { paths } from '#paths'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { Button, ButtonRow, Form, TextField } from '#ui/index.ts'

export function AbbreviationForm({ values, errors }: { values: FieldValues; errors: FieldErrors }) {
  return (
    <Form action={paths.desk.searchAbbreviations.href()} values={values} errors={errors}>
      <TextField name="short" label="Viết tắt" hint="Viết liền, như UBND." size="short" maxlength={12} />
      <TextField
        name="long"
        label="Viết đầy đủ"
        hint="Như Ủy ban nhân dân. Đặt đúng dấu."
        size="medium"
        maxlength={120}
      />
      <ButtonRow>
        <Button>Thêm</Button>
      </ButtonRow>
    </Form>
  )
}
