import { describe, expect, it } from 'vitest'
import { findArticle } from '#features/articles/index.ts'
import { findActor, people } from '#features/organisation/index.ts'
import { auditEvents, verifyChain } from '#platform/audit/index.ts'
import { readProfile } from '#platform/profile.ts'
import { officeOpens } from '#test/clock.ts'
import { usePortal } from '#test/app.ts'
import { testProfile } from '#test/setup/template.ts'
import type { DemonstrationState } from './item.ts'
import { loadDemonstration } from './load.ts'
import { readDocuments } from './documents/reader.ts'
import { readItems } from './reader.ts'

const portal = usePortal()
const profile = readProfile(testProfile)
const items = readItems(profile)
const documents = readDocuments(profile)

/** A demonstration's state as the portal names it: what was returned is a draft again, what was corrected is public. */
const inPortal = (state: DemonstrationState): string =>
  state === 'returned' ? 'draft' : state === 'corrected' ? 'published' : state

describe('a first start in demonstration mode', () => {
  it('stops whole when it breaks off: nothing of it stays', { timeout: 150_000 }, async () => {
    const before = await portal.services.db.select().from(auditEvents)
    let room = 5
    const files = {
      ...portal.services.files,
      put: async (key: string, bytes: Uint8Array) => {
        room -= 1
        if (room < 0) throw new Error('the disk is full')
        await portal.services.files.put(key, bytes)
      },
    }
    await expect(loadDemonstration({ ...portal.services, files })).rejects.toThrow('the disk is full')
    expect(await portal.services.db.select().from(auditEvents)).toHaveLength(before.length)
  })

  it('brings every item to its state through the real steps, once', { timeout: 150_000 }, async () => {
    expect(await loadDemonstration(portal.services)).toBe(items.length + documents.length)
    expect(await loadDemonstration(portal.services)).toBe(0)
    expect(await verifyChain(portal.services.db)).toMatchObject({ whole: true })

    const head = (await portal.services.db.select().from(people)).find(({ key }) => key === 'to-truong')
    const actor = await findActor(portal.services.db, head?.id ?? '', officeOpens)
    const events = await portal.services.db.select().from(auditEvents)
    const drafted = events.filter(({ action }) => action === 'article.draft' || action === 'article.create')
    expect(drafted).toHaveLength(items.length)
    const states = await Promise.all(
      drafted.map(async ({ subjectId }) => {
        const writer = events.find((event) => event.subjectId === subjectId)?.actorId ?? ''
        const reader = await findActor(portal.services.db, writer, officeOpens)
        const seen = await findArticle({ db: portal.services.db, actor }, subjectId).catch(() =>
          findArticle({ db: portal.services.db, actor: reader }, subjectId),
        )
        return seen.state
      }),
    )
    expect(states.toSorted()).toEqual(items.map(({ state }) => inPortal(state)).toSorted())

    const { rows } = await portal.database.pool.query<{ state: string; email: string | null }>(
      'select state, email from petitions order by state',
    )
    expect(rows.map(({ state }) => state)).toEqual([
      'answered',
      'forwarded',
      'in_progress',
      'needs_supplement',
      'published',
      'published',
      'received',
    ])
    expect(
      rows.every(({ email }) => email === null),
      'nobody is written to',
    ).toBe(true)

    const given = await portal.database.pool.query<{ kind: string; state: string }>(
      'select kind, state from tasks order by kind, state',
    )
    expect(given.rows.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'direction in_progress',
      'direction submitted',
      'roster accepted',
      'roster accepted',
      'roster accepted',
      'roster accepted',
      'roster assigned',
      'section_duty accepted',
      'section_duty accepted',
      'single accepted',
      'single assigned',
      'single assigned',
      'single done',
      'single handed_back',
      'single in_progress',
      'single returned',
    ])
    const said = await portal.database.pool.query<{ state: string; reason: boolean; answer: boolean }>(
      'select state, reason is not null as reason, answer is not null as answer from tasks where reason is not null or answer is not null order by state',
    )
    expect(said.rows).toEqual([
      { state: 'done', reason: false, answer: true },
      { state: 'handed_back', reason: true, answer: false },
      { state: 'returned', reason: true, answer: true },
      { state: 'submitted', reason: false, answer: true },
    ])
  })
})
