import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openIncoming } from '#platform/incoming.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { announce, asScript, askAbout, handIn } from '#test/hand-in.ts'

const limit = 300_000
const portal = usePortal({ uploadLimit: limit })
const clerk = () => portal.as('chuyen-vien-tong-hop')
const bytesOf = (size: number, seed = 'nhà rông ') => new Uint8Array(Buffer.alloc(size, seed))
const address = (file: { id: string }) => paths.desk.incomingFile.href(file)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function listStored(): Promise<string[]> {
  return readdir(join(portal.dataFolder, 'incoming')).catch(() => [])
}

describe('a file sent in pieces', () => {
  it('comes together as it was, and is read when the last byte is there', async () => {
    const bytes = bytesOf(250_001)
    const file = await announce(clerk(), 'QĐ 65.txt', bytes.length)
    expect(file).toMatchObject({ state: 'receiving', received: 0, bytes: 250_001 })
    const first = await clerk().patch(address(file), 0, bytes.subarray(0, 100_000))
    expect(first.json()).toMatchObject({ state: 'receiving', received: 100_000 })
    const second = await clerk().patch(address(file), 100_000, bytes.subarray(100_000))
    expect(second.json()).toMatchObject({ state: 'waiting', received: 250_001 })
    expect(await portal.services.incoming.sha256(file.id)).toBe(hash(bytes))
    await portal.settleJobs()
    expect((await askAbout(clerk(), file)).state).toMatch(/^(read|unreadable)$/)
    expect(await listStored()).not.toContain(file.id)
  })

  it('goes on from where it broke off: after a new start of the portal too', async () => {
    const bytes = bytesOf(5_000, 'tiếp ')
    const file = await announce(clerk(), 'tiep.txt', bytes.length)
    await clerk().patch(address(file), 0, bytes.subarray(0, 3_000))
    const restarted = openIncoming(join(portal.dataFolder, 'incoming'))
    expect(await restarted.size(file.id)).toBe(3_000)
    const again = await announce(clerk(), 'tiep.txt', bytes.length)
    expect(again).toMatchObject({ id: file.id, received: 3_000 })
    await clerk().patch(address(file), 3_000, bytes.subarray(3_000))
    expect(await restarted.sha256(file.id)).toBe(hash(bytes))
  })

  it('is not spoiled by a piece that comes twice, too early, too long or without a place', async () => {
    const bytes = bytesOf(3_000, 'mảnh ')
    const file = await announce(clerk(), 'manh.txt', bytes.length)
    const send = async (offset: number | string, from: number, to: number) =>
      (await clerk().patch(address(file), offset, bytes.subarray(from, to))).json<object>()
    expect(await send(2_000, 2_000, 3_000)).toMatchObject({ received: 0 })
    expect(await send(0, 0, 1_000)).toMatchObject({ received: 1_000 })
    expect(await send(0, 0, 1_000)).toMatchObject({ received: 1_000 })
    expect(await send(500, 500, 2_000)).toMatchObject({ received: 2_000 })
    for (const nowhere of ['', '-1', 'x', '1.5'])
      expect(await send(nowhere, 0, 10)).toMatchObject({ explain: 'Không rõ gửi tiếp từ đâu.' })
    const last = new Uint8Array([...bytes.subarray(2_000), ...bytesOf(50)])
    expect((await clerk().patch(address(file), 2_000, last)).json()).toMatchObject({ state: 'waiting' })
    expect(await portal.services.incoming.sha256(file.id)).toBe(hash(bytes))
    expect(await send(0, 0, 1_000)).toMatchObject({ state: 'waiting', received: 3_000 })
    expect(await portal.services.incoming.sha256(file.id)).toBe(hash(bytes))
  })

  it('may be empty, and is told apart from another of its name and size', async () => {
    const empty = await handIn(clerk(), 'rong.txt', new Uint8Array())
    expect(empty.state).toBe('waiting')
    const one = await announce(clerk(), 'phu-luc.txt', 100)
    const other = await announce(clerk(), 'phu-luc.txt', 100, { fresh: '1' })
    expect(other.id).not.toBe(one.id)
  })

  it('belongs to who sends it: for others it does not exist', async () => {
    const file = await announce(clerk(), 'rieng.txt', 10)
    const other = portal.as('truong-phong-tong-hop')
    expect((await other.get(address(file), asScript)).statusCode).toBe(404)
    expect((await other.patch(address(file), 0, bytesOf(10))).statusCode).toBe(404)
    expect((await other.post(paths.desk.discardFile.href(file), {}, asScript)).statusCode).toBe(404)
    const listed = await other.get(`${paths.desk.incomingFiles.href()}?tep=${file.id}`, asScript)
    expect(listed.json()).toEqual([])
    expect((await portal.visitor().patch(address(file), 0, bytesOf(10))).statusCode).toBe(401)
    expect(await askAbout(clerk(), file)).toMatchObject({ received: 0 })
  })

  it('is refused before it is sent where it is too large or has no name', async () => {
    const large = await clerk().post(
      paths.desk.incomingFiles.href(),
      { name: 'a.pdf', size: '300001' },
      asScript,
    )
    expect(large.statusCode).toBeGreaterThanOrEqual(400)
    expect(large.json<{ explain: string }>().explain).toMatch(/^Tệp lớn hơn 293 KB\. Hãy/)
    const nameless = await clerk().post(paths.desk.incomingFiles.href(), { name: ' ', size: '1' }, asScript)
    expect(nameless.statusCode).toBeGreaterThanOrEqual(400)
    const reader = await portal
      .as('tai-chinh')
      .post(paths.desk.incomingFiles.href(), { name: 'a', size: '1' }, asScript)
    expect(reader.statusCode).toBe(403)
  })

  it('makes room again: by a word of who sent it, or when nobody goes on with it for a week', async () => {
    const dropped = await announce(clerk(), 'bo.txt', 2_000)
    const forgotten = await announce(clerk(), 'quen.txt', 2_000)
    for (const file of [dropped, forgotten]) await clerk().patch(address(file), 0, bytesOf(1_000))
    await clerk().post(paths.desk.discardFile.href(dropped), {}, asScript)
    expect(await askAbout(clerk(), dropped)).toMatchObject({ state: 'discarded' })
    portal.clock.advance({ days: 6 })
    expect((await announce(clerk(), 'quen.txt', 2_000)).received).toBe(1_000)
    portal.clock.advance({ days: 6 })
    await portal.settleJobs()
    expect(await askAbout(clerk(), forgotten)).toMatchObject({ state: 'receiving', received: 1_000 })
    portal.clock.advance({ days: 2 })
    await portal.settleJobs()
    expect(await askAbout(clerk(), forgotten)).toMatchObject({ state: 'discarded' })
    const stored = await listStored()
    expect([dropped, forgotten].filter(({ id }) => stored.includes(id))).toEqual([])
  })
})

it('shows what came out of an archive, each with its own way', async () => {
  const archive = zipSync({ 'a.txt': strToU8('Văn bản A'), 'b/c.txt': strToU8('Văn bản C') })
  const { id } = await handIn(clerk(), 'ho-so.zip', archive)
  await portal.settleJobs()
  const told = await askAbout(clerk(), { id })
  expect(told).toMatchObject({ state: 'unpacked', label: 'Đã giải nén' })
  const members = await clerk().get(
    `${paths.desk.incomingFiles.href()}?tep=${told.members.join(',')}`,
    asScript,
  )
  expect(
    members
      .json<{ name: string }[]>()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['a.txt', 'b - c.txt'])
})

// The last of this file: nothing waits until its many files are read.
describe('a form with files, from a browser without JavaScript', () => {
  const send = (...files: { name: string; bytes: Uint8Array }[]) =>
    clerk().postMultipart(
      paths.desk.handIn.href(),
      {},
      files.map((file) => ({ field: 'files', ...file })),
    )

  it('is taken file by file; what is too large is named with what to do', async () => {
    const answer = await send(
      { name: 'to-trinh.txt', bytes: bytesOf(4_000, 'Tờ trình ') },
      { name: 'qua-lon.txt', bytes: bytesOf(limit + 1) },
      { name: 'vua-khit.txt', bytes: bytesOf(limit) },
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('qua-lon.txt: Tệp lớn hơn 293 KB. Hãy')
    expect(answer.body).toContain('to-trinh.txt')
    expect(answer.body).toContain('vua-khit.txt')
    expect((await send({ name: 'mot.txt', bytes: bytesOf(10) })).statusCode).toBe(303)
    expect((await send()).body).toContain('Chưa chọn tệp nào.')
  })

  it('takes fifty, and says of the others that their turn is later', async () => {
    const files = Array.from({ length: 52 }, (_, n) => ({ name: `tep-${n}.txt`, bytes: bytesOf(9 + n) }))
    const answer = await send(...files)
    expect(answer.statusCode).toBe(422)
    expect(answer.body.match(/tep-\d+\.txt: mỗi lần nhiều nhất 50 tệp/g)).toHaveLength(2)
  })
})
