import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clamdIsInstalled, eicar, needsClamd, useClamd } from '#test/clamd.ts'
import { isClamdAddress, openScanner } from './index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nha-rong-scan-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function write(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'tep')
  await writeFile(path, bytes)
  return path
}

it('scans nothing where no scanner is set', async () => {
  expect(openScanner(null).isOn).toBe(false)
  expect(await openScanner(null).scan(await write(eicar))).toEqual({ state: 'off' })
})

it('knows the address of clamd from any other text', () => {
  for (const good of ['unix:/run/clamav/clamd.ctl', 'tcp:127.0.0.1:3310', 'tcp:[::1]:3310', 'tcp:quet:3310'])
    expect([good, isClamdAddress(good)]).toEqual([good, true])
  for (const bad of ['', 'unix:clamd.ctl', 'tcp:3310', '127.0.0.1:3310', 'tcp:[::1:3310', 'http://a:3310'])
    expect([bad, isClamdAddress(bad)]).toEqual([bad, false])
})

describe.skipIf(!clamdIsInstalled)(`a real clamd (${needsClamd})`, () => {
  const clamd = useClamd()
  const scan = (path: string) => openScanner(clamd.address).scan(path)

  it('passes a clean file, an empty one, and one of many chunks', async () => {
    expect(await scan(await write('Quyết định'))).toEqual({ state: 'clean' })
    expect(await scan(await write(''))).toEqual({ state: 'clean' })
    expect(await scan(await write(Buffer.alloc(3_000_001, 'Văn bản ')))).toEqual({ state: 'clean' })
  })

  it('finds a virus at the end of a file and inside a ZIP', async () => {
    const infected = { state: 'infected', signature: expect.stringContaining('Eicar-Test') }
    expect(await scan(await write(Buffer.alloc(900_000, ' ') + eicar))).toEqual(infected)
    expect(await scan(await write(zipSync({ 'van-ban/phu-luc.txt': strToU8(eicar) })))).toEqual(infected)
  })

  it('does not call clean what it is not allowed to look at as a whole', async () => {
    const path = await write('')
    for (const megabytes of [5, 30]) {
      await truncate(path, megabytes * 1024 * 1024)
      const verdict = await scan(path)
      expect(verdict).toMatchObject({ state: 'unavailable', why: expect.stringContaining('StreamMaxLength') })
    }
  })

  it('says so while clamd is away, and scans again when it is back', async () => {
    await clamd.stop()
    expect(await scan(await write(eicar))).toMatchObject({ state: 'unavailable' })
    await clamd.start()
    expect(await scan(await write(eicar))).toMatchObject({ state: 'infected' })
  })
})

describe('something that only seems to be clamd', () => {
  let server: Server | undefined
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))))

  async function pretend(answer: string | null, end = true) {
    server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.resume()
      if (answer !== null) socket.write(answer)
      if (end) socket.end()
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return openScanner(`tcp:127.0.0.1:${port}`, { silence: 300 }).scan(await write(Buffer.alloc(2_000_000)))
  }

  it('is never believed to have found a file clean', async () => {
    for (const said of [
      'HTTP/1.1 400 Bad Request\r\n\r\n\0',
      'stream: OKAY\0',
      'stream: OK',
      'x'.repeat(9000),
    ])
      expect(await pretend(said)).toMatchObject({ state: 'unavailable' })
  })

  it('keeps nobody waiting for ever', async () => {
    const begun = performance.now()
    expect(await pretend(null, false)).toMatchObject({ state: 'unavailable', cause: 'no answer in 0.3 s' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
