import type { Context } from '#platform/context.ts'
import type { JobHandlers, JobTry } from '#platform/jobs.ts'
import { forgetAbandoned } from './commands/discard.ts'
import { giveUp } from './commands/give-up.ts'
import { readReceived } from './commands/read.ts'
import { recogniseReceived } from './commands/recognise.ts'
import { rescan } from './commands/rescan.ts'
import type { IntakeHooks } from './hooks.ts'
import { forgetJob, readJob, recogniseJob, rescanJob } from './job-names.ts'

interface OfFile {
  fileId: string
}

export const jobs = (hooks: Pick<IntakeHooks, 'onRead' | 'onRefused'>): JobHandlers => ({
  [readJob]: orGiveUp(hooks, readReceived),
  [recogniseJob]: orGiveUp(hooks, recogniseReceived),
  [rescanJob]: (ctx: Context, { fileId }: OfFile) => rescan(ctx, fileId),
  [forgetJob]: (ctx: Context, { fileId }: OfFile) => forgetAbandoned(ctx, fileId),
})

/** The failure is told all the same: it is a defect that somebody should look at. */
const orGiveUp =
  (hooks: Pick<IntakeHooks, 'onRead' | 'onRefused'>, read: typeof readReceived) =>
  async (ctx: Context, { fileId }: OfFile, { isLast }: JobTry): Promise<void> => {
    try {
      await read(ctx, hooks, fileId)
    } catch (error) {
      if (isLast) await giveUp(ctx, hooks, fileId)
      throw error
    }
  }
