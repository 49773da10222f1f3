import type { Content } from '#lib/file-text/content.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { readReceived } from './commands/read.ts'
import { readJob } from './read-job.ts'
import type { ReceivedFile } from './received-file.ts'

/** What a file became: a document, with the address of its page in the workspace. */
export interface Outcome {
  label: string
  href: string
}

/** What intake asks of those who make something of the files. */
export interface IntakeHooks {
  /** In the transaction in which the file is kept. */
  onRead: (ctx: Context, tx: Database, file: ReceivedFile, content: Content | null) => Promise<void>
  /** Whether the text bears a mark that has no place here (R-1031); answers with the mark. */
  findSecrecyMark: (content: Content) => string | null
  listOutcomes: (ctx: Context, files: readonly ReceivedFile[]) => Promise<Map<string, Outcome>>
  maySeeFile: (ctx: Context, fileId: string) => Promise<boolean>
}

export const jobs = (hooks: Pick<IntakeHooks, 'onRead' | 'findSecrecyMark'>): JobHandlers => ({
  [readJob]: (ctx: Context, { fileId }: { fileId: string }) => readReceived(ctx, hooks, fileId),
})
