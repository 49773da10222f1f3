import { formatCount } from '#lib/text.ts'
import { kinds } from '#features/articles/index.ts'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DateField,
  DeskLayout,
  Form,
  HiddenField,
  PageHead,
  RadioGroup,
  Select,
  TextField,
} from '#ui/index.ts'
import type { Choice } from '../choices.ts'
import { limits } from '../limits.ts'
import { kindHints } from './words.ts'

interface NewArticlePageProps {
  sections: readonly Choice[]
  /** The divisions that the person may write for; a choice only where there are several. */
  divisions: readonly Choice[]
  values: FieldValues
  errors?: FieldErrors
}

export function NewArticlePage({ sections, divisions, values, errors = {} }: NewArticlePageProps) {
  const trail = [{ label: 'Tin, bài', href: paths.desk.articles.href() }, { label: 'Viết bài mới' }]
  return (
    <DeskLayout title="Viết bài mới" trail={trail}>
      <PageHead
        title="Viết bài mới"
        lead="Chỉ vài dòng để mở bản nháp; nội dung, ảnh và tệp được viết ở trang sau."
      />
      <Form action={paths.desk.newArticle.href()} values={values} errors={errors} label="Viết bài mới">
        <TextField
          name="title"
          label="Tiêu đề"
          hint={`Tối đa ${formatCount(limits.title)} ký tự; còn sửa được về sau.`}
        />
        <RadioGroup
          name="kind"
          legend="Thể loại"
          choices={Object.entries(kinds).map(([value, label]) => ({ value, label, hint: kindHints[value] }))}
        />
        <Select name="sectionId" label="Chuyên mục" options={sections} blank="Chọn chuyên mục" />
        {divisions.length === 1 ? (
          <HiddenField name="divisionId" value={divisions[0]?.value ?? ''} />
        ) : (
          <Select
            name="divisionId"
            label="Viết cho phòng"
            hint="Lãnh đạo phòng này sẽ ký bài."
            options={divisions}
            blank="Chọn phòng"
          />
        )}
        {typeof values['obligationId'] === 'string' && values['obligationId'] !== '' && (
          <HiddenField name="obligationId" value={values['obligationId']} />
        )}
        <DateField name="dueOn" label="Hạn hoàn thành" hint="Ngày bài cần đăng, nếu có." optional />
        <ButtonRow>
          <Button>Mở bản nháp</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}
