import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import { DateText, DescriptionList } from '#ui/index.ts'
import type { SubmissionLine } from '../queries.ts'
import { describeCheck, senderOf } from './names.ts'

export interface HeadPartProps {
  submission: SubmissionLine
  arrivals: readonly { mailbox: string; receivedAt: Date }[]
  /** Why the original may not be opened now, or null. */
  mayOpenOriginal: string | null
  /** Whether this person may see what contributors told of themselves. */
  mayOpenContributor: boolean
}

/** Who sent it to whom, how sure that is, and the original. */
export function HeadPart({ submission, arrivals, mayOpenOriginal, mayOpenContributor }: HeadPartProps) {
  const { id, origin, replyTo, recipients, sentAt, checks, assigneeName, reason, closedByName } = submission
  const { mergedInto, sha256, bytes } = submission
  return (
    <section aria-labelledby="nguoi-gui">
      <h2 id="nguoi-gui">Người gửi và thư gốc</h2>
      <DescriptionList
        items={[
          { term: 'Người gửi', detail: senderOf(submission) },
          { term: 'Được biết là', detail: <KnownAs submission={submission} mayOpen={mayOpenContributor} /> },
          ...(origin === 'contributor' ? [{ term: 'Đường gửi', detail: 'Trang cộng tác viên' }] : []),
          ...(replyTo ? [{ term: 'Muốn nhận trả lời tại', detail: replyTo }] : []),
          ...(recipients.length > 0 ? [{ term: 'Gửi đến', detail: recipients.join(', ') }] : []),
          ...(sentAt ? [{ term: 'Người gửi ghi lúc', detail: <DateText at={sentAt} /> }] : []),
          ...arrivals.map(({ mailbox, receivedAt }) => ({
            term: 'Đến hộp thư',
            detail: (
              <>
                {mailbox}, <DateText at={receivedAt} />
              </>
            ),
          })),
          ...(checks && origin !== 'contributor'
            ? [
                { term: 'Máy chủ gửi (SPF)', detail: describeCheck(checks.spf) },
                { term: 'Chữ ký tên miền (DKIM)', detail: describeCheck(checks.dkim) },
                { term: 'Chính sách tên miền (DMARC)', detail: describeCheck(checks.dmarc) },
              ]
            : []),
          { term: 'Người xem xét', detail: assigneeName ?? 'Chưa giao' },
          ...(reason
            ? [{ term: `Lý do từ chối của ${closedByName ?? ''}`, detail: <p class="as-typed">{reason}</p> }]
            : []),
          ...(mergedInto
            ? [
                {
                  term: 'Đã ghép vào',
                  detail: <a href={paths.desk.submission.href({ id: mergedInto })}>Mở thư kia</a>,
                },
              ]
            : []),
          {
            term: 'Thư gốc',
            detail:
              mayOpenOriginal === null ? (
                <a
                  href={paths.desk.submissionOriginal.href({ id })}
                >{`Tải thư gốc (${formatBytes(bytes)})`}</a>
              ) : (
                mayOpenOriginal
              ),
          },
          ...(sha256
            ? [{ term: 'Mã SHA-256 của thư gốc', detail: <code class="report-path">{sha256}</code> }]
            : []),
        ]}
      />
    </section>
  )
}

interface KnownAsProps {
  submission: Pick<SubmissionLine, 'senderName' | 'contributorId' | 'contributorName'>
  mayOpen: boolean
}

function KnownAs({ submission: { senderName, contributorId, contributorName }, mayOpen }: KnownAsProps) {
  if (senderName !== null) return <>{`${senderName}, người của Văn phòng`}</>
  if (contributorId === null || contributorName === null)
    return <>Địa chỉ không phải của người trong Văn phòng hay cộng tác viên nào</>
  if (!mayOpen) return <>{`${contributorName}, cộng tác viên bên ngoài`}</>
  return (
    <>
      <a href={paths.desk.contributor.href({ id: contributorId })}>{contributorName}</a>, cộng tác viên bên
      ngoài
    </>
  )
}
