import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  DeskLayout,
  Fieldset,
  Form,
  PageHead,
  Select,
  TextArea,
  TextField,
} from '#ui/index.ts'
import type { Division } from '../division.ts'
import type { Person } from '../queries.ts'
import { roleKeys, roles } from '../roles.ts'

interface PostFormPageProps {
  person: Person
  divisions: readonly Division[]
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export function PostFormPage({ person, divisions, values, errors }: PostFormPageProps) {
  const { id, fullName } = person
  return (
    <DeskLayout
      title={`Đề nghị chức vụ cho ${fullName}`}
      trail={[
        { label: 'Nhân sự và quyền', href: paths.desk.people.href() },
        { label: fullName, href: paths.desk.person.href({ id }) },
        { label: 'Đề nghị chức vụ' },
      ]}
    >
      <PageHead
        title="Đề nghị chức vụ"
        lead={`Chức vụ của ${fullName} chỉ có hiệu lực sau khi một quản trị viên khác xác nhận.`}
      />
      <Form action={paths.desk.newPost.href({ id })} values={values} errors={errors}>
        <Select
          name="role"
          label="Loại chức vụ"
          blank="Chọn loại chức vụ"
          options={roleKeys.map((role) => ({ value: role, label: roles[role].name }))}
        />
        <Select
          name="divisionId"
          label="Phòng"
          blank="Không thuộc phòng nào"
          optional
          options={divisions.map((division) => ({ value: division.id, label: division.name }))}
          hint="Bắt buộc với trưởng phòng, phó phòng, chuyên viên và cộng tác viên; để trống với Tổ biên tập."
        />
        <TextField
          name="title"
          label="Tên chức vụ như khi ký"
          size="medium"
          hint="Ví dụ: Trưởng phòng Tổng hợp"
        />
        <TextArea name="fields" label="Lĩnh vực theo dõi" rows={4} optional hint="Mỗi dòng một lĩnh vực." />
        <TextField
          name="duty"
          label="Nhiệm vụ được phân công"
          optional
          hint="Với thành viên Tổ biên tập, theo phân công của Tổ trưởng (Điều 7, khoản 3)."
        />
        <Checkbox
          name="canPublish"
          label="Được đăng bài"
          hint="Chỉ có ý nghĩa với thành viên Tổ biên tập; Tổ trưởng và Tổ phó đăng bài theo chức vụ."
        />
        <TermFields />
        <ButtonRow>
          <Button>Gửi đề nghị</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}

export function TermFields() {
  return (
    <Fieldset legend="Thời hạn">
      <DateField name="fromOn" label="Từ ngày" />
      <DateField name="toOn" label="Đến hết ngày" optional hint="Để trống nếu chưa định ngày kết thúc." />
      <TextField
        name="decision"
        label="Quyết định"
        size="medium"
        optional
        hint="Số, ký hiệu và ngày của quyết định."
      />
    </Fieldset>
  )
}
