import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { auditEvents } from '#platform/audit/index.ts'
import { openScanner } from '#platform/scanner/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { clamdIsInstalled, eicar, needsClamd, useClamd } from '#test/clamd.ts'
import { askAbout, handIn } from '#test/hand-in.ts'
import { scanKept } from './commands/rescan.ts'
import { isSafe } from './received-file.ts'
import { findFile } from './queries.ts'
import { receivedFiles } from './table.ts'

describe.skipIf(!clamdIsInstalled)(`with a real clamd (${needsClamd})`, () => {
  const clamd = useClamd()
  const portal = usePortal({ clamd: clamd.address })
  const clerk = () => portal.as('chuyen-vien-tong-hop')
  const find = (file: { id: string }) => findFile(portal.db, file.id)
  const listIncoming = () => readdir(join(portal.dataFolder, 'incoming'))

  it('stops a virus that a clerk hands in, alone or in an archive: nothing of it is read or kept', async () => {
    const alone = await handIn(clerk(), 'phu-luc.txt', strToU8(eicar))
    const archive = zipSync({ 'a.txt': strToU8('Văn bản'), 'b.txt': strToU8(eicar) })
    const packed = await handIn(clerk(), 'ho-so.zip', archive)
    await portal.settleJobs()
    for (const file of [alone, packed]) {
      const told = await askAbout(clerk(), file)
      expect(told).toMatchObject({ state: 'infected', label: 'Có mã độc', href: null, members: [] })
      expect(told.remarks[0]).toMatch(/^Tệp có mã độc \(Eicar-Test[\w.]*\) nên bị chặn\. Hãy/)
      expect(isSafe(await find(file))).toBe(false)
      expect(await listIncoming()).not.toContain(file.id)
    }
    expect(await readdir(join(portal.dataFolder, 'files')).catch(() => [])).toEqual([])
    const events = await portal.db.select().from(auditEvents).where(eq(auditEvents.action, 'intake.infected'))
    expect(events.map(({ subjectId }) => subjectId).toSorted()).toEqual([alone.id, packed.id].toSorted())
  })

  it('lets a clean file through, and says that it was scanned', async () => {
    const file = await handIn(clerk(), 'sach.txt', strToU8('Quyết định số 65/QĐ-CVP'))
    await portal.settleJobs()
    const found = await find(file)
    expect(found).toMatchObject({ scan: 'clean', reason: null })
    expect(isSafe(found)).toBe(true)
  })

  it('lets files wait while clamd is away, and takes them up when it is back', async () => {
    await clamd.stop()
    const file = await handIn(clerk(), 'cho.txt', strToU8('Công văn chờ quét'))
    await portal.settleJobs()
    for (const minutes of [1, 10, 60, 60 * 60]) {
      portal.clock.advance({ minutes })
      await portal.settleJobs()
      expect(await find(file)).toMatchObject({ state: 'waiting', scan: 'waiting', sha256: null })
    }
    const told = await askAbout(clerk(), file)
    expect(told.remarks[0]).toContain('bạn không cần gửi lần nữa')
    await clamd.start()
    portal.clock.advance({ minutes: 9 })
    await portal.settleJobs()
    expect((await find(file)).state).toBe('waiting')
    portal.clock.advance({ minutes: 2 })
    await portal.settleJobs()
    expect(await find(file)).toMatchObject({ scan: 'clean', reason: null, sha256: expect.any(String) })
  })

  it('shows nothing that was kept before there was a scanner until that is scanned', async () => {
    const [good, bad] = [
      await handIn(clerk(), 'cu.txt', strToU8('Văn bản cũ')),
      await handIn(clerk(), 'cu-xau.txt', strToU8('Văn bản cũ khác '.repeat(9))),
    ]
    await portal.settleJobs()
    await portal.db.update(receivedFiles).set({ scan: 'off' })
    const { sha256 } = await find(bad)
    const ctx = { ...(await portal.contextOf('to-truong')), scanner: openScanner(null) }
    await scanKept(ctx)
    expect(isSafe(await find(good))).toBe(true)

    await portal.services.files.put(`received/${sha256?.slice(0, 2)}/${sha256}`, strToU8(eicar))
    await scanKept(await portal.contextOf('to-truong'))
    expect([isSafe(await find(good)), isSafe(await find(bad))]).toEqual([false, false])
    await portal.settleJobs()
    expect(await find(good)).toMatchObject({ state: expect.stringMatching(/read/), scan: 'clean' })
    expect(await find(bad)).toMatchObject({ state: 'infected', scan: 'infected' })
    const open = paths.desk.openFile.href({ id: bad.id, name: 'cu-xau.txt' })
    expect((await clerk().get(open)).statusCode).toBe(404)
    expect(await listIncoming()).toEqual([])
  })

  it('keeps a document from going on whose file turned out to have a virus', async () => {
    const paper = strToU8('Số: 12/QĐ-CVP\nQUYẾT ĐỊNH\nVề việc phân công trực cơ quan')
    const file = await handIn(clerk(), 'quyet-dinh.txt', paper)
    await portal.settleJobs()
    const { href } = await askAbout(clerk(), file)
    await portal.db
      .update(receivedFiles)
      .set({ state: 'infected', scan: 'infected' })
      .where(eq(receivedFiles.id, file.id))
    expect((await clerk().get(href ?? '')).body).toContain('Tệp quyet-dinh.txt có mã độc')
  })
})
