import { sql, type SQL } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { paths } from '#paths'
import { nobody } from '#platform/actor.ts'
import { usePortal } from '#test/app.ts'
import { makeArticle, textOf } from '#test/make.ts'
import { findCommand } from '../../commands.ts'
import { listEvents, record, verifyChain } from './index.ts'

const portal = usePortal()
const query = (statement: SQL) => portal.db.execute(statement)
const page = async () =>
  textOf((await portal.as('kiem-toan').get(`${paths.desk.audit.href()}?kiem_tra=1`)).body)

/** The command as the console runs it: how it exits, and what it says. */
async function verify() {
  const said: string[] = []
  const hear = (text: string) => void said.push(text)
  const spies = [
    vi.spyOn(console, 'info').mockImplementation(hear),
    vi.spyOn(console, 'error').mockImplementation(hear),
  ]
  const status = await findCommand(['audit', 'verify'])!.run(portal.services, [], {})
  for (const spy of spies) spy.mockRestore()
  return { status, said: said.join('\n') }
}

beforeAll(async () => {
  await makeArticle(portal, 'published')
  await query(sql`create table kept as select * from audit_events`)
})

describe('the log', () => {
  it('is whole after an article went all its way; the command says its length and its last hash', async () => {
    const [last] = await listEvents(portal.db, { limit: 1 })
    const { status, said } = await verify()
    expect(status).toBe(0)
    expect(said).toContain(`${last?.seq} dòng`)
    expect(said).toContain(last?.hash)
    expect(await page()).toContain('Chuỗi nguyên vẹn')
  })

  it.each([
    ['changed', sql`update audit_events set actor_name = 'Người khác' where seq = 2`],
    ['deleted', sql`delete from audit_events where seq = 2`],
    ['emptied', sql`truncate audit_events`],
    ['deleted, with nothing to delete', sql`delete from audit_events where seq = -1`],
  ])('is not %s: the database refuses', async (_what, statement) => {
    const before = await verifyChain(portal.db)
    await expect(query(statement)).rejects.toMatchObject({
      cause: { message: 'audit_events is append-only' },
    })
    expect(await verifyChain(portal.db)).toEqual(before)
  })

  it('takes links of many people at once, one after the other', async () => {
    const subject = { type: 'trial', id: 'x', name: 'Thử' }
    const by = { actor: nobody, now: () => new Date('2026-03-02T01:00:00.123Z') }
    const facts = { z: [1, { b: null, a: 'ă' }], 'ă"': 1.5, gone: undefined }
    await Promise.all(
      Array.from({ length: 12 }, () =>
        portal.db.transaction((tx) => record(tx, by, 'trial.happen', subject, facts)),
      ),
    )
    expect(await verifyChain(portal.db)).toMatchObject({ whole: true })
    await query(sql`insert into kept select * from audit_events where seq > (select max(seq) from kept)`)
  })

  it('leaves no trace of what was taken back', async () => {
    const before = await verifyChain(portal.db)
    const failing = portal.db.transaction(async (tx) => {
      await record(tx, { actor: nobody, now: () => new Date() }, 'trial.fail', {
        type: 'trial',
        id: 'y',
        name: 'Thử',
      })
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await verifyChain(portal.db)).toEqual(before)
  })
})

describe('a log that somebody with all rights to the database has tampered with', () => {
  beforeEach(async () => {
    await query(sql`alter table audit_events disable trigger audit_events_append_only`)
    await query(sql`delete from audit_events`)
    await query(sql`insert into audit_events select * from kept`)
  })

  const cases: [what: string, tamper: SQL[], brokenAt: number, why: string][] = [
    [
      'a name was changed',
      [sql`update audit_events set actor_name = 'Người khác' where seq = 3`],
      3,
      'bị sửa',
    ],
    [
      'a time was changed',
      [sql`update audit_events set at = at + interval '1 ms' where seq = 4`],
      4,
      'bị sửa',
    ],
    [
      'a fact was changed',
      [sql`update audit_events set facts = facts || '{"to":"draft"}' where seq = 5`],
      5,
      'bị sửa',
    ],
    ['nobody stands for somebody', [sql`update audit_events set actor_id = null where seq = 3`], 3, 'bị sửa'],
    ['one was deleted', [sql`delete from audit_events where seq = 4`], 5, 'thiếu dòng'],
    [
      'one was deleted and the others moved up',
      [
        sql`delete from audit_events where seq = 4`,
        sql`update audit_events set seq = -seq where seq > 4`,
        sql`update audit_events set seq = -seq - 1 where seq < 0`,
      ],
      4,
      'không nối với dòng trước',
    ],
    [
      'two changed places',
      [
        sql`update audit_events set seq = -3 where seq = 3`,
        sql`update audit_events set seq = 3 where seq = 4`,
        sql`update audit_events set seq = 4 where seq = -3`,
      ],
      3,
      'không nối với dòng trước',
    ],
    ['the first is gone', [sql`delete from audit_events where seq = 1`], 2, 'thiếu dòng'],
  ]

  it.each(cases)(
    'is found out where %s: the command and the page name the link',
    async (_what, tamper, brokenAt, why) => {
      expect(await verifyChain(portal.db)).toMatchObject({ whole: true })
      for (const statement of tamper) await query(statement)
      const { status, said } = await verify()
      expect(status).toBe(1)
      expect(said).toContain(`Chuỗi nhật ký đứt ở dòng ${brokenAt}: ${why}`)
      expect(await page()).toContain(`Chuỗi bị đứt Dòng ${brokenAt} ${why}.`)
    },
  )
})
