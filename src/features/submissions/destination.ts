import type { ReceivedFile } from '#features/intake/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Profile } from '#platform/profile.ts'
import type { Submission } from './table.ts'

/** A letter with its attachments that may be used: kept, and looked at where a scanner is set. */
export interface Material {
  submission: Submission
  files: readonly ReceivedFile[]
}

/** Something to be chosen before the letter is taken up. */
export interface Question {
  name: string
  label: string
  options: readonly { value: string; label: string; group?: string }[]
}

/**
 * What a letter may become: features that take something in offer this, the composition root gives the list. `open` works in the
 * caller's transaction and checks every choice itself; it throws what the person reads.
 */
export interface Destination {
  /** Of letters and digits; stands in the log. */
  key: string
  /** "Bản nháp tin, bài". */
  label: string
  hint: string
  /** Why this person cannot send this letter there, or null. */
  whyNot: (actor: Actor, material: Material, profile: Profile) => string | null
  listQuestions: (ctx: Context, material: Material) => Promise<Question[]>
  /** Answers with the page of what was made, and how that is called. */
  open: (
    tx: Database,
    ctx: Context,
    material: Material,
    choices: Readonly<Record<string, string>>,
  ) => Promise<{ href: string; label: string }>
  /** Where that stands, as its sender may know it: nothing of what is not public. `href` is what `open` answered with. */
  tellSender: (db: Database, href: string) => Promise<{ label: string; href: string | null }>
}
