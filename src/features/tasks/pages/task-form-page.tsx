import type { FieldErrors, FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DeskLayout,
  Form,
  HiddenField,
  Notice,
  PageHead,
  Tabs,
  titleWithErrors,
  type Option,
} from '#ui/index.ts'
import type { NamedItem } from '../items.ts'
import { kinds, type Kind } from '../task.ts'
import { DutyFields, WorkFields } from './task-fields.tsx'

export interface TaskFormPageProps {
  kind: Kind
  /** The kinds that this person may give, each with its own form. */
  given: readonly Kind[]
  /** The task that is changed; null for a new one. */
  task: { id: string; title: string; version: number; isDraft: boolean } | null
  people: readonly Option[]
  sections: readonly Option[]
  dues: readonly Option[]
  /** What the task is about, where the field names it. */
  about: NamedItem | null
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
  about,
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
          <WorkFields kind={kind} people={people} dues={dues} about={about} />
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
