import type { AuditEvent } from '#platform/audit/index.ts'
import { paths } from '#paths'
import { DateText, StateTag, Table, Timeline } from '#ui/index.ts'
import { rule, stepNames } from '../article.ts'
import type { Signoff } from '../queries.ts'
import type { ArticleRecord } from '../records.ts'
import { looks } from './looks.ts'

const signoffNames = { sign: 'Ký', check: 'Kiểm tra theo Điều 3', approve: 'Duyệt' }

/** Name, post, time and hash: who stood for which text (art. 11.2). */
export function SignoffList({
  signoffs,
  edition,
  presentHash,
}: {
  signoffs: readonly Signoff[]
  /** Its number, said before the revision's as everywhere: 2.1. */
  edition: number
  presentHash: string
}) {
  if (signoffs.length === 0) return null
  return (
    <section aria-labelledby="chu-ky">
      <h2 id="chu-ky">Chữ ký</h2>
      <Table
        caption="Ai đã ký, kiểm tra, duyệt bản nào"
        captionHidden
        rows={signoffs.toReversed()}
        columns={[
          { head: 'Bước', header: true, cell: ({ step }) => signoffNames[step] },
          {
            head: 'Người ký',
            cell: ({ personName, postTitle, onBehalfOf }) =>
              `${personName}, ${postTitle}${onBehalfOf ? ` (theo ủy quyền của ${onBehalfOf})` : ''}`,
          },
          { head: 'Lúc', keep: true, cell: ({ at }) => <DateText at={at} /> },
          {
            head: 'Bản',
            cell: ({ revision, hash, carriedFrom }) => (
              <>
                {edition}.{revision}, mã <code title={hash}>{hash.slice(0, 10)}</code>
                {carriedFrom &&
                  (revision === 1 ? ' (giữ từ bản đang đăng)' : ' (giữ qua lần sửa lỗi trình bày)')}
              </>
            ),
          },
          {
            head: 'Hiệu lực',
            cell: ({ hash }) => (hash === presentHash ? 'Đúng bản hiện tại' : 'Bản cũ, không còn hiệu lực'),
          },
        ]}
      />
    </section>
  )
}

const otherActs: Record<string, string> = {
  'article.draft': 'đã mở bản nháp',
  'article.save': 'đã lưu một bản mới',
  'article.change_address': 'đã đổi địa chỉ bài',
  'article.schedule_failed': 'không đăng được theo giờ hẹn',
}
const done = new Map(stepNames.map((step) => [`article.${step}`, rule(step).done]))

/** Who did what, when and why, newest first. */
export function StoryOfArticle({ events }: { events: readonly AuditEvent[] }) {
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">Diễn biến</h2>
      <Timeline
        items={events.map(({ at, actorName, action, facts }) => ({
          at,
          title: `${actorName} ${done.get(action) ?? otherActs[action] ?? action}`,
          note: textOfFacts(facts),
        }))}
      />
    </section>
  )
}

function textOfFacts(facts: Record<string, unknown>): string | undefined {
  const note = facts['reason'] ?? facts['why'] ?? facts['rule']
  return typeof note === 'string' && note !== '' ? note : undefined
}

/** The article's editions: the first and its corrections. */
export function EditionList({ editions }: { editions: readonly ArticleRecord[] }) {
  return (
    <section aria-labelledby="cac-ban">
      <h2 id="cac-ban">Các bản đã qua</h2>
      <ul>
        {editions.map(({ id, editionId, editionNumber, revision, state, correctionNote }) => (
          <li>
            <a href={paths.desk.articleRevision.href({ id, edition: editionId, revision })}>
              Bản {editionNumber}
            </a>{' '}
            <StateTag state={state} looks={looks} /> {correctionNote && `Đính chính: ${correctionNote}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
