import type { Deed } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'

/** One kind of work that a person who leaves has in hand; a feature declares it, the composition root brings it here. */
export interface HandOver {
  /** Part of a form field's name: letters and hyphens. */
  key: string
  /** "Bài đang viết" */
  label: string
  count: (db: Database, personId: string, now: Date) => Promise<number>
  /**
   * Gives all of it to the other person, in the transaction of the leaving; answers how many. What each thing's own history should say is
   * given to `note`: it is written at the end.
   */
  takeOver: (
    tx: Database,
    ctx: Context,
    people: { from: string; to: string },
    note: (deed: Deed) => void,
  ) => Promise<number>
}

/** What organisation asks of features it does not know. */
export interface OrganisationHooks {
  handOvers: readonly HandOver[]
  /** Ends every session of the person, in the transaction. */
  closeAccess: (tx: Database, personId: string) => Promise<unknown>
  /** A person signs in by the address that the office knows them by: the account follows it, in the transaction. */
  followEmail: (tx: Database, personId: string, email: string) => Promise<unknown>
  /** Ids of people who cannot sign in although they hold posts: a locked administrator is none. */
  listLockedOut: (db: Database) => Promise<ReadonlySet<string>>
}
