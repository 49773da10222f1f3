import { readCalendars } from '#features/calendar/index.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import cookie from '@fastify/cookie'
import formBody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import { eq, sql } from 'drizzle-orm'
import { h, type VNode } from 'preact'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import * as accounts from '#features/accounts/index.ts'
import { people } from '#features/organisation/index.ts'
import { paths } from '#paths'
import { system } from '#platform/actor.ts'
import type { Context, Services } from '#platform/context.ts'
import type { Files } from '#platform/files.ts'
import { installHttp, readMultipart, type FieldValues } from '#platform/http/index.ts'
import { openIncoming } from '#platform/incoming.ts'
import { openJobs } from '#platform/jobs.ts'
import { forgetful } from '#platform/kept-pages/index.ts'
import { mailJobs, type Mail } from '#platform/mail/index.ts'
import { openOffice } from '#platform/office/index.ts'
import { readProfile, type Profile } from '#platform/profile.ts'
import { openScanner } from '#platform/scanner/index.ts'
import { openIndexStore } from '#platform/text-index/index.ts'
import { emptyFrame, Frame, type FrameValue } from '#ui/index.ts'
import { links } from '../src/links.ts'
import { installRefusals } from '../src/refusals.tsx'
import { startClock, type TestClock } from './clock.ts'
import { useDatabase, type TestDatabase } from './database.ts'
import { openJar, type Jar } from './jar.ts'
import { testProfile } from './setup/template.ts'

export interface Doorstep {
  clock: TestClock
  database: TestDatabase
  services: Services
  /** A context of no person, for commands that a test calls as the console does. */
  ctx: Context
  dataFolder: string
  browser(device?: { userAgent?: string }): Jar
  /** The address that the doorstep listens on. */
  origin: string
  /** What the workspace's form received, the newest last. */
  received: FieldValues[]
  personId(key: string): Promise<string>
  /** E-mail and password of a person of the profile. */
  credentials(key: string): Promise<{ email: string; password: string }>
  /** A browser in which the person has signed in. */
  signedIn(key: string, device?: { userAgent?: string }): Promise<Jar>
  /** Letters that wait to be sent, the newest last. */
  letters(): Promise<Mail[]>
}

/** The way into the workspace over real HTTP, with a workspace of one page and one form behind it. */
export function useDoorstep(publicUrl = 'http://localhost'): Doorstep {
  const database = useDatabase()
  const clock = startClock()
  const doorstep = { database, clock, received: [] } as unknown as Doorstep
  let stop = async () => {}

  beforeAll(async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'nha-rong-'))
    const undelivered = { deliver: async () => {}, sender: 'nha-rong@vpubnd.example', close: () => {} }
    const jobs = await openJobs(database.pool, mailJobs(undelivered), (error) => {
      throw error
    })
    const services: Services = {
      db: database.db,
      jobs,
      files: {} as Files,
      incoming: openIncoming(join(dataFolder, 'incoming')),
      scanner: openScanner(null),
      searchStore: openIndexStore(join(dataFolder, 'search')),
      authorities: null,
      office: openOffice(null),
      profile: readProfile(testProfile),
      calendars: await readCalendars(database.db),
      publicUrl,
      secret: 'a secret of forty characters, for tests only',
      now: () => clock.now(),
      remember: forgetful,
    }
    const app = build(services, doorstep.received)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    Object.assign(doorstep, {
      services,
      dataFolder,
      ctx: { ...services, actor: system, requestId: 'test' },
      origin: `http://127.0.0.1:${port}`,
      browser: (device?: { userAgent?: string }) => openJar(() => `http://127.0.0.1:${port}`, device),
      personId: (key: string) => findPersonId(database, key),
      letters: () => listLetters(database),
    })
    await accounts.loadDemonstrationAccounts(services, services.profile, dataFolder)
    const list = await readFile(join(dataFolder, accounts.demonstrationFile), 'utf8')
    doorstep.credentials = async (key) => readCredentials(list, services.profile, key)
    doorstep.signedIn = async (key, device) => {
      const browser = doorstep.browser(device)
      const { location } = await browser.post(paths.signIn.href(), await doorstep.credentials(key))
      if (location !== paths.desk.home.href()) throw new Error(`${key} did not get in but to ${location}`)
      return browser
    }
    stop = async () => {
      await app.close()
      await jobs.stop()
      await rm(dataFolder, { recursive: true })
    }
  })
  afterAll(() => stop())
  return doorstep
}

function build(services: Services, received: FieldValues[]): FastifyInstance {
  const app = Fastify()
  installRefusals(app)
  app.register(cookie)
  app.register(formBody, { bodyLimit: 2_000_000 })
  app.register(multipart, { limits: { fieldSize: 2_000_000 } })
  app.addHook('onRequest', async (request) => {
    request.ctx = { ...services, actor: await accounts.whoIs(services, request), requestId: request.id }
  })
  installHttp(app, async (_request, _reply, page) => inFrame(services, page))
  app.register(accounts.site)
  app.register(async (workspace) => {
    accounts.guardWorkspace(workspace)
    workspace.register(accounts.desk)
    workspace.get(paths.desk.home.pattern, async (request) => `Xin chào ${request.ctx.actor.name}`)
    workspace.post(paths.desk.articles.pattern, async (request) => {
      received.push((await readMultipart(request)).fields)
      return 'Đã nhận'
    })
  })
  return app
}

/** A provider is a node like any other, only its type does not say so. */
const inFrame = (services: Services, page: VNode) =>
  h(Frame.Provider, { value: frameOf(services) }, page) as VNode

const frameOf = ({ profile: { office } }: Services): FrameValue => ({
  ...emptyFrame,
  office: { ...emptyFrame.office, name: office.name, parentName: office.parent, shortName: office.shortName },
  links,
})

async function findPersonId({ db }: TestDatabase, key: string): Promise<string> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.key, key))
  if (!person) throw new Error(`The profile has no ${key}`)
  return person.id
}

async function listLetters({ db }: TestDatabase): Promise<Mail[]> {
  const { rows } = await db.execute<{ data: Mail }>(
    sql`select data from jobs.job where name = 'mail.send' order by created_on, id`,
  )
  return rows.map(({ data }) => data)
}

function readCredentials(list: string, profile: Profile, key: string) {
  const email = profile.people.find((person) => person.key === key)?.email ?? ''
  const line = list.split('\n').find((one) => one.startsWith(`${email}\t`))
  return { email, password: line?.split('\t').at(-1) ?? '' }
}
