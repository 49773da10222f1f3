import { formatDateTime } from '#lib/dates.ts'
import { paths } from '#paths'
import { ActionForm, Button, ButtonLink, ButtonRow, StateTag, Table } from '#ui/index.ts'
import { describeTerm, phaseOf, type Post } from '../post.ts'
import { roles } from '../roles.ts'
import { postLooks } from './post-looks.ts'

export interface PostLine extends Post {
  divisionName: string | null
  proposerName: string | null
  deciderName: string | null
  /** Why each step cannot be taken now; null where it can. */
  refusals: { decide: string | null; end: string | null }
}

interface PostTableProps {
  posts: readonly PostLine[]
  /** A refusal that was sent without its reason. */
  refusal?: { postId: string; value: string; error: string } | undefined
  now: Date
}

export function PostTable({ posts, refusal, now }: PostTableProps) {
  return (
    <Table
      caption="Chức vụ đã giữ, đang giữ và được đề nghị"
      captionHidden
      columns={[
        { head: 'Chức vụ', header: true, cell: (post) => <PostName post={post} /> },
        { head: 'Thời hạn', keep: true, cell: describeTerm },
        { head: 'Quyết định', cell: (post) => post.decision ?? 'Chưa ghi' },
        { head: 'Trạng thái', cell: (post) => <Standing post={post} now={now} /> },
        {
          head: 'Việc làm được',
          cell: (post) => (
            <Steps post={post} now={now} refusal={refusal?.postId === post.id ? refusal : undefined} />
          ),
        },
      ]}
      rows={posts}
    />
  )
}

function PostName({ post }: { post: PostLine }) {
  const { title, role, divisionName, canPublish } = post
  const kind = roles[role].name === title ? null : roles[role].name
  const words = [kind, divisionName, canPublish && 'được đăng bài'].filter(Boolean)
  return (
    <>
      {title}
      {words.length > 0 && <span class="facts">{words.join(' · ')}</span>}
    </>
  )
}

function Standing({ post, now }: { post: PostLine; now: Date }) {
  const phase = phaseOf(post, now)
  return (
    <>
      <StateTag state={phase} looks={postLooks} />
      <span class="facts">{story(post)}</span>
    </>
  )
}

function story(post: PostLine): string {
  const proposed = post.proposerName && `${post.proposerName} đề nghị lúc ${formatDateTime(post.proposedAt)}`
  const decidedAt = post.confirmedAt ?? post.refusedAt
  const verb = post.confirmedAt ? 'xác nhận' : 'không xác nhận'
  const decided =
    post.deciderName && decidedAt && `${post.deciderName} ${verb} lúc ${formatDateTime(decidedAt)}`
  const reasons = [post.refusalReason, post.endReason].map((reason) => reason && `Lý do: ${reason}`)
  return [post.replacesId && 'Đổi thời hạn', proposed, decided, ...reasons].filter(Boolean).join('. ')
}

interface StepsProps {
  post: PostLine
  now: Date
  refusal?: { value: string; error: string } | undefined
}

function Steps({ post, now, refusal }: StepsProps) {
  const phase = phaseOf(post, now)
  if (phase === 'refused' || phase === 'over') return null
  return phase === 'proposed' ? <Decisions post={post} refusal={refusal} /> : <Changes post={post} />
}

function Decisions({ post, refusal }: { post: PostLine; refusal: StepsProps['refusal'] }) {
  const { id, refusals } = post
  const disabledReason = refusals.decide ?? undefined
  return (
    <ButtonRow>
      <ActionForm
        action={paths.desk.postStep('xac-nhan').href({ id })}
        label="Xác nhận"
        disabledReason={disabledReason}
      />
      {disabledReason === undefined && (
        <ActionForm
          action={paths.desk.postStep('tu-choi').href({ id })}
          label="Không xác nhận"
          kind="danger"
          reason={{ label: 'Lý do', value: refusal?.value, error: refusal?.error }}
        />
      )}
      <ButtonLink href={paths.desk.postStep('doi-thoi-han').href({ id })} kind="quiet">
        Sửa thời hạn
      </ButtonLink>
    </ButtonRow>
  )
}

function Changes({ post }: { post: PostLine }) {
  const { id, refusals } = post
  return (
    <ButtonRow>
      <ButtonLink href={paths.desk.postStep('doi-thoi-han').href({ id })} kind="quiet">
        Đổi thời hạn
      </ButtonLink>
      {refusals.end === null ? (
        <ButtonLink href={paths.desk.postStep('thoi-giu').href({ id })} kind="quiet">
          Cho thôi chức vụ
        </ButtonLink>
      ) : (
        <Button kind="quiet" disabledReason={refusals.end}>
          Cho thôi chức vụ
        </Button>
      )}
    </ButtonRow>
  )
}
