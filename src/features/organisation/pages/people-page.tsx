import { formatDay } from '#lib/days.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  DeskLayout,
  EmptyState,
  Form,
  HiddenField,
  PageHead,
  Table,
  Tabs,
  TextField,
} from '#ui/index.ts'
import { describeTerm } from '../post.ts'
import type { Proposal } from '../posts.ts'
import type { Person } from '../queries.ts'
import { roles } from '../roles.ts'

export type PeopleView = 'dang-lam' | 'da-thoi'

export interface PersonLine extends Person {
  titles: readonly string[]
}

interface PeoplePageProps {
  view: PeopleView
  search: string
  lines: readonly PersonLine[]
  proposals: readonly Proposal[]
}

export function PeoplePage({ view, search, lines, proposals }: PeoplePageProps) {
  return (
    <DeskLayout title="Nhân sự và quyền">
      <PageHead
        title="Nhân sự và quyền"
        lead="Mỗi chức vụ do một quản trị viên đề nghị và một quản trị viên khác xác nhận."
        actions={<ButtonLink href={paths.desk.newPerson.href()}>Thêm người</ButtonLink>}
      />
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      <Tabs
        label="Xem"
        items={[tab('dang-lam', 'Đang làm việc', view), tab('da-thoi', 'Đã thôi việc', view)]}
      />
      <Form action={paths.desk.people.href()} method="get" values={{ tim: search }} label="Tìm người">
        <HiddenField name="xem" value={view} />
        <TextField
          name="tim"
          label="Tìm người"
          type="search"
          size="medium"
          optional
          hint="Tên, chức vụ hoặc địa chỉ thư; có dấu hay không dấu đều được."
        />
        <Button kind="secondary">Tìm</Button>
      </Form>
      {lines.length === 0 ? (
        <EmptyState title="Không có ai phù hợp." />
      ) : (
        <People view={view} lines={lines} />
      )}
    </DeskLayout>
  )
}

const tab = (value: PeopleView, label: string, view: PeopleView) => ({
  label,
  href: `${paths.desk.people.href()}?${new URLSearchParams({ xem: value })}`,
  current: value === view,
})

function People({ view, lines }: Pick<PeoplePageProps, 'view' | 'lines'>) {
  return (
    <Table
      caption={countOf(lines.length, 'người')}
      columns={[
        {
          head: 'Họ và tên',
          header: true,
          cell: (line) => <a href={paths.desk.person.href({ id: line.id })}>{line.fullName}</a>,
        },
        { head: 'Chức vụ', cell: (line) => line.titles.join('; ') || 'Chưa có chức vụ' },
        { head: 'Thư điện tử', cell: (line) => line.email },
        ...(view === 'da-thoi'
          ? [{ head: 'Thôi việc từ', cell: (line: PersonLine) => line.leftOn && formatDay(line.leftOn) }]
          : []),
      ]}
      rows={lines}
    />
  )
}

function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  return (
    <section aria-labelledby="cho-xac-nhan">
      <h2 id="cho-xac-nhan">Chờ xác nhận</h2>
      <Table
        caption="Chức vụ chờ quản trị viên thứ hai xác nhận"
        captionHidden
        columns={[
          {
            head: 'Người được đề nghị',
            header: true,
            cell: (post) => <a href={paths.desk.person.href({ id: post.personId })}>{post.personName}</a>,
          },
          {
            head: 'Chức vụ',
            cell: (post) =>
              post.title === roles[post.role].name ? post.title : `${post.title} (${roles[post.role].name})`,
          },
          { head: 'Thời hạn', keep: true, cell: describeTerm },
          { head: 'Người đề nghị', cell: (post) => post.proposerName },
        ]}
        rows={proposals}
      />
    </section>
  )
}
