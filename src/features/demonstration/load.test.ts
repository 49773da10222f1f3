import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findArticle, jobs as articleJobs } from '#features/articles/index.ts'
import { intakeHooks, jobs as documentJobs } from '#features/documents/index.ts'
import { jobs as intakeJobs } from '#features/intake/index.ts'
import { findActor, people } from '#features/organisation/index.ts'
import { auditEvents, verifyChain } from '#platform/audit/index.ts'
import type { Services } from '#platform/context.ts'
import { openFiles } from '#platform/files.ts'
import { openIncoming } from '#platform/incoming.ts'
import { type JobRunner, openJobs } from '#platform/jobs.ts'
import { forgetful } from '#platform/kept-pages/index.ts'
import { mailJobs, openMailTransport } from '#platform/mail/index.ts'
import { openOffice } from '#platform/office/index.ts'
import { readProfile } from '#platform/profile.ts'
import { openScanner } from '#platform/scanner/index.ts'
import { officeOpens } from '#test/clock.ts'
import { useDatabase } from '#test/database.ts'
import { testProfile } from '#test/setup/template.ts'
import type { DemonstrationState } from './item.ts'
import { loadDemonstration } from './load.ts'
import { readDocuments } from './documents/reader.ts'
import { readItems } from './reader.ts'

const database = useDatabase()
const profile = readProfile(testProfile)
const items = readItems(profile)
const documents = readDocuments(profile)
let services: Services
let runner: JobRunner
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minh-hoa-'))
  const transport = openMailTransport({ smtpUrl: undefined, from: 'a@b.example', outboxFolder: folder })
  runner = await openJobs(
    database.pool,
    { ...articleJobs, ...intakeJobs(intakeHooks), ...documentJobs, ...mailJobs(transport) },
    (error) => {
      throw error
    },
  )
  services = {
    db: database.db,
    jobs: runner,
    files: openFiles(join(folder, 'files')),
    incoming: openIncoming(join(folder, 'incoming')),
    scanner: openScanner(null),
    authorities: null,
    office: openOffice(null),
    profile,
    publicUrl: 'http://nha-rong.test',
    secret: 'for the tests only, of more than thirty-two letters',
    now: () => officeOpens,
    remember: forgetful,
  }
})
afterAll(async () => {
  await runner.stop()
  await rm(folder, { recursive: true })
})

/** A demonstration's state as the portal names it: what was returned is a draft again, what was corrected is public. */
const inPortal = (state: DemonstrationState): string =>
  state === 'returned' ? 'draft' : state === 'corrected' ? 'published' : state

describe('a first start in demonstration mode', () => {
  it('stops whole when it breaks off: nothing of it stays', { timeout: 150_000 }, async () => {
    const before = await services.db.select().from(auditEvents)
    let room = 5
    const files = {
      ...services.files,
      put: async (key: string, bytes: Uint8Array) => {
        room -= 1
        if (room < 0) throw new Error('the disk is full')
        await services.files.put(key, bytes)
      },
    }
    await expect(loadDemonstration({ ...services, files })).rejects.toThrow('the disk is full')
    expect(await services.db.select().from(auditEvents)).toHaveLength(before.length)
  })

  it('brings every item to its state through the real steps, once', { timeout: 150_000 }, async () => {
    expect(await loadDemonstration(services)).toBe(items.length + documents.length)
    expect(await loadDemonstration(services)).toBe(0)
    expect(await verifyChain(services.db)).toMatchObject({ whole: true })

    const head = (await services.db.select().from(people)).find(({ key }) => key === 'to-truong')
    const actor = await findActor(services.db, head?.id ?? '', officeOpens)
    const events = await services.db.select().from(auditEvents)
    const drafted = events.filter(({ action }) => action === 'article.draft' || action === 'article.create')
    expect(drafted).toHaveLength(items.length)
    const states = await Promise.all(
      drafted.map(async ({ subjectId }) => {
        const writer = events.find((event) => event.subjectId === subjectId)?.actorId ?? ''
        const reader = await findActor(services.db, writer, officeOpens)
        const seen = await findArticle({ db: services.db, actor }, subjectId).catch(() =>
          findArticle({ db: services.db, actor: reader }, subjectId),
        )
        return seen.state
      }),
    )
    expect(states.toSorted()).toEqual(items.map(({ state }) => inPortal(state)).toSorted())
  })
})
