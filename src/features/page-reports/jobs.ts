import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { lockReport } from './queries.ts'
import { isOpen } from './report.ts'
import { subjectOf } from './subject.ts'
import { pageReports } from './table.ts'

export const erasureJob = 'page-reports.erase-email'

interface Erasure {
  reportId: string
  closedAt: string
}

/** What the form promises. A report that was opened again in the meantime waits for its next end. */
async function eraseEmail(ctx: Context, { reportId, closedAt }: Erasure): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const report = await lockReport(tx, reportId)
    if (isOpen(report.state) || report.email === null || report.stateSince.toISOString() !== closedAt) return
    await tx.update(pageReports).set({ email: null }).where(eq(pageReports.id, reportId))
    await record(tx, ctx, 'page_report.erase_email', subjectOf(report))
  })
}

export const jobs: JobHandlers = { [erasureJob]: eraseEmail }
