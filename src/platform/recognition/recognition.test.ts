import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindPages, drawPage } from '#test/scanned-page.ts'
import { textOf } from '#lib/file-text/content.ts'
import { isPicture, recognisePages, withRecognised, type Wanted } from './index.ts'

let home: string
let path: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nha-rong-recognition-'))
  const size = { width: 300, height: 60 }
  const texts = ['Trang thứ nhất của quyết định', 'Trang thứ hai của quyết định']
  const pages = await Promise.all(texts.map((text) => drawPage([{ text, left: 20, top: 20 }], size)))
  path = join(home, 'scan.pdf')
  await writeFile(path, await bindPages(pages))
})
afterAll(() => rm(home, { recursive: true, force: true }))

const wanted = (folder: string, pages?: number[]): Wanted => ({
  path,
  kind: 'pdf',
  folder: join(home, folder),
  ...(pages && { pages }),
})

describe('a scanned file', () => {
  it('is read page by page, and goes on after a restart where it was', async () => {
    const told: string[] = []
    const onPage = (read: number, total: number) => void told.push(`${read}/${total}`)
    const first = await recognisePages(wanted('two'), { most: 1, onPage })
    expect(first).toEqual({ state: 'partly', read: 1, total: 2 })
    const before = await stat(join(home, 'two', 'page-1.json'))
    const second = await recognisePages(wanted('two'), { onPage })
    expect(told).toEqual(['1/2', '2/2'])
    expect((await stat(join(home, 'two', 'page-1.json'))).mtimeMs).toBe(before.mtimeMs)
    expect(second).toMatchObject({ state: 'done', failed: [], pages: [{ number: 1 }, { number: 2 }] })
    if (second.state !== 'done') return
    const content = withRecognised(
      { pages: [{ number: 1, lines: [], scanned: true }], notes: ['scanned'] },
      second.pages,
    )
    expect(textOf(content)).toBe('Trang thứ nhất của quyết định\nTrang thứ hai của quyết định')
    expect(content.notes).toEqual(['scanned'])
  }, 120_000)

  it('is given up where it is stopped, without losing anything', async () => {
    const gone = AbortSignal.abort()
    expect(await recognisePages(wanted('none'), { signal: gone })).toEqual({
      state: 'partly',
      read: 0,
      total: 0,
    })
  }, 60_000)

  it('stops where it takes too much, and says what', async () => {
    expect(await recognisePages(wanted('memory'), { limits: { memory: 1024 } })).toMatchObject({
      state: 'stopped',
      why: 'memory',
    })
    expect(await recognisePages(wanted('time'), { limits: { time: 1 } })).toMatchObject({
      state: 'stopped',
      why: 'time',
    })
  }, 60_000)

  it('is no picture where it is not even a PDF', async () => {
    const broken = join(home, 'broken.pdf')
    await writeFile(broken, '%PDF-1.4 nothing')
    expect(await recognisePages({ ...wanted('broken'), path: broken })).toEqual({
      state: 'stopped',
      why: 'crash',
    })
    expect([isPicture('tif'), isPicture('pdf')]).toEqual([true, false])
  }, 60_000)
})
