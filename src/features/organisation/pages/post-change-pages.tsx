import type { ComponentChildren } from 'preact'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DateField,
  DeskLayout,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  TextArea,
} from '#ui/index.ts'
import { describeTerm, type Post } from '../post.ts'
import type { Person } from '../queries.ts'
import { TermFields } from './post-form-page.tsx'

interface PostChangeProps {
  person: Person
  post: Post
  /** Why it cannot be done at all now, or null. */
  refusal: string | null
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export function EndPostPage(props: PostChangeProps) {
  const { post, refusal, values, errors } = props
  return (
    <PostChange {...props} title="Cho thôi chức vụ">
      <Form action={paths.desk.postStep('thoi-giu').href({ id: post.id })} values={values} errors={errors}>
        <RadioGroup
          name="when"
          legend="Thôi giữ chức vụ"
          choices={[
            { value: 'now', label: 'Ngay bây giờ', hint: 'Mọi quyền theo chức vụ này mất ngay.' },
            { value: 'day', label: 'Hết một ngày định trước' },
          ]}
        />
        <DateField
          name="lastDay"
          label="Ngày cuối giữ chức vụ"
          optional
          hint="Chỉ nhập khi chọn một ngày định trước."
        />
        <TextArea name="reason" label="Lý do" rows={3} hint="Ví dụ: số quyết định điều động." />
        <ButtonRow>
          <Button kind="danger" disabledReason={refusal ?? undefined}>
            Cho thôi chức vụ
          </Button>
        </ButtonRow>
      </Form>
    </PostChange>
  )
}

export function PostDatesPage(props: PostChangeProps) {
  const { post, refusal, values, errors } = props
  return (
    <PostChange {...props} title="Đổi thời hạn">
      {post.state !== 'proposed' && (
        <Notice>
          Thời hạn mới là một đề nghị mới: cần một quản trị viên khác xác nhận. Cho đến lúc đó thời hạn cũ vẫn
          có hiệu lực.
        </Notice>
      )}
      <Form
        action={paths.desk.postStep('doi-thoi-han').href({ id: post.id })}
        values={values}
        errors={errors}
      >
        <TermFields />
        <ButtonRow>
          <Button disabledReason={refusal ?? undefined}>Gửi đề nghị</Button>
        </ButtonRow>
      </Form>
    </PostChange>
  )
}

function PostChange({
  title,
  person,
  post,
  children,
}: PostChangeProps & { title: string; children: ComponentChildren }) {
  return (
    <DeskLayout
      title={`${title}: ${post.title}`}
      trail={[
        { label: 'Nhân sự và quyền', href: paths.desk.people.href() },
        { label: person.fullName, href: paths.desk.person.href({ id: person.id }) },
        { label: title },
      ]}
    >
      <PageHead title={title} lead={`${person.fullName}: ${post.title}, ${describeTerm(post)}.`} />
      {children}
    </DeskLayout>
  )
}
