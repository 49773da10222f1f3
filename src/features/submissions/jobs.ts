import type { Context } from '#platform/context.ts'
import type { JobHandlers, JobTry } from '#platform/jobs.ts'
import { eraseOriginal } from './commands/forget.ts'
import { giveUpReading, readSubmission, type ReadingOptions } from './commands/read.ts'
import { scanOriginal } from './commands/rescan.ts'
import { eraseJob, readJob, scanJob } from './job-names.ts'

export const jobs = (options: ReadingOptions): JobHandlers => ({
  [readJob]: async (ctx: Context, { id }: { id: string }, { isLast }: JobTry) => {
    try {
      await readSubmission(ctx, id, options)
    } catch (error) {
      // The failure is told all the same: it is a defect that somebody should look at.
      if (isLast) await giveUpReading(ctx, id)
      throw error
    }
  },
  [scanJob]: (ctx: Context, { id }: { id: string }) => scanOriginal(ctx, id),
  [eraseJob]: (ctx: Context, { sha256 }: { sha256: string }) => eraseOriginal(ctx, sha256),
})
