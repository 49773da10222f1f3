import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DateField,
  DeskLayout,
  Fieldset,
  Form,
  PageHead,
  Select,
  TextArea,
  type Option,
} from '#ui/index.ts'
import { describeTerm, type Post } from '../post.ts'
import type { Person } from '../queries.ts'

/** What of one kind the person has in hand. */
export interface InHand {
  field: string
  label: string
  count: number
}

interface LeavingPageProps {
  person: Person
  posts: readonly Post[]
  inHand: readonly InHand[]
  successors: readonly Option[]
  refusal: string | null
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export function LeavingPage({
  person,
  posts,
  inHand,
  successors,
  refusal,
  values,
  errors,
}: LeavingPageProps) {
  const { id, fullName } = person
  return (
    <DeskLayout
      title={`Thôi việc: ${fullName}`}
      trail={[
        { label: 'Nhân sự và quyền', href: paths.desk.people.href() },
        { label: fullName, href: paths.desk.person.href({ id }) },
        { label: 'Thôi việc' },
      ]}
    >
      <PageHead
        title={`Ghi nhận ${fullName} thôi việc`}
        lead="Từ ngày ghi dưới đây người này không còn quyền truy cập. Lịch sử các bài giữ nguyên tên."
      />
      {posts.length > 0 && (
        <>
          <p>Các chức vụ sẽ kết thúc:</p>
          <ul>
            {posts.map((post) => (
              <li>
                {post.title}, {describeTerm(post)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Form action={paths.desk.personLeaves.href({ id })} values={values} errors={errors}>
        <DateField
          name="leftOn"
          label="Thôi làm việc từ ngày"
          hint="Ngày đầu tiên không còn quyền. Chọn hôm nay thì quyền mất ngay và mọi phiên đăng nhập kết thúc."
        />
        <TextArea
          name="reason"
          label="Lý do"
          rows={2}
          hint="Ví dụ: nghỉ hưu, chuyển công tác; số quyết định."
        />
        <HandOver inHand={inHand} successors={successors} />
        <ButtonRow>
          <Button kind="danger" disabledReason={refusal ?? undefined}>
            Ghi nhận thôi việc
          </Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}

function HandOver({ inHand, successors }: Pick<LeavingPageProps, 'inHand' | 'successors'>) {
  if (inHand.length === 0) return <p>Người này không còn việc gì phải bàn giao.</p>
  return (
    <Fieldset legend="Bàn giao công việc">
      {inHand.map(({ field, label, count }) => (
        <Select
          name={field}
          label={`${label} (${countOf(count, 'việc')}): người nhận`}
          blank="Chọn người nhận bàn giao"
          options={successors}
        />
      ))}
    </Fieldset>
  )
}
