import type { Context } from '#platform/context.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { forgetAbandoned } from './commands/discard.ts'
import { readReceived } from './commands/read.ts'
import { recogniseReceived } from './commands/recognise.ts'
import { rescan } from './commands/rescan.ts'
import type { IntakeHooks } from './hooks.ts'
import { forgetJob, readJob, recogniseJob, rescanJob } from './job-names.ts'

export const jobs = (hooks: Pick<IntakeHooks, 'onRead'>): JobHandlers => ({
  [readJob]: (ctx: Context, { fileId }: { fileId: string }) => readReceived(ctx, hooks, fileId),
  [recogniseJob]: (ctx: Context, { fileId }: { fileId: string }) => recogniseReceived(ctx, hooks, fileId),
  [rescanJob]: (ctx: Context, { fileId }: { fileId: string }) => rescan(ctx, fileId),
  [forgetJob]: (ctx: Context, { fileId }: { fileId: string }) => forgetAbandoned(ctx, fileId),
})
