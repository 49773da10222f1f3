import type { Context } from '#platform/context.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { applyImport } from './commands/apply.ts'
import { applyJob } from './apply-job.ts'

export const jobs: JobHandlers = {
  [applyJob]: (ctx: Context, { importId }: { importId: string }) => applyImport(ctx, importId),
}
