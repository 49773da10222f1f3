import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { StateLook } from '#ui/index.ts'
import type { Contributor } from './contributor.ts'

export interface SentFile {
  name: string
  /** Where it lies while it is looked at. */
  path: string
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
  /** Their names; null until they have been read. */
  files: readonly string[] | null
  /** Why it was not taken, in the words of whoever decided. */
  reason: string | null
  /** What it became, as far as the public may know; with its public address where it has one. */
  results: readonly { label: string; href: string | null }[]
}

/** Where what contributors send is taken in and answered; `src/app.ts` says who does that. */
export interface SubmissionDoor {
  /** A sentence for each file that is not taken, looked at before anything is kept. */
  whyNotFiles(ctx: Context, files: readonly SentFile[]): Promise<string[]>
  /** Answers with its id. */
  submit(ctx: Context, sent: NewSubmission): Promise<string>
  /** Newest first. */
  listSubmitted(db: Database, contributorId: string): Promise<Submitted[]>
  /** Throws NotFound for what is not this contributor's. */
  findSubmitted(db: Database, contributorId: string, id: string): Promise<SubmittedItem>
}
