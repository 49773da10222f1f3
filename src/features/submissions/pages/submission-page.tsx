import { paths } from '#paths'
import { DateText, DeskLayout, EmptyState, Notice, PageHead, StateTag, Timeline } from '#ui/index.ts'
import type { SubmissionLine } from '../queries.ts'
import { looks, remarks as remarkNames } from '../submission.ts'
import type { Submission, SubmissionResult } from '../table.ts'
import { FilesPart, type AttachedLine } from './files-part.tsx'
import { HeadPart, type HeadPartProps } from './head-part.tsx'
import { MessagePart } from './message-part.tsx'
import { mayBeForged } from '../receipt.ts'
import { describeEvent, senderOf, titleOf } from './names.ts'
import { StepsPart, type StepsPartProps } from './steps-part.tsx'

interface SubmissionEvent {
  at: Date
  actorName: string
  action: string
  facts: Readonly<Record<string, unknown>>
}

interface SubmissionPageProps extends Omit<StepsPartProps, 'submission'>, Omit<HeadPartProps, 'submission'> {
  submission: SubmissionLine
  files: readonly AttachedLine[]
  related: readonly Submission[]
  results: readonly SubmissionResult[]
  events: readonly SubmissionEvent[]
  mayAct: boolean
}

export function SubmissionPage(props: SubmissionPageProps) {
  const {
    submission,
    files,
    related,
    results,
    events,
    mayAct,
    arrivals,
    mayOpenOriginal,
    mayOpenContributor,
    ...steps
  } = props
  const { state, fault, checks, remarks, fromAddress } = submission
  const title = titleOf(submission)
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Thư đến', href: paths.desk.submissions.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        kicker={senderOf(submission)}
        facts={
          <>
            <StateTag state={state} looks={looks} />
            <DateText at={submission.receivedAt} />
          </>
        }
      />
      {fault !== null && <Notice kind="warning">{fault}</Notice>}
      {checks !== null && mayBeForged(checks) && (
        <Notice kind="danger" title="Địa chỉ người gửi có thể bị giả mạo">
          {`Thư không qua được kiểm tra của tên miền ${fromAddress?.split('@')[1] ?? ''}. Hãy hỏi lại người gửi bằng đường khác.`}
        </Notice>
      )}
      {remarks.length > 0 && (
        <Notice>
          <ul>
            {remarks.map((remark) => (
              <li>{remarkNames[remark]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {results.length > 0 && (
        <section aria-labelledby="da-thanh">
          <h2 id="da-thanh">Thư này đã thành</h2>
          <ul>
            {results.map(({ href, label, byName, at }) => (
              <li>
                <a href={href}>{label}</a> ({byName}, <DateText at={at} />)
              </li>
            ))}
          </ul>
        </section>
      )}
      <MessagePart submission={submission} />
      <FilesPart submissionId={submission.id} files={files} />
      {related.length > 0 && <RelatedPart related={related} />}
      <HeadPart
        submission={submission}
        arrivals={arrivals}
        mayOpenOriginal={mayOpenOriginal}
        mayOpenContributor={mayOpenContributor}
      />
      {mayAct ? (
        <StepsPart submission={submission} {...steps} />
      ) : (
        <Notice>Thư đến do Tổ biên tập và phòng thường trực xem xét.</Notice>
      )}
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">Việc đã làm</h2>
        {events.length === 0 ? (
          <EmptyState title="Chưa có việc nào" />
        ) : (
          <Timeline
            items={events.map(({ at, actorName, action, facts }) => ({
              at,
              by: actorName,
              title: describeEvent(action, facts),
              tone: action === 'submission.take_up' ? 'good' : 'neutral',
            }))}
          />
        )}
      </section>
    </DeskLayout>
  )
}

function RelatedPart({ related }: { related: readonly Submission[] }) {
  return (
    <section aria-labelledby="lien-quan">
      <h2 id="lien-quan">Thư liên quan</h2>
      <ul class="related-letters">
        {related.map((other) => (
          <li>
            <a href={paths.desk.submission.href({ id: other.id })}>{titleOf(other)}</a>{' '}
            <StateTag state={other.state} looks={looks} /> {senderOf(other)},{' '}
            <DateText at={other.receivedAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}
