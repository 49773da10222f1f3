import { AsyncLocalStorage } from 'node:async_hooks'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import pino from 'pino'
import { buildApp, jobHandlers, type AppDependencies } from '#app'
import { whoIs } from '#features/accounts/index.ts'
import { openLiveCalendars } from '#features/calendar/index.ts'
import { findActor, people } from '#features/organisation/index.ts'
import { paths } from '#paths'
import { nobody, system, type Actor } from '#platform/actor.ts'
import { openAssets } from '#platform/assets.ts'
import type { Context, Services } from '#platform/context.ts'
import { openFiles } from '#platform/files.ts'
import { openIncoming } from '#platform/incoming.ts'
import { openJobs, type JobHandlers } from '#platform/jobs.ts'
import { openEpoch, openMemory } from '#platform/kept-pages/index.ts'
import type { Resolve } from '#platform/mail-reading/index.ts'
import { listOutbox, openMailTransport } from '#platform/mail/index.ts'
import { openOffice } from '#platform/office/index.ts'
import { readProfile } from '#platform/profile.ts'
import { openScanner } from '#platform/scanner/index.ts'
import { openIndexStore } from '#platform/text-index/index.ts'
import { startClock } from './clock.ts'
import { openTestDatabase } from './database.ts'
import { settleJobs } from './settle-jobs.ts'
import { testProfile } from './setup/template.ts'
import { openTestBrowser } from './sign-in.ts'
import { keepSearch, noSearch } from './search-keeper.ts'
import type { Beginning, Portal, PortalOptions } from './portal.ts'
import { visit, type Send } from './visit.ts'

const origin = 'http://nha-rong.test'
const secret = 'for the tests only, of more than thirty-two letters'

const isAboutSearch = ({ url }: InjectOptions) => JSON.stringify(url).includes(paths.search.href())

/** Tests have no network: whoever asks hears nothing. */
const silentDns: Resolve = async () => {
  throw Object.assign(new Error('No DNS in tests'), { code: 'ETIMEOUT' })
}

interface OpenedPortal {
  portal: Portal
  close: () => Promise<void>
  /** Closes it and leaves what it holds for others to begin from. */
  leaveAs: (left: Beginning) => Promise<void>
}

export async function openPortal({
  clock: start,
  uploadLimit = 5_000_000,
  clamd = null,
  search: isSearched = false,
  smtpUrl,
  dns = null,
  from,
}: PortalOptions): Promise<OpenedPortal> {
  const { drop, leaveAs, ...database } = await openTestDatabase(from?.database)
  const dataFolder = await mkdtemp(join(tmpdir(), 'nha-rong-portal-'))
  if (from) await cp(from.files, join(dataFolder, 'files'), { recursive: true })
  const outboxFolder = join(dataFolder, 'outbox')
  const clock = startClock(start)
  const profile = readProfile(testProfile)
  const transport = openMailTransport({
    smtpUrl,
    from: `Nhà Rông <nha-rong@${profile.office.demonstrationDomain}>`,
    outboxFolder,
  })
  const ownAddresses = [transport.sender, ...profile.office.mailboxes.map(({ address }) => address)]
  const handlers: JobHandlers = jobHandlers(transport, { resolve: dns ?? silentDns, ownAddresses })
  const report = (error: Error) => {
    throw error
  }
  const runner = await openJobs(database.pool, handlers, report)
  const epoch = await openEpoch(database.connection, report)
  const live = await openLiveCalendars(database.connection, database.db, report)
  const services: Services = {
    db: database.db,
    jobs: runner,
    files: openFiles(join(dataFolder, 'files')),
    incoming: openIncoming(join(dataFolder, 'incoming')),
    scanner: openScanner(clamd),
    searchStore: openIndexStore(join(dataFolder, 'search')),
    authorities: null,
    office: openOffice(null),
    profile: { ...profile, workCalendar: live.calendars.of(null) },
    calendars: live.calendars,
    publicUrl: origin,
    secret,
    now: () => clock.now(),
    remember: openMemory(epoch, () => clock.now()),
  }

  const asSystem = (): Context => ({ ...services, actor: system, requestId: 'test' })
  const search = isSearched ? await keepSearch(database.connection, asSystem, report) : noSearch
  // The first index is made before anything is written, so that words weigh the same in every run.
  await search.settle()

  const asking = new AsyncLocalStorage<Actor>()
  const routes: Portal['routes'] = []
  const dependencies: AppDependencies = {
    services,
    assets: openAssets(join(import.meta.dirname, '../dist')),
    uploadLimit,
    mailboxes: [],
    outboxFolder,
    epoch,
    search,
    keptPagesBytes: 64 * 1024 * 1024,
    logger: pino({ level: 'error' }),
    whoIs: async (request) => asking.getStore() ?? whoIs(services, request),
  }
  const app = buildApp({ ...dependencies, onRoute: (route) => routes.push(route) })
  await app.ready()

  const ids = new Map<string, string>()
  const idOf = async (person: string) => {
    const known = ids.get(person)
    if (known !== undefined) return known
    const [row] = await services.db.select({ id: people.id }).from(people).where(eq(people.key, person))
    if (!row) throw new Error(`Nobody in the profile is called ${person}`)
    ids.set(person, row.id)
    return row.id
  }
  const actorOf = async (person: string) => findActor(services.db, await idOf(person), clock.now())
  /** What the test has written a moment ago, past the portal, is known to it when it is asked. */
  const send = async (inject: Send, request: InjectOptions) => {
    await Promise.all([epoch.catchUp(), live.catchUp()])
    if (isAboutSearch(request)) await search.settle()
    return inject(request)
  }
  const contextFor = (actor: Actor): Context => ({ ...services, actor, requestId: 'test' })
  const stop = async () => {
    await app.close()
    await search.close()
    await epoch.close()
    await live.close()
    await runner.stop()
    transport.close()
  }

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
      settleJobs: () => settleJobs(database.pool, handlers, asSystem),
      outbox: () => listOutbox(outboxFolder),
      listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
      search,
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
      await stop()
      await drop()
      await rm(dataFolder, { recursive: true })
    },
    async leaveAs(left) {
      await stop()
      await leaveAs(left.database)
      await cp(join(dataFolder, 'files'), left.files, { recursive: true })
      await rm(dataFolder, { recursive: true })
    },
  }
}
