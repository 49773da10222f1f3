import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { SubmissionDoor, Submitted } from '#features/contributors/index.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { StateLook } from '#ui/index.ts'
import type { Destination } from '../destination.ts'
import { listAttachments } from '../files.ts'
import { listResults } from '../queries.ts'
import type { SubmissionState } from '../submission.ts'
import { submissions, type Submission } from '../table.ts'
import { whyNotFiles } from './examine.ts'
import { sendContributed } from './send.ts'

const waiting: StateLook = { label: 'Chờ xem xét', tone: 'waiting' }
const refused: StateLook = { label: 'Không tiếp nhận', tone: 'stopped' }

/** What the sender is told of each state; what was merged stands where the other one stands. */
const looks: Record<Exclude<SubmissionState, 'merged'>, StateLook> = {
  received: waiting,
  open: waiting,
  unreadable: waiting,
  assigned: { label: 'Đang xem xét', tone: 'progress' },
  taken_up: { label: 'Đã tiếp nhận', tone: 'good' },
  refused,
  spam: refused,
  secret: { label: 'Không lưu vì có dấu chỉ độ mật', tone: 'stopped' },
}

interface Sent {
  own: Submission
  /** The one that it was merged into. */
  into: Submission | null
}

const other = alias(submissions, 'merged_into')

const selectSent = (db: Database) =>
  db
    .select({ own: submissions, into: other })
    .from(submissions)
    .leftJoin(other, eq(other.id, submissions.mergedInto))

/** The one that decides what became of it. */
const decisive = ({ own, into }: Sent): Submission => into ?? own

function submittedOf(sent: Sent): Submitted {
  const { id, subject, state: ownState, receivedAt, stateSince } = sent.own
  const { state } = decisive(sent)
  return {
    id,
    title: subject || (ownState === 'secret' ? 'Thông tin không được lưu' : 'Thư không có tiêu đề'),
    sentAt: receivedAt,
    look: state === 'merged' ? waiting : looks[state],
    since: stateSince,
  }
}

/** What contributors send, in the queue of the secretariat; `destinations` say what became of it. */
export const contributorsDoor = (destinations: readonly Destination[]): SubmissionDoor => ({
  whyNotFiles,
  submit: sendContributed,

  async listSubmitted(db, contributorId) {
    const rows = await selectSent(db)
      .where(eq(submissions.contributorId, contributorId))
      .orderBy(desc(submissions.receivedAt), desc(submissions.id))
      .limit(200)
    return rows.map(submittedOf)
  },

  async findSubmitted(db, contributorId, id) {
    if (!z.guid().safeParse(id).success) throw new NotFound()
    const own = and(eq(submissions.id, id), eq(submissions.contributorId, contributorId))
    const sent = one(await selectSent(db).where(own))
    const files = await listAttachments(db, id)
    return {
      ...submittedOf(sent),
      text: sent.own.body,
      reason: decisive(sent).reason,
      files: sent.own.state === 'received' ? null : files.map(({ name }) => name),
      results: await describeResults(db, [...new Set([id, decisive(sent).id])], destinations),
    }
  },
})

async function describeResults(
  db: Database,
  ids: readonly string[],
  destinations: readonly Destination[],
): Promise<{ label: string; href: string | null }[]> {
  const results = await listResults(db, ids)
  return Promise.all(
    results.map(async ({ destination, href }) => {
      const where = destinations.find(({ key }) => key === destination)
      return (await where?.tellSender(db, href)) ?? { label: 'Đã chuyển xử lý', href: null }
    }),
  )
}
