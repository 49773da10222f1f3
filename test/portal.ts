import type { AppDependencies, buildApp } from '#app'
import type { SearchKeeper } from '#features/search/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Context, Services } from '#platform/context.ts'
import type { Resolve } from '#platform/mail-reading/index.ts'
import type { OutboxMail } from '#platform/mail/index.ts'
import type { TestClock } from './clock.ts'
import type { TestDatabase } from './database.ts'
import type { SignedBrowser } from './sign-in.ts'
import type { Visit } from './visit.ts'

export type App = ReturnType<typeof buildApp>

export interface PortalOptions {
  clock?: Date | string
  /** Bytes of the largest file that the portal takes; 5 MB where the test does not care. */
  uploadLimit?: number
  /** Where the virus scanner listens, as in the setting CLAMD; nothing is scanned where the test does not care. */
  clamd?: string | null
  /** Whether a search index is kept; without it the search says that it is being made. */
  search?: boolean
  /** A mail server for its letters; the outbox folder without it. */
  smtpUrl?: string
  /** Who answers for DNS; nobody without it. */
  dns?: Resolve | null
  /** Where the portal begins: a database to copy and the folder of its files. With the empty office without it. */
  from?: Beginning
}

export interface Beginning {
  database: string
  files: string
}

export interface Portal {
  /** A person of the profile by key, with the posts they hold at that moment: `portal.as('to-truong').get(…)`. */
  as(person: string): Visit
  /** Somebody who has not signed in. */
  visitor(): Visit
  /** Somebody with a browser, who signs in through the page: for all that is about the session itself. */
  browser(): SignedBrowser
  /** A context for commands called without HTTP, where only the amount of work matters. */
  contextOf(person: string): Promise<Context>
  actorOf(person: string): Promise<Actor>
  /** Runs the waiting jobs that are due by the clock; answers with their names. */
  settleJobs(): Promise<string[]>
  /** Letters that the jobs have delivered, newest first; `settleJobs()` delivers them. */
  outbox(): Promise<OutboxMail[]>
  /** Opens a real port, for Chromium, where sessions count as they do in the world. Answers with the address. */
  listen(): Promise<string>
  /** The keeper of the search index; brought up to date before every request. */
  search: SearchKeeper
  routes: { method: string; url: string }[]
  clock: TestClock
  services: Services
  /** For a portal of one's own beside this one. */
  dependencies: AppDependencies
  database: TestDatabase
  db: Services['db']
  app: App
  dataFolder: string
}
