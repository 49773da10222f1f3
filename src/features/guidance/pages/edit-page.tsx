import { acceptOf, describeKinds, type Medium } from '#features/media/index.ts'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  DeskLayout,
  FileField,
  Form,
  HiddenField,
  PageHead,
  RadioGroup,
  TextArea,
  TextField,
  titleWithErrors,
  type Choice,
} from '#ui/index.ts'
import { mostFiles, mostLetters } from '../form.ts'
import { kindNames, kinds } from '../note.ts'

interface EditPageProps {
  /** Null for one that is not saved yet. */
  id: string | null
  values: FieldValues
  errors: FieldErrors
  divisions: readonly Choice[]
  /** The kinds of duties in force. */
  families: readonly Choice[]
  files: readonly Pick<Medium, 'id' | 'name'>[]
  /** Bytes. */
  limit: number
}

export function EditPage({ id, values, errors, divisions, families, files, limit }: EditPageProps) {
  const title = id === null ? 'Soạn hướng dẫn' : 'Sửa bản nháp'
  return (
    <DeskLayout
      title={titleWithErrors(title, errors)}
      trail={[{ label: 'Hướng dẫn, mẫu', href: paths.desk.guidance.href() }, { label: title }]}
    >
      <PageHead title={title} lead="Lưu bản nháp trước, xem lại, rồi gửi. Bản đã gửi không sửa được." />
      <Form
        action={id === null ? paths.desk.newGuidance.href() : paths.desk.editGuidance.href({ id })}
        values={values}
        errors={errors}
        label={title}
        files
      >
        {id !== null && <HiddenField name="revision" value={String(values['revision'] ?? '')} />}
        <RadioGroup
          name="kind"
          legend="Loại"
          choices={kindNames.map((value) => ({ value, label: kinds[value].name, hint: kinds[value].hint }))}
        />
        <TextField name="title" label="Tiêu đề" maxlength={mostLetters.title} />
        <TextArea
          name="text"
          label="Nội dung"
          hint="Viết thành đoạn; xuống dòng được giữ nguyên."
          rows={14}
          maxlength={mostLetters.text}
        />
        {files.length > 0 && (
          <CheckboxGroup
            name="fileIds"
            legend="Tệp đã kèm"
            hint="Bỏ chọn tệp không dùng nữa."
            choices={files.map(({ id: value, name }) => ({ value, label: name }))}
            optional
          />
        )}
        <FileField
          name="newFiles"
          label="Thêm tệp mẫu"
          kinds={describeKinds('file')}
          accept={acceptOf('file')}
          maxBytes={limit}
          maxFiles={mostFiles}
          optional
        />
        <TextArea
          name="links"
          label="Liên kết trong trang này"
          hint="Mỗi dòng một liên kết: địa chỉ, rồi tên. Ví dụ: /van-ban Văn bản chỉ đạo, điều hành"
          rows={3}
          maxlength={mostLetters.links}
          optional
        />
        <CheckboxGroup
          name="duties"
          legend="Hiện cạnh nghĩa vụ"
          hint="Người phải cung cấp loại thông tin này thấy liên kết ngay ở trang nghĩa vụ của mình."
          choices={families}
          optional
        />
        <RadioGroup
          name="to"
          legend="Nơi nhận"
          choices={[
            { value: 'all', label: 'Tất cả phòng, đơn vị' },
            { value: 'some', label: 'Chỉ các phòng, đơn vị chọn dưới đây' },
          ]}
        />
        <CheckboxGroup name="divisions" legend="Phòng, đơn vị" choices={divisions} optional />
        <ButtonRow>
          <Button>Lưu bản nháp</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}
