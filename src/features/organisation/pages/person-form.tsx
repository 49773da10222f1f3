import { paths } from '#paths'
import { Button, ButtonRow, DeskLayout, Form, PageHead, TextField } from '#ui/index.ts'

interface PersonFormProps {
  action: string
  label: string
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export function PersonForm({ action, label, values, errors }: PersonFormProps) {
  return (
    <Form action={action} values={values} errors={errors} label={label}>
      <TextField name="fullName" label="Họ và tên" size="medium" maxlength={100} />
      <TextField
        name="email"
        label="Thư điện tử công vụ"
        type="email"
        size="medium"
        maxlength={200}
        hint="Nơi nhận thông báo của hệ thống. Mỗi người một địa chỉ riêng."
      />
      <TextField name="phone" label="Điện thoại" type="tel" size="short" maxlength={30} optional />
      <ButtonRow>
        <Button>{label}</Button>
      </ButtonRow>
    </Form>
  )
}

export function NewPersonPage(props: Pick<PersonFormProps, 'values' | 'errors'>) {
  return (
    <DeskLayout
      title="Thêm người"
      trail={[{ label: 'Nhân sự và quyền', href: paths.desk.people.href() }, { label: 'Thêm người' }]}
    >
      <PageHead
        title="Thêm người"
        lead="Người mới chưa có quyền gì. Bước tiếp theo là đề nghị một chức vụ."
      />
      <PersonForm {...props} action={paths.desk.newPerson.href()} label="Thêm người" />
    </DeskLayout>
  )
}
