import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  ConfirmDetails,
  DateField,
  DescriptionList,
  DeskLayout,
  EmptyState,
  Form,
  Notice,
  PageHead,
  Table,
  TextField,
} from '#ui/index.ts'
import { describeTerm } from '../post.ts'
import type { StandingPost } from '../posts.ts'
import type { Board } from '../queries.ts'
import { publishes, roles } from '../roles.ts'

interface BoardPageProps {
  board: Board | null
  earlier: readonly Board[]
  /** Head, deputies, members; in force and agreed for later. */
  posts: readonly StandingPost[]
  headless: boolean
  mayRecord: boolean
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export function BoardPage({ board, earlier, posts, headless, mayRecord, values, errors }: BoardPageProps) {
  return (
    <DeskLayout title="Tổ biên tập">
      <PageHead title="Tổ biên tập" lead={board?.name} />
      {board ? <Establishment board={board} /> : <EmptyState title="Chưa ghi quyết định thành lập." />}
      {headless && (
        <Notice kind="warning">
          Hiện chưa có Tổ trưởng đang giữ chức vụ. Tổ phó thực hiện các việc của Tổ trưởng cho đến khi có Tổ
          trưởng mới.
        </Notice>
      )}
      <Members posts={posts} />
      {earlier.length > 0 && <Earlier boards={earlier} />}
      {mayRecord && <NewDecision values={values} errors={errors} />}
    </DeskLayout>
  )
}

function Establishment({ board }: { board: Board }) {
  return (
    <DescriptionList
      items={[
        {
          term: 'Quyết định thành lập',
          detail: `Số ${board.decisionNumber} ngày ${formatDay(board.decidedOn)}`,
        },
        { term: 'Người ký', detail: board.signedBy },
        { term: 'Hiệu lực', detail: describeTerm({ fromOn: board.validFrom, toOn: board.validTo }) },
      ]}
    />
  )
}

function Members({ posts }: { posts: readonly StandingPost[] }) {
  if (posts.length === 0) return <EmptyState title="Chưa có thành viên nào." />
  return (
    <Table
      caption="Thành viên và nhiệm kỳ"
      columns={[
        { head: 'Họ và tên', header: true, keep: true, cell: (post) => post.personName },
        { head: 'Chức vụ', cell: (post) => roles[post.role].name },
        { head: 'Nhiệm vụ được phân công', cell: (post) => post.duty ?? 'Chưa ghi' },
        {
          head: 'Đăng bài',
          keep: true,
          cell: (post) => (publishes(post.role, post.canPublish) ? 'Được đăng' : 'Không'),
        },
        { head: 'Nhiệm kỳ', keep: true, cell: describeTerm },
      ]}
      rows={posts}
    />
  )
}

function Earlier({ boards }: { boards: readonly Board[] }) {
  return (
    <section aria-labelledby="quyet-dinh-khac">
      <h2 id="quyet-dinh-khac">Các quyết định khác</h2>
      <ul>
        {boards.map((board) => (
          <li>
            Số {board.decisionNumber} ngày {formatDay(board.decidedOn)}, hiệu lực{' '}
            {describeTerm({ fromOn: board.validFrom, toOn: board.validTo })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewDecision({ values, errors }: Pick<BoardPageProps, 'values' | 'errors'>) {
  return (
    <ConfirmDetails summary="Ghi quyết định thành lập mới" open={Object.keys(errors).length > 0}>
      <Form action={paths.desk.board.href()} values={values} errors={errors} label="Quyết định thành lập mới">
        <TextField name="name" label="Tên Tổ biên tập" />
        <TextField name="decisionNumber" label="Số quyết định" size="short" />
        <DateField name="decidedOn" label="Ngày ký" />
        <TextField name="signedBy" label="Chức vụ người ký" size="medium" />
        <DateField
          name="validFrom"
          label="Có hiệu lực từ ngày"
          hint="Quyết định trước kết thúc vào ngày liền trước. Chức vụ của từng thành viên được đề nghị riêng."
        />
        <ButtonRow>
          <Button>Ghi quyết định</Button>
        </ButtonRow>
      </Form>
    </ConfirmDetails>
  )
}
