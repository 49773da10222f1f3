import type { FieldErrors, FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DateField,
  DeskLayout,
  Fieldset,
  Form,
  HiddenField,
  Notice,
  PageHead,
  Select,
  Tabs,
  TextArea,
  TextField,
  titleWithErrors,
  type Option,
} from '#ui/index.ts'
import { mostLetters } from '../form.ts'
import { kinds, type Kind } from '../task.ts'

export interface TaskFormPageProps {
  kind: Kind
  /** The kinds that this person may give, each with its own form. */
  given: readonly Kind[]
  /** The task that is changed; null for a new one. */
  task: { id: string; title: string; version: number; isDraft: boolean } | null
  people: readonly Option[]
  sections: readonly Option[]
  dues: readonly Option[]
  values: FieldValues | Readonly<Record<string, string>>
  errors: FieldErrors
}

/** The kinds by the names that they have in addresses. */
export const kindAddresses: Record<Kind, string> = {
  single: 'viec',
  direction: 'chi-dao',
  section_duty: 'phu-trach',
  roster: 'truc',
}

const titles: Record<Kind, string> = {
  single: 'Giao việc mới',
  direction: 'Chỉ đạo mới',
  section_duty: 'Phân công phụ trách mục',
  roster: 'Xếp trực',
}

const leads: Partial<Record<Kind, string>> = {
  single: 'Giao cho một người, hoặc cho một phòng để phòng tự phân công.',
  direction:
    'Chỉ đạo thành việc của Tổ trưởng, Tổ phó hoặc của một phòng; họ trả lời, người chỉ đạo tiếp thu.',
  section_duty: 'Người phụ trách theo dõi mục từ ngày đến ngày; tên hiện ở trang Chuyên mục.',
}

export function TaskFormPage({
  kind,
  given,
  task,
  people,
  sections,
  dues,
  values,
  errors,
}: TaskFormPageProps) {
  const title = task === null ? titles[kind] : `Sửa: ${task.title}`
  const here = paths.desk.newTask.href()
  const action =
    task === null ? `${here}?loai=${kindAddresses[kind]}` : paths.desk.editTask.href({ id: task.id })
  return (
    <DeskLayout
      title={titleWithErrors(title, errors)}
      trail={[{ label: 'Phân công', href: paths.desk.tasks.href() }, { label: title }]}
    >
      <PageHead title={title} lead={task === null ? leads[kind] : undefined} />
      {task === null && given.length > 1 && (
        <Tabs
          label="Loại"
          items={given.map((one) => ({
            label: kinds[one],
            href: `${here}?loai=${kindAddresses[one]}`,
            current: one === kind,
          }))}
        />
      )}
      {task !== null && !task.isDraft && (
        <Notice>Người được giao sẽ được báo. Đổi người được giao thì người mới phải nhận việc.</Notice>
      )}
      <Form action={action} values={values} errors={errors}>
        {task !== null && <HiddenField name="version" value={task.version} />}
        {kind === 'section_duty' || kind === 'roster' ? (
          <DutyFields people={people} sections={sections} />
        ) : (
          <WorkFields kind={kind} people={people} dues={dues} />
        )}
        <ButtonRow>
          {task === null ? (
            <>
              <Button name="ve" value="giao">
                {kind === 'direction' ? 'Gửi chỉ đạo' : 'Giao việc'}
              </Button>
              <Button kind="secondary" name="ve" value="nhap">
                Lưu, chưa giao
              </Button>
            </>
          ) : (
            <Button>Lưu</Button>
          )}
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}

function WorkFields({ kind, people, dues }: Pick<TaskFormPageProps, 'kind' | 'people' | 'dues'>) {
  const isFree = kind === 'direction'
  return (
    <>
      <TextField
        name="title"
        label={isFree ? 'Chỉ đạo' : 'Tên việc'}
        hint="Một câu nói rõ phải làm gì."
        maxlength={mostLetters.title}
      />
      <TextArea name="details" label="Nội dung" maxlength={mostLetters.details} rows={6} optional />
      <Select name="assignee" label="Giao cho" blank="Chọn người hoặc phòng" options={people} />
      <Fieldset legend="Hạn" optional={isFree}>
        <Select
          name="dueQuick"
          label="Theo ngày làm việc"
          blank="Theo ngày ghi dưới đây"
          options={dues}
          optional
        />
        <DateField
          name="dueOn"
          label="Ngày đến hạn"
          hint="Ghi ngày thì ngày này được dùng, không theo ngày làm việc đã chọn."
          optional
        />
        <TextField
          name="dueTime"
          label="Giờ"
          hint="Ví dụ 16:30. Để trống là hết ngày."
          size="short"
          maxlength={10}
          optional
        />
      </Fieldset>
      <TextField
        name="item"
        label="Việc này về gì"
        hint="Một tin, bài, văn bản, mục trong lịch công tác, phản ánh, kiến nghị hoặc chỉ đạo: dán địa chỉ của trang đó trên bàn làm việc."
        maxlength={500}
        optional
      />
    </>
  )
}

function DutyFields({ people, sections }: Pick<TaskFormPageProps, 'people' | 'sections'>) {
  return (
    <>
      <Select name="sectionId" label="Mục, chuyên mục" blank="Chọn mục" options={sections} />
      <Select name="assignee" label="Người phụ trách" blank="Chọn người" options={people} />
      <DateField name="fromOn" label="Từ ngày" />
      <DateField name="toOn" label="Đến hết ngày" hint="Để trống khi chưa định ngày cuối." optional />
      <TextArea name="details" label="Nội dung" maxlength={mostLetters.details} rows={4} optional />
    </>
  )
}
