import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { listCommitteeLeaders } from '#features/organisation/index.ts'
import { paths } from '#paths'
import type { Database } from '#platform/database.ts'
import { usePortal } from '#test/app.ts'
import { makeArticle, ways } from '#test/make.ts'
import { addressOf, saveText, stateOf, tryStep } from '#test/working.ts'
import type { Step } from '../article.ts'
import { prohibitedActCodes } from '../checklist.ts'
import { rebuildPublications } from './totals.ts'

const portal = usePortal()
const tables = {
  publications: 'id',
  publication_tags: 'slug, article_id',
  publication_leaders: 'leader_id, article_id',
  publication_months: 'month, section_id',
  publication_tag_counts: 'slug',
}

async function readTables(db: Database) {
  const read = async ([table, order]: [string, string]) => {
    const { rows } = await db.execute(sql.raw(`select * from ${table} order by ${order}`))
    return [table, rows] as const
  }
  const all = []
  for (const entry of Object.entries(tables)) all.push(await read(entry))
  return Object.fromEntries(all)
}

class Undone extends Error {}

/** What the tables would be if they were made anew now; nothing of it stays. */
async function readRebuilt() {
  let rebuilt: Awaited<ReturnType<typeof readTables>> = {}
  const attempt = portal.db.transaction(async (tx) => {
    await rebuildPublications(tx)
    rebuilt = await readTables(tx)
    throw new Undone()
  })
  await expect(attempt).rejects.toThrow(Undone)
  return rebuilt
}

/** Numbers that are the same on every run (mulberry32). */
function dice(seed: number) {
  let state = seed
  return (faces: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * faces)
  }
}

const sectionIds = ['10.1', '10.2', '10.1.cong-bao-tinh', '10.6']
const tagLines = [
  '',
  'Giao thông, Huyện vùng cao',
  'giao thông, Đất đai',
  'Đất đai, GIAO THÔNG, mưa lũ, !!!',
  'Ngân sách',
]

const next: Partial<Record<string, readonly Step[]>> = {
  published: ['correct', 'correct', 'withdraw', 'archive', 'take_down', 'redirect'],
  withdrawn: ['restore', 'restore', 'archive', 'take_down', 'correct'],
  archived: ['restore', 'restore', 'withdraw'],
  taken_down: ['restore'],
  editing: ['force_publish', 'discard'],
}

it('lists nothing that is not public', async () => {
  for (const state of Object.keys(ways) as (keyof typeof ways)[]) {
    const { id } = await makeArticle(portal, state)
    const listed = JSON.stringify((await readTables(portal.db))['publications']).includes(id)
    expect(listed, state).toBe(['published', 'forced', 'correcting'].includes(state))
  }
})

it('has what was scheduled as soon as it is out, and never before', async () => {
  const { id } = await makeArticle(portal, 'scheduled')
  const isListed = async () => JSON.stringify((await readTables(portal.db))['publications']).includes(id)
  expect(await isListed()).toBe(false)
  portal.clock.set('2026-03-20T01:00:01Z')
  await portal.settleJobs()
  expect(await isListed()).toBe(true)
  expect(await readTables(portal.db)).toEqual(await readRebuilt())
})

it('lists at every moment what a list made anew would list, whatever steps were taken', async () => {
  const roll = dice(65)
  const pick = <Value>(from: readonly Value[]) => from[roll(from.length)]!
  const leaders = (await listCommitteeLeaders(portal.db, portal.clock.now())).map(({ id }) => id)
  const texts = () => ({
    sectionId: pick(sectionIds),
    tags: pick(tagLines),
    leaders: leaders.filter(() => roll(3) === 0),
    lead: `Tóm tắt lần ${roll(1000)}.`,
    body: '<p><strong>N</strong>ội dung &amp; số 12/NQ-HĐND</p>',
  })
  const ids: string[] = []
  for (let n = 0; n < 5; n++) {
    const { id } = await makeArticle(portal, 'forced', { section: pick(['10.1', '10.2']), fields: texts() })
    ids.push(id)
  }
  const taken = new Map<string, number>()
  for (let turn = 0; turn < 90; turn++) {
    portal.clock.advance({ minutes: roll(60_000) })
    const id = pick(ids)
    const { status, step } = await move(id, pick)
    if (status === 303) taken.set(step, (taken.get(step) ?? 0) + 1)
    if (turn % 5 === 4)
      expect(await readTables(portal.db), `after ${turn}: ${step}`).toEqual(await readRebuilt())
  }
  expect([...taken.keys()]).toEqual(
    expect.arrayContaining([
      'correct',
      'force_publish',
      'withdraw',
      'restore',
      'archive',
      'take_down',
      'address',
    ]),
  )
  expect(await readTables(portal.db)).toEqual(await readRebuilt())

  async function move(id: string, choose: typeof pick): Promise<{ status: number; step: string }> {
    if (roll(8) === 0) {
      const slug = `dia-chi-${roll(100_000)}`
      const answer = await portal.as('dang-bai').post(paths.desk.articleAddress.href({ id }), { slug })
      return { status: answer.statusCode, step: 'address' }
    }
    const state = await stateOf(portal, id)
    const step = choose(next[state] ?? ['restore'])
    if (state === 'editing' && step === 'force_publish')
      await saveText(portal, 'bien-tap-1', id, { change: 'content', ...texts() })
    const other = await addressOf(portal, choose(ids))
    const fields = { reason: 'Có lý do.', redirectTo: other, checklist: prohibitedActCodes }
    return { ...(await tryStep(portal, 'to-truong', id, step, fields)), step }
  }
}, 120_000)
