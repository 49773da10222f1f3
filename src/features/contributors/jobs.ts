import { and, inArray, lt } from 'drizzle-orm'
import { recordAll } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { JobHandlers, Timetable } from '#platform/jobs.ts'
import { keptFor } from './limits.ts'
import { subjectOf } from './subject.ts'
import { contributors, contributorLinks, contributorSessions } from './table.ts'

export const erasureJob = 'contributors.erase'

/** What the letters promise: an application refused or never confirmed leaves nothing of its person behind. */
async function eraseOld(ctx: Context): Promise<void> {
  const now = ctx.now()
  await ctx.db.transaction(async (tx) => {
    await tx.delete(contributorLinks).where(lt(contributorLinks.expiresAt, now))
    await tx.delete(contributorSessions).where(lt(contributorSessions.expiresAt, now))
    const erased = await tx
      .update(contributors)
      .set({ ...nothing, state: 'erased', stateSince: now })
      .where(
        and(
          inArray(contributors.state, ['unconfirmed', 'refused']),
          lt(contributors.stateSince, new Date(now.getTime() - keptFor)),
        ),
      )
      .returning()
    await recordAll(
      tx,
      ctx,
      erased.map((row) => ({ action: 'contributor.erase', subject: subjectOf(row), facts: {} })),
    )
  })
}

const nothing = {
  name: '',
  representative: null,
  email: null,
  phone: null,
  field: '',
  reason: null,
  tokenHash: null,
  tokenUntil: null,
}

export const jobs: JobHandlers = { [erasureJob]: eraseOld }

/** Every night. */
export const timetable: Timetable = { [erasureJob]: '20 2 * * *' }
