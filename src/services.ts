import { join } from 'node:path'
import type { Logger } from 'pino'
import { projectFolder, type Config } from '#config'
import { loadCalendar, openLiveCalendars } from '#features/calendar/index.ts'
import { loadDuties } from '#features/duties/index.ts'
import { loadOrganisation } from '#features/organisation/index.ts'
import { loadSections } from '#features/sections/index.ts'
import { system } from '#platform/actor.ts'
import type { Context, Services } from '#platform/context.ts'
import { openPool } from '#platform/database.ts'
import { openFiles } from '#platform/files.ts'
import { openIncoming } from '#platform/incoming.ts'
import { openJobs, type JobRunner } from '#platform/jobs.ts'
import { openEpoch, openMemory, type Epoch } from '#platform/kept-pages/index.ts'
import { openLog } from '#platform/log.ts'
import { openResolver } from '#platform/mail-reading/index.ts'
import { openMailTransport } from '#platform/mail/index.ts'
import { migrate } from '#platform/migrations.ts'
import { openOffice } from '#platform/office/index.ts'
import { readProfile } from '#platform/profile.ts'
import { openScanner } from '#platform/scanner/index.ts'
import { keepSecret } from '#platform/secret.ts'
import type { OpenedDatabase } from '#platform/startup.ts'
import { openIndexStore } from '#platform/text-index/index.ts'
import { jobHandlers, timetable } from './app.ts'

export interface Running {
  services: Services
  jobs: JobRunner
  epoch: Epoch
  logger: Logger
  outboxFolder: string
  /** A context for work that no person asked for. */
  asSystem: () => Context
}

/**
 * Opens everything that outlives a request, for the portal and for its commands alike: the pool, the migrated database
 * with the office in it, queues, files, mail. What was opened is closed with `opened`.
 */
export async function openServices(
  config: Config,
  database: OpenedDatabase,
  publicUrl: string,
  opened: AsyncDisposableStack,
): Promise<Running> {
  const logger = openLog(config.logLevel)
  const report = (error: Error) => logger.error(error)
  const opening = openPool(database.connection, report)
  const { db, pool } = opening
  opened.defer(() => opening.close())
  await migrate(pool, join(projectFolder, 'db/migrations'))

  const profile = readProfile(join(projectFolder, 'db/profiles', config.profile))
  // The persons of a profile are invented: an office in production enters its own.
  const office = config.mode === 'production' ? { ...profile, people: [], delegations: [] } : profile
  const now = () => new Date()
  await db.transaction(async (tx) => {
    await loadOrganisation(tx, office, now())
    await loadSections(tx, profile, now())
    await loadCalendar(tx, profile, now())
    await loadDuties(tx, profile, now())
  })

  const outboxFolder = join(config.dataFolder, 'outbox')
  const transport = openMailTransport({
    smtpUrl: config.smtpUrl ?? undefined,
    from: config.mailFrom ?? `${profile.office.portalName} <${profile.office.mailboxes[0]?.address ?? ''}>`,
    outboxFolder,
  })
  opened.defer(() => transport.close())
  const ownAddresses = [
    transport.sender,
    ...[...profile.office.mailboxes, ...config.imapUrls].map(({ address }) => address.toLowerCase()),
  ]
  const letters = { resolve: openResolver(), ownAddresses }
  const jobs = await openJobs(pool, jobHandlers(transport, letters), report, timetable)
  opened.defer(() => jobs.stop())
  const epoch = await openEpoch(database.connection, report)
  opened.defer(() => epoch.close())

  const live = await openLiveCalendars(database.connection, db, report)
  opened.defer(() => live.close())

  const services: Services = {
    db,
    jobs,
    files: openFiles(join(config.dataFolder, 'files')),
    incoming: openIncoming(join(config.dataFolder, 'incoming')),
    scanner: openScanner(config.clamd, { report: (cause) => logger.warn({ cause }, 'Not scanned') }),
    searchStore: openIndexStore(config.searchStore ?? join(config.dataFolder, 'search'), {
      ...(config.searchMemoryMb !== null && { memory: config.searchMemoryMb }),
    }),
    authorities: config.signatureCaFolder,
    office: openOffice(config.libreOffice),
    profile: { ...profile, workCalendar: live.calendars.of(null) },
    calendars: live.calendars,
    publicUrl,
    secret: config.secret ?? (await keepSecret(config.dataFolder)),
    now,
    remember: openMemory(epoch, now),
  }
  const asSystem = (): Context => ({ ...services, actor: system, requestId: 'system' })
  return { services, jobs, epoch, logger, outboxFolder, asSystem }
}
