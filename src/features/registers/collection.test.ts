import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { verifyChain } from '#platform/audit/index.ts'
import { importCollection } from './index.ts'

const portal = usePortal()
const { desk } = paths

const line = (over: Record<string, string> = {}) =>
  JSON.stringify({
    loai: 'Nghị định',
    so_hieu: '43/2011/NĐ-CP',
    trich_yeu: 'Quy định về việc cung cấp thông tin',
    ngay_ban_hanh: '13/06/2011',
    co_quan: 'Chính phủ',
    hieu_luc: '01/08/2011',
    ...over,
  })

async function fileOf(...lines: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-collection-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'van-ban.jsonl')
  await writeFile(path, lines.join('\n'))
  return path
}

const bringIn = async (...lines: string[]) =>
  importCollection(portal.services, { path: await fileOf(...lines), dryRun: false, email: null })

const upload = (person: string, bytes: string) =>
  portal
    .as(person)
    .postMultipart(desk.registerImports.href(), { kind: 'collection' }, [
      { field: 'file', name: 'van-ban.jsonl', bytes: Buffer.from(bytes) },
    ])

describe('a collection of central legal documents', () => {
  it('brought in on the command line is public, without a file, under a permanent address', async () => {
    const report = await bringIn(line(), line({ so_hieu: '71/2015', trich_yeu: 'Bị cắt' }))
    expect(report).toMatchObject({ rows: 2, counts: { entered: 1, quarantined: 1 } })
    const page = await portal.visitor().get(paths.document.href({ slug: '43-2011-nd-cp' }))
    expect(page.statusCode).toBe(200)
    expect(textOf(page.body)).toContain('cung cấp thông tin')
  })

  it('tells what it would do, and does nothing, where only that is asked', async () => {
    const path = await fileOf(line({ so_hieu: '44/2011/NĐ-CP' }))
    const report = await importCollection(portal.services, { path, dryRun: true, email: null })
    expect(report.counts).toEqual({ new: 1 })
    const { rows } = await portal.database.pool.query(
      "select 1 from documents where number = '44/2011/NĐ-CP'",
    )
    expect(rows).toEqual([])
  })

  it('changes nothing when it comes again, spelled otherwise', async () => {
    await bringIn(line({ so_hieu: '45/2011/TT-BTC', loai: 'Thông tư', co_quan: 'Bộ Tài chính' }))
    const again = await bringIn(
      line({ so_hieu: 'Thông tư số 45/2011/tt-btc', loai: 'THÔNG TƯ', co_quan: 'BTC' }),
    )
    expect(again).toMatchObject({ counts: { same: 1 }, changes: { number: 1, type: 1, issuer: 1 } })
  })

  it('gives two ministries that share a number an address each', async () => {
    const shared = { so_hieu: '1/TT-LB', ngay_ban_hanh: '05/01/1990', hieu_luc: '20/01/1990' }
    await bringIn(line({ ...shared, co_quan: 'Bộ Y tế' }), line({ ...shared, co_quan: 'Bộ Tài chính' }))
    const { rows } = await portal.database.pool.query<{ slug: string }>(
      "select slug from documents where number = '1/TT-LB' order by slug",
    )
    expect(rows.map(({ slug }) => slug)).toEqual(['1-tt-lb-1990', '1-tt-lb-1990-bo-tai-chinh'])
  })

  it('is brought in by the head of the board on a page, and mended there later', async () => {
    const sent = await upload('to-truong', line({ so_hieu: '46/2011/NĐ-CP' }))
    expect(sent.statusCode, textOf(sent.body)).toBe(303)
    const id = sent.headers.location?.split('/').at(-1) ?? ''
    const checked = await portal.as('to-truong').get(desk.registerImport.href({ id }))
    expect(textOf(checked.body)).toContain('Khi xác nhận, 1 văn bản mới được công khai ngay')
    await portal.as('to-truong').post(desk.registerImportStep('xac-nhan').href({ id }))
    await portal.settleJobs()
    const { rows } = await portal.database.pool.query<{ signed_by_name: string; created_by: string }>(
      "select signed_by_name, created_by from documents where number = '46/2011/NĐ-CP'",
    )
    const head = await portal.actorOf('to-truong')
    expect(rows).toEqual([{ signed_by_name: head.name, created_by: head.id }])

    const other = await upload('to-truong', line({ so_hieu: '46/2011/NĐ-CP', hieu_luc: '05/08/2011' }))
    const next = other.headers.location?.split('/').at(-1) ?? ''
    const changed = await portal.database.pool.query<{ id: string }>(
      "select id from register_rows where import_id = $1 and state = 'changed'",
      [next],
    )
    const address = desk.registerRowStep('khac-biet').href({ id: next, row: changed.rows[0]?.id ?? '' })
    expect((await portal.as('to-truong').post(address, { take: 'effectiveFrom' })).statusCode).toBe(303)
    const page = await portal.visitor().get(paths.document.href({ slug: '46-2011-nd-cp' }))
    expect(textOf(page.body)).toContain('05/08/2011')
  })

  it('is not for those who publish nothing', async () => {
    for (const person of ['truong-phong-kinh-te', 'bien-tap-1', 'chanh-van-phong', 'quan-tri-1'])
      expect((await upload(person, line())).statusCode, person).toBe(403)
    const email =
      portal.services.profile.people.find(({ key }) => key === 'truong-phong-kinh-te')?.email ?? ''
    const path = await fileOf(line())
    await expect(importCollection(portal.services, { path, dryRun: false, email })).rejects.toThrow(
      'Tổ trưởng',
    )
  })

  it('leaves the chain of the log whole', async () => {
    expect(await verifyChain(portal.db)).toMatchObject({ whole: true })
  })
})

const official = join(import.meta.dirname, '../../../../shared/data/registers/legal-documents.jsonl')

describe.skipIf(!existsSync(official))('the official collection, where it is at hand', () => {
  it('goes in but for what nobody could read, and a second time changes nothing', async () => {
    // A part that holds every kind of dirt; the benchmark brings in all of it.
    const lines = readFileSync(official, 'utf8').trim().split('\n')
    const part = lines.filter(
      (text, n) => n % 10 === 0 || / ngày \d|71\/2015|89\/2015\/N|công thương/.test(text),
    )
    const first = await bringIn(...part)
    const { quarantined = 0, entered = 0 } = first.counts
    expect(first.rows).toBe(part.length)
    expect(entered).toBeGreaterThan(400)
    expect(quarantined).toBeLessThan(5)
    expect(first.quarantined.map(({ cells }) => cells.number)).toContain('89/2015/N')
    const again = await bringIn(...part)
    expect(again.counts['same']).toBe(entered + (first.counts['same'] ?? 0))
    expect(again.counts['entered']).toBeUndefined()
    const { rows: issuers } = await portal.database.pool.query<{ issuer: string }>(
      "select distinct issuer from documents where source = 'collection' and (issuer ilike 'bộ công thương%' or issuer like '% ngày %')",
    )
    expect(issuers.map(({ issuer }) => issuer)).toEqual(['Bộ Công Thương'])
  })
})
