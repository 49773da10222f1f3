import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { StateLook } from '#ui/index.ts'
import type { Contributor } from './contributor.ts'

export interface SentFile {
  name: string
  bytes: Uint8Array
}

export interface NewSubmission {
  from: Contributor
  title: string
  text: string
  files: readonly SentFile[]
}

export interface Submitted {
  id: string
  title: string
  sentAt: Date
  look: StateLook
  since: Date
}

export interface SubmittedItem extends Submitted {
  text: string
  files: readonly string[]
  answer: string | null
}

/** Where what contributors send is taken in and answered; `src/app.ts` says who does that. */
export interface SubmissionDoor {
  /** A sentence for each file that is not taken, looked at before anything is kept. `limit` in bytes. */
  whyNotFiles(ctx: Context, files: readonly SentFile[], limit: number): Promise<string[]>
  submit(tx: Database, ctx: Context, sent: NewSubmission): Promise<string>
  /** Newest first. */
  listSubmitted(db: Database, contributorId: string): Promise<Submitted[]>
  /** Throws NotFound for what is not this contributor's. */
  findSubmitted(db: Database, contributorId: string, id: string): Promise<SubmittedItem>
}
