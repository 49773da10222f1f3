import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { NewSubmission, SubmissionDoor, Submitted } from '#features/contributors/index.ts'
import { examineUpload, listMedia, storeUpload } from '#features/media/index.ts'
import { tellDivision } from '#features/notices/index.ts'
import type { Context } from '#platform/context.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound, RuleBroken } from '#platform/errors.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { paths } from '#paths'
import { looks } from './contribution.ts'
import { whyNotFiles } from './examine.ts'
import { contributions, type Contribution } from './table.ts'

/** Takes in what contributors send, in the caller's transaction. */
async function submit(
  tx: Database,
  ctx: Context,
  { from, title, text, files }: NewSubmission,
): Promise<string> {
  const [id, now] = [randomUUID(), ctx.now()]
  const fileIds: string[] = []
  for (const file of files) {
    const examined = await examineUpload(file, Infinity)
    if (!examined.ok) throw new RuleBroken(examined.reason)
    fileIds.push((await storeUpload(ctx, tx, examined.file)).id)
  }
  const row = { id, contributorId: from.id, title, text, fileIds, sentAt: now, stateSince: now }
  await tx.insert(contributions).values({ ...row, state: 'received' })
  await tellSecretariat(tx, ctx, id)
  return id
}

async function tellSecretariat(tx: Database, ctx: Context, id: string): Promise<void> {
  const divisionId = secretariatOf(ctx.profile)
  if (divisionId === null) return
  await tellDivision(tx, ctx, divisionId, {
    kind: 'incoming',
    title: 'Có thông tin do cộng tác viên bên ngoài gửi',
    text: '',
    href: paths.desk.contribution.href({ id }),
    subject: { type: 'contribution', id },
  })
}

const submittedOf = ({ id, title, sentAt, state, stateSince }: Contribution): Submitted => ({
  id,
  title,
  sentAt,
  look: looks[state],
  since: stateSince,
})

export const door: SubmissionDoor = {
  whyNotFiles,
  submit,

  async listSubmitted(db, contributorId) {
    const rows = await db
      .select()
      .from(contributions)
      .where(eq(contributions.contributorId, contributorId))
      .orderBy(desc(contributions.sentAt), desc(contributions.id))
      .limit(200)
    return rows.map(submittedOf)
  },

  async findSubmitted(db, contributorId, id) {
    if (!z.guid().safeParse(id).success) throw new NotFound()
    const own = and(eq(contributions.id, id), eq(contributions.contributorId, contributorId))
    const row = one(await db.select().from(contributions).where(own))
    const files = (await listMedia(db, row.fileIds)).map(({ name }) => name)
    return { ...submittedOf(row), text: row.text, answer: row.answer, files }
  },
}
