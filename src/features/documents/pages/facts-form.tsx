import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  DateField,
  DescriptionList,
  Fieldset,
  Form,
  HiddenField,
  Notice,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { grounds, publicityNames, urgencies, type DocumentFacts, type Readings } from '../document.ts'
import type { Difference } from '../differences.ts'
import { typeOptions } from '../numbering.ts'
import { describeReading } from './reading-note.ts'

interface FactsFormProps {
  action: string
  version: number
  values: FieldValues
  errors: FieldErrors
  readings: Readings
  fields: readonly { code: string; name: string }[]
  late: { daysLate: number; source: string } | null
  /** What another person saved meanwhile and these values would overwrite. */
  differences?: readonly Difference[] | undefined
}

const optionsOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** Each field says below it where its value was read and how sure that is: the clerk's eye goes to the doubtful ones. */
export function FactsForm({
  action,
  version,
  values,
  errors,
  readings,
  fields,
  late,
  differences,
}: FactsFormProps) {
  const note = (field: keyof DocumentFacts) => describeReading(readings[field])
  return (
    <Form action={action} values={values} errors={errors} label="Thông tin của văn bản">
      <HiddenField name="version" value={version} />
      {differences && <Differences differences={differences} />}
      <Fieldset legend="Văn bản">
        <Select
          name="type"
          label="Loại văn bản"
          blank="Chọn loại"
          options={typeOptions}
          hint={note('type')}
        />
        <TextField name="number" label="Số và ký hiệu" size="medium" maxlength={50} hint={note('number')} />
        <DateField name="issuedOn" label="Ngày ban hành" hint={note('issuedOn')} />
        <TextField name="place" label="Nơi ban hành" size="medium" optional hint={note('place')} />
        <TextField name="issuer" label="Cơ quan ban hành" maxlength={200} hint={note('issuer')} />
        <TextArea name="abstract" label="Trích yếu" rows={3} maxlength={1000} hint={note('abstract')} />
      </Fieldset>
      <Fieldset legend="Người ký">
        <TextField
          name="signerAuthority"
          label="Quyền hạn ký"
          size="medium"
          optional
          hint={
            note('signerAuthority') ??
            'TM., KT., TL., TUQ. hoặc Q.; để trống nếu ký với tư cách người đứng đầu.'
          }
        />
        <TextField name="signerPost" label="Chức vụ" optional hint={note('signerPost')} />
        <TextField name="signerName" label="Họ và tên người ký" maxlength={100} hint={note('signerName')} />
      </Fieldset>
      <Fieldset legend="Nội dung liên quan">
        <TextArea
          name="bases"
          label="Căn cứ pháp lý, mỗi căn cứ một dòng"
          rows={4}
          optional
          hint={note('bases')}
        />
        <TextArea
          name="recipients"
          label="Nơi nhận, mỗi nơi một dòng"
          rows={3}
          optional
          hint={note('recipients')}
        />
        <Select
          name="urgency"
          label="Độ khẩn"
          blank="Không"
          options={optionsOf(urgencies)}
          optional
          hint={note('urgency')}
        />
        <CheckboxGroup
          name="fields"
          legend="Lĩnh vực"
          optional
          choices={fields.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Fieldset>
      <Fieldset legend="Hiệu lực và công báo">
        <DateField name="effectiveFrom" label="Ngày có hiệu lực" optional hint={note('effectiveFrom')} />
        <DateField
          name="expiresOn"
          label="Ngày cuối cùng còn hiệu lực"
          optional
          hint={note('expiresOn') ?? 'Văn bản hết hiệu lực từ ngày hôm sau; để trống nếu không biết.'}
        />
        <TextField
          name="gazetteIssue"
          label="Số công báo"
          size="medium"
          optional
          hint={note('gazetteIssue')}
        />
        <DateField name="gazetteOn" label="Ngày đăng công báo" optional hint={note('gazetteOn')} />
      </Fieldset>
      <Fieldset legend="Công khai">
        <RadioGroup
          name="publicity"
          legend="Văn bản này"
          choices={[
            { value: 'public', label: publicityNames.public },
            { value: 'not_public', label: publicityNames.not_public, hint: 'Chọn lý do ở ô dưới.' },
            { value: 'undecided', label: publicityNames.undecided },
          ]}
        />
        <Select
          name="publicityGround"
          label="Lý do không công khai"
          blank="Chọn lý do"
          options={optionsOf(grounds)}
          optional
        />
        {late && (
          <TextArea
            name="lateNote"
            label="Lý do vào sổ muộn"
            rows={2}
            hint={`Muộn ${late.daysLate} ngày so với hạn (${late.source}).`}
          />
        )}
      </Fieldset>
      <ButtonRow>
        <Button>Lưu</Button>
      </ButtonRow>
    </Form>
  )
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0)
    return <Notice kind="info" title="Nội dung bạn nhập giống hệt bản người kia đã lưu" />
  return (
    <Notice
      kind="warning"
      title="Bản người kia vừa lưu khác ở các ô sau; lưu lần nữa là thay bằng nội dung của bạn"
    >
      <DescriptionList
        items={differences.map(({ name, theirs }) => ({ term: name, detail: theirs || 'Để trống' }))}
      />
    </Notice>
  )
}
