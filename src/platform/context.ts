import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import type { Files } from './files.ts'
import type { Incoming } from './incoming.ts'
import type { Jobs } from './jobs.ts'
import type { Remember } from './kept-pages/index.ts'
import type { Office } from './office/index.ts'
import type { WorkCalendar } from '#lib/working-time/index.ts'
import type { Profile } from './profile.ts'
import type { Scanner } from './scanner/index.ts'
import type { IndexStore } from './text-index/index.ts'

/** When the office works, and each division that keeps a week of its own; null asks for the office's. */
export interface Calendars {
  /** Grows with every change: kept beside what was reckoned. */
  readonly version: number
  of(divisionId: string | null): WorkCalendar
}

/** What outlives a request: opened by main, closed by main. */
export interface Services {
  db: Database
  jobs: Jobs
  files: Files
  /** Files on their way in. */
  incoming: Incoming
  scanner: Scanner
  /** Where the search index lies. */
  searchStore: IndexStore
  office: Office
  /** Folder of the CA certificates that digital signatures are trusted by; null trusts nobody. */
  authorities: string | null
  /** Its working days are those of `calendars`, which people keep up to date. */
  profile: Profile
  calendars: Calendars
  /** The address people reach the site at, without a trailing slash. */
  publicUrl: string
  /** Signs the session cookies and encrypts the secrets of the second factor; at least 32 characters, the same on every start. */
  secret: string
  now: () => Date
  /** For readings that pages are made of; never in a command. */
  remember: Remember
}

/** All that a command may know of the request that asked for it. */
export interface Context extends Services {
  actor: Actor
  requestId: string
}
