import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { buildApp, jobHandlers, type AppDependencies } from '#app'
import { whoIs } from '#features/accounts/index.ts'
import { findActor, people } from '#features/organisation/index.ts'
import { nobody, system, type Actor } from '#platform/actor.ts'
import { openAssets } from '#platform/assets.ts'
import type { Context, Services } from '#platform/context.ts'
import { openFiles } from '#platform/files.ts'
import { openIncoming } from '#platform/incoming.ts'
import { openJobs, type JobHandlers } from '#platform/jobs.ts'
import { openEpoch, openMemory } from '#platform/kept-pages/index.ts'
import { listOutbox, openMailTransport, type OutboxMail } from '#platform/mail/index.ts'
import { openOffice } from '#platform/office/index.ts'
import { readProfile } from '#platform/profile.ts'
import { openScanner } from '#platform/scanner/index.ts'
import { startClock, type TestClock } from './clock.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { settleJobs } from './settle-jobs.ts'
import { testProfile } from './setup/template.ts'
import { openTestBrowser, type SignedBrowser } from './sign-in.ts'
import { visit, type Send, type Visit } from './visit.ts'

export type App = ReturnType<typeof buildApp>

export interface PortalOptions {
  clock?: Date | string
  /** Bytes of the largest file that the portal takes; 5 MB where the test does not care. */
  uploadLimit?: number
  /** Where the virus scanner listens, as in the setting CLAMD; nothing is scanned where the test does not care. */
  clamd?: string | null
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

const origin = 'http://nha-rong.test'
const secret = 'for the tests only, of more than thirty-two letters'

/** The whole portal over a database of its own for this test file, in memory: `const portal = usePortal()`. */
export function usePortal(options: PortalOptions = {}): Portal {
  const portal = {} as Portal
  let close = async () => {}
  beforeAll(async () => {
    const opened = await openPortal(options)
    Object.assign(portal, opened.portal)
    close = opened.close
  })
  afterAll(() => close())
  return portal
}

export async function openPortal({
  clock: start,
  uploadLimit = 5_000_000,
  clamd = null,
}: PortalOptions): Promise<{ portal: Portal; close: () => Promise<void> }> {
  const { drop, ...database } = await openTestDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'nha-rong-portal-'))
  const outboxFolder = join(dataFolder, 'outbox')
  const clock = startClock(start)
  const profile = readProfile(testProfile)
  const transport = openMailTransport({
    smtpUrl: undefined,
    from: `Nhà Rông <nha-rong@${profile.office.demonstrationDomain}>`,
    outboxFolder,
  })
  const handlers: JobHandlers = jobHandlers(transport)
  const report = (error: Error) => {
    throw error
  }
  const runner = await openJobs(database.pool, handlers, report)
  const epoch = await openEpoch(database.connection, report)
  const services: Services = {
    db: database.db,
    jobs: runner,
    files: openFiles(join(dataFolder, 'files')),
    incoming: openIncoming(join(dataFolder, 'incoming')),
    scanner: openScanner(clamd),
    authorities: null,
    office: openOffice(null),
    profile,
    publicUrl: origin,
    secret,
    now: () => clock.now(),
    remember: openMemory(epoch, () => clock.now()),
  }

  const asking = new AsyncLocalStorage<Actor>()
  const routes: Portal['routes'] = []
  const dependencies: AppDependencies = {
    services,
    assets: openAssets(join(import.meta.dirname, '../dist')),
    uploadLimit,
    outboxFolder,
    epoch,
    keptPagesBytes: 64 * 1024 * 1024,
    logger: pino({ level: 'error' }),
    whoIs: async (request) => asking.getStore() ?? whoIs(services, request),
  }
  const app = buildApp({ ...dependencies, onRoute: (route) => routes.push(route) })
  await app.ready()

  const idOf = async (person: string) => {
    const [row] = await services.db.select({ id: people.id }).from(people).where(eq(people.key, person))
    if (!row) throw new Error(`Nobody in the profile is called ${person}`)
    return row.id
  }
  const actorOf = async (person: string) => findActor(services.db, await idOf(person), clock.now())
  /** What the test has written a moment ago, past the portal, is known to it when it is asked. */
  const send = async (inject: Send, request: InjectOptions) => {
    await epoch.catchUp()
    return inject(request)
  }
  const contextFor = (actor: Actor): Context => ({ ...services, actor, requestId: 'test' })

  return {
    portal: {
      as: (person) =>
        visit(app, origin, async (inject, request) => {
          const actor = await actorOf(person)
          return asking.run(actor, () => send(inject, request))
        }),
      visitor: () => visit(app, origin, (inject, request) => asking.run(nobody, () => send(inject, request))),
      browser: () => openTestBrowser(app, services, { origin, dataFolder }),
      actorOf,
      contextOf: async (person) => contextFor(await actorOf(person)),
      settleJobs: () => settleJobs(database.pool, handlers, () => contextFor(system)),
      outbox: () => listOutbox(outboxFolder),
      listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
      routes,
      clock,
      services,
      dependencies,
      database,
      db: database.db,
      app,
      dataFolder,
    },
    async close() {
      await app.close()
      await epoch.close()
      await runner.stop()
      transport.close()
      await drop()
      await rm(dataFolder, { recursive: true })
    },
  }
}
