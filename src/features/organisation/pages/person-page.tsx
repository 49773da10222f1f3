import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  ConfirmDetails,
  DescriptionList,
  DeskLayout,
  EmptyState,
  Notice,
  PageHead,
} from '#ui/index.ts'
import type { Person } from '../queries.ts'
import { PersonForm } from './person-form.tsx'
import { PostTable, type PostLine } from './post-table.tsx'

interface PersonPageProps {
  person: Person
  gone: boolean
  posts: readonly PostLine[]
  /** Why the leaving cannot be recorded now, or null. */
  leavingRefusal: string | null
  /** Delegations that give or take the right to sign now. */
  delegations: readonly string[]
  edit: { values: Readonly<Record<string, unknown>>; errors: Readonly<Record<string, string>> }
  refusal?: { postId: string; value: string; error: string } | undefined
  now: Date
}

export function PersonPage(props: PersonPageProps) {
  const { person, gone, posts, leavingRefusal, delegations, edit, refusal, now } = props
  const { id, fullName, leftOn } = person
  return (
    <DeskLayout
      title={fullName}
      trail={[{ label: 'Nhân sự và quyền', href: paths.desk.people.href() }, { label: fullName }]}
    >
      <PageHead
        title={fullName}
        actions={
          <>
            {!gone && (
              <ButtonLink href={paths.desk.newPost.href({ id })} kind="secondary">
                Đề nghị chức vụ
              </ButtonLink>
            )}
            <ButtonLink href={paths.desk.personAccount.href({ id })} kind="secondary">
              Tài khoản
            </ButtonLink>
          </>
        }
      />
      {leftOn && <LeavingNotice leftOn={leftOn} gone={gone} />}
      <DescriptionList
        items={[
          { term: 'Thư điện tử', detail: person.email },
          { term: 'Điện thoại', detail: person.phone ?? 'Chưa ghi' },
          ...(delegations.length > 0 ? [{ term: 'Ủy quyền ký', detail: delegations.join('; ') }] : []),
        ]}
      />
      <ConfirmDetails summary="Sửa thông tin" open={Object.keys(edit.errors).length > 0}>
        <PersonForm {...edit} action={paths.desk.person.href({ id })} label="Lưu thông tin" />
      </ConfirmDetails>
      <section aria-labelledby="chuc-vu">
        <h2 id="chuc-vu">Chức vụ</h2>
        {posts.length === 0 ? (
          <EmptyState title="Chưa có chức vụ nào, nên chưa có quyền gì." />
        ) : (
          <PostTable posts={posts} refusal={refusal} now={now} />
        )}
      </section>
      {!gone && <Leaving id={id} refusal={leavingRefusal} />}
    </DeskLayout>
  )
}

function LeavingNotice({ leftOn, gone }: { leftOn: string; gone: boolean }) {
  return (
    <Notice kind="warning">
      {gone
        ? `Đã thôi làm việc từ ngày ${formatDay(leftOn)} và không còn quyền truy cập. Tên trong lịch sử được giữ nguyên.`
        : `Sẽ thôi làm việc từ ngày ${formatDay(leftOn)}.`}
    </Notice>
  )
}

function Leaving({ id, refusal }: { id: string; refusal: string | null }) {
  return (
    <section aria-labelledby="thoi-viec">
      <h2 id="thoi-viec">Thôi làm việc</h2>
      <p>
        Công việc được bàn giao, các chức vụ kết thúc, quyền truy cập chấm dứt; tên trong lịch sử được giữ
        nguyên.
      </p>
      {refusal === null ? (
        <ButtonLink href={paths.desk.personLeaves.href({ id })} kind="danger">
          Ghi nhận thôi việc
        </ButtonLink>
      ) : (
        <Button kind="danger" disabledReason={refusal}>
          Ghi nhận thôi việc
        </Button>
      )}
    </section>
  )
}
