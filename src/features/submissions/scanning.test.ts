import { describe, expect, it } from 'vitest'
import { openScanner } from '#platform/scanner/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { clamdIsInstalled, eicar, needsClamd, useClamd } from '#test/clamd.ts'
import { writeLetter } from '#test/letters.ts'
import { textOf } from '#test/make.ts'
import { dropLetters, findLetter } from '#test/submissions.ts'
import { scanOriginal, scanOriginals } from './commands/rescan.ts'

describe.skipIf(!clamdIsInstalled)(`with a real clamd (${needsClamd})`, () => {
  const clamd = useClamd()
  const portal = usePortal({ clamd: clamd.address })
  const secretary = () => portal.as('chuyen-vien-ksttthc')
  const original = async (id: string) =>
    (await secretary().get(paths.desk.submissionOriginal.href({ id }))).statusCode
  const newest = async () => {
    const { rows } = await portal.database.pool.query<{ id: string; state: string; scan: string }>(
      'select id, state, scan from submissions order by state_since desc, received_at desc limit 1',
    )
    return rows[0]!
  }

  it('opens nothing of a letter with a virus, and says why', async () => {
    const attachments = [{ name: 'qua-tang.txt', bytes: Buffer.from(eicar) }]
    await dropLetters(portal, [writeLetter({ subject: 'Quà tặng', attachments })])
    const { id, state, scan } = await newest()
    expect({ state, scan }).toEqual({ state: 'unreadable', scan: 'infected' })
    expect(await original(id)).toBe(403)
    const shown = textOf((await secretary().get(paths.desk.submission.href({ id }))).body)
    expect(shown).toContain('Thư có mã độc')
    expect(shown).not.toContain('qua-tang.txt')
    expect(await portal.outbox()).toEqual([])
  })

  it('lets a letter wait while the scanner is silent, and reads it when it answers', async () => {
    await clamd.stop()
    portal.clock.advance({ minutes: 1 })
    await dropLetters(portal, [writeLetter({ subject: 'Đợi quét' })])
    const { id, state } = await newest()
    expect(state).toBe('received')
    expect(await original(id)).toBe(403)
    await clamd.start()
    portal.clock.advance({ minutes: 20 })
    await portal.settleJobs()
    expect(await findLetter(portal, 'Đợi quét')).toMatchObject({ id, state: 'open' })
    expect(await original(id)).toBe(200)
  })

  it('shows what came before a scanner was set only after it was scanned', async () => {
    const { id } = await findLetter(portal, 'Đợi quét')
    await portal.database.pool.query("update submissions set scan = 'off' where id = $1", [id])
    expect(await original(id)).toBe(403)
    const ctx = { ...(await portal.contextOf('to-truong')), scanner: openScanner(clamd.address) }
    await scanOriginals(ctx)
    expect(await original(id)).toBe(403)
    await scanOriginal(ctx, id)
    expect(await original(id)).toBe(200)
  })
})
