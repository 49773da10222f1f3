import cookie from '@fastify/cookie'
import formBody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyBaseLogger, type FastifyContextConfig, type FastifyRequest } from 'fastify'
import * as accounts from '#features/accounts/index.ts'
import * as articles from '#features/articles/index.ts'
import * as calendar from '#features/calendar/index.ts'
import * as contributors from '#features/contributors/index.ts'
import * as conversion from '#features/conversion/index.ts'
import * as designSystem from '#features/design-system/index.ts'
import * as documentLibrary from '#features/document-library/index.ts'
import * as documents from '#features/documents/index.ts'
import * as dueFeed from '#features/due-feed/index.ts'
import * as duties from '#features/duties/index.ts'
import * as guidance from '#features/guidance/index.ts'
import * as home from '#features/home/index.ts'
import * as intake from '#features/intake/index.ts'
import * as layoutCheck from '#features/layout-check/index.ts'
import * as media from '#features/media/index.ts'
import * as notices from '#features/notices/index.ts'
import * as office from '#features/office/index.ts'
import * as operations from '#features/operations/index.ts'
import * as organisation from '#features/organisation/index.ts'
import * as petitions from '#features/petitions/index.ts'
import * as publications from '#features/publications/index.ts'
import * as pageReports from '#features/page-reports/index.ts'
import * as readingAids from '#features/reading-aids/index.ts'
import * as registers from '#features/registers/index.ts'
import * as revisions from '#features/revisions/index.ts'
import * as schedules from '#features/schedules/index.ts'
import * as search from '#features/search/index.ts'
import * as sections from '#features/sections/index.ts'
import * as submissions from '#features/submissions/index.ts'
import * as tasks from '#features/tasks/index.ts'
import * as writing from '#features/writing/index.ts'
import type { Actor } from '#platform/actor.ts'
import { serveAssets, type Assets } from '#platform/assets.ts'
import type { Services } from '#platform/context.ts'
import { installHttp, oddRequests, secureAnswers } from '#platform/http/index.ts'
import type { JobHandlers, Timetable } from '#platform/jobs.ts'
import { openDoor, type Epoch } from '#platform/kept-pages/index.ts'
import { mailJobs, type MailTransport } from '#platform/mail/index.ts'
import type { MailServer } from '#platform/mailbox/index.ts'
import { framePages } from './frame.tsx'
import { installRefusals } from './refusals.tsx'

export interface AppDependencies {
  services: Services
  assets: Assets
  /** Bytes: the largest file, announced beside every control that takes one. */
  uploadLimit: number
  outboxFolder: string
  epoch: Epoch
  search: search.SearchKeeper
  /** The mailboxes that are watched, here or in another process. */
  mailboxes: readonly Pick<MailServer, 'name' | 'address'>[]
  /** At most so much memory for rendered public pages; 0 keeps none. */
  keptPagesBytes: number
  trustProxy?: boolean | string
  logger?: FastifyBaseLogger
  /** Who asks; the session decides, except in tests. */
  whoIs: (request: FastifyRequest) => Promise<Actor>
  onRoute?: (route: { method: string; url: string; config: FastifyContextConfig | undefined }) => void
}

/** What somebody sent may become, in the order in which it is offered. */
const destinations = [
  submissions.articleDestination,
  submissions.documentDestination,
  submissions.scheduleDestination,
  submissions.petitionDestination,
  submissions.taskDestination,
]

const megabyte = 1024 * 1024

export function buildApp(dependencies: AppDependencies) {
  const {
    services,
    assets,
    uploadLimit,
    outboxFolder,
    epoch,
    search: keeper,
    mailboxes,
    keptPagesBytes,
    trustProxy = false,
    logger,
    whoIs,
    onRoute,
  } = dependencies
  const door = openDoor({
    epoch,
    mostBytes: keptPagesBytes,
    publicUrl: services.publicUrl,
    now: services.now,
  })
  const app = Fastify({
    serverFactory: (router) => door.serve(router),
    trustProxy,
    bodyLimit: 2 * megabyte,
    forceCloseConnections: 'idle',
    ...oddRequests,
    ...(logger ? { loggerInstance: logger } : {}),
  })
  if (onRoute)
    app.addHook('onRoute', ({ method, url, config }) =>
      // HEAD is the same door as GET: Fastify makes it of the same handlers.
      [method]
        .flat()
        .filter((one) => one !== 'HEAD')
        .forEach((one) => onRoute({ method: one, url, config })),
    )
  door.install(app)
  installRefusals(app)
  // Forms are all that the portal takes: in JSON a field could be anything, and nothing here sends it.
  app.removeAllContentTypeParsers()
  app.register(cookie)
  secureAnswers(app, services.publicUrl.startsWith('https:'))
  app.register(formBody, { bodyLimit: 2 * megabyte })
  app.register(multipart, {
    limits: { fileSize: uploadLimit, files: 20, fields: 2000, fieldSize: 2 * megabyte },
  })
  app.register(serveAssets, { assets })
  app.addHook('onRequest', async (request) => {
    request.ctx = { ...services, actor: await whoIs(request), requestId: request.id }
  })
  installHttp(app, framePages(assets, services))

  app.register(home.site)
  app.register(publications.site)
  app.register(documentLibrary.site)
  app.register(schedules.site)
  app.register(search.site, { keeper })
  app.register(media.site, {
    isVisible: async (ctx, id) =>
      (await articles.mayFetchMedia(ctx, id)) || (await guidance.mayFetchFile(ctx, id)),
  })
  app.register(accounts.site)
  app.register(operations.site)
  app.register(office.site)
  app.register(pageReports.site)
  app.register(petitions.site)
  app.register(readingAids.site)
  app.register(conversion.site)
  app.register(contributors.site, {
    door: submissions.contributorsDoor(destinations),
    uploadLimit,
  })
  app.register(dueFeed.site, { sources: [duties.listDueOf, tasks.listDueOf] })

  // Every desk of every feature is mounted here and nowhere else, so none can forget the session.
  app.register(async (workspace) => {
    accounts.guardWorkspace(workspace)
    workspace.register(home.desk)
    workspace.register(articles.desk, {
      alsoShow: tasks.itemPart('article'),
      listSources: submissions.linkSources,
    })
    workspace.register(writing.desk, { uploadLimit })
    workspace.register(revisions.desk)
    workspace.register(media.desk, { uploadLimit })
    workspace.register(intake.desk, { uploadLimit, ...documents.intakeHooks })
    workspace.register(documents.desk, {
      uploadLimit,
      alsoShow: tasks.itemPart('document'),
      listSources: submissions.linkSources,
    })
    workspace.register(registers.desk, { uploadLimit })
    workspace.register(schedules.desk, {
      alsoShow: tasks.itemPart('schedule_entry'),
      listSources: submissions.linkSources,
    })
    workspace.register(sections.desk, {
      countArticles: articles.countInSection,
      listKeepers: tasks.listKeepers,
    })
    workspace.register(organisation.desk, {
      handOvers: [articles.handOver, tasks.handOver],
      closeAccess: accounts.closeAccess,
      followEmail: accounts.followEmail,
      listLockedOut: accounts.listLockedOut,
    })
    workspace.register(accounts.desk)
    workspace.register(operations.desk, { outboxFolder })
    workspace.register(duties.desk, {
      triggers: [...documents.triggers, ...petitions.triggers, ...schedules.triggers],
      listHelp: guidance.listBesideDuty,
    })
    workspace.register(calendar.desk, { moved: duties.reckonAnew })
    workspace.register(notices.desk)
    workspace.register(tasks.desk)
    workspace.register(dueFeed.desk)
    workspace.register(guidance.desk, { uploadLimit })
    workspace.register(contributors.desk)
    workspace.register(pageReports.desk)
    workspace.register(petitions.desk, {
      alsoShow: tasks.itemPart('petition'),
      listSources: submissions.linkSources,
    })
    workspace.register(submissions.desk, {
      uploadLimit,
      mailboxes,
      destinations,
    })
    workspace.register(layoutCheck.desk, { uploadLimit })
    workspace.register(search.desk, { keeper })
    workspace.register(designSystem.desk)
  })
  return app
}

/** The work behind the pages: every queue and who works on it. */
export const jobHandlers = (transport: MailTransport, letters: submissions.ReadingOptions): JobHandlers => ({
  ...mailJobs(transport),
  ...articles.jobs,
  ...contributors.jobs,
  ...intake.jobs({ ...documents.intakeHooks, onRefused: submissions.forgetWithFile }),
  ...documents.jobs,
  ...duties.jobs,
  ...notices.jobs,
  ...pageReports.jobs,
  ...registers.jobs,
  ...schedules.jobs,
  ...submissions.jobs(letters),
  ...tasks.jobs,
})

/** What is done again and again. */
export const timetable: Timetable = {
  ...contributors.timetable,
  ...duties.timetable,
  ...notices.timetable,
  ...schedules.timetable,
  ...tasks.timetable,
}
