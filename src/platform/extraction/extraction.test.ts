import { existsSync, globSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '#lib/file-text/content.ts'
import { extractFile, unfoldArchive } from './index.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nha-rong-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function keep(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

it('reads a document in a process of its own', async () => {
  const document = new Document({ sections: [{ children: [new Paragraph('Số: 12/QĐ-UBND')] }] })
  const path = await keep('1', await Packer.toBuffer(document))
  const found = await extractFile({ path, name: 'a.docx' })
  if (found.state !== 'done' || !found.content) throw new Error('nothing was read')
  expect(found).toMatchObject({ kind: 'docx', remarks: [], facts: { number: { value: '12/QĐ-UBND' } } })
  expect(textOf(found.content)).toBe('Số: 12/QĐ-UBND')
})

it('says what keeps a file from being read', async () => {
  const path = await keep('2', '<html><body>Báo cáo</body></html>')
  expect(await extractFile({ path, name: 'a.doc' })).toMatchObject({
    state: 'done',
    content: null,
    remarks: ['web-page'],
  })
  expect(await extractFile({ path: join(folder, 'none'), name: 'a.doc' })).toMatchObject({
    state: 'stopped',
    why: 'crash',
  })
})

it('ends what takes too long or too much memory', async () => {
  const path = await keep('3', `{\\rtf1 ${'{\\b van ban} '.repeat(100_000)}}`)
  expect(await extractFile({ path, name: 'a.rtf' }, { time: 50 })).toMatchObject({
    state: 'stopped',
    why: 'time',
  })
  expect(await extractFile({ path, name: 'a.rtf' }, { memory: 1000 })).toMatchObject({
    state: 'stopped',
    why: 'memory',
  })
  expect(await extractFile({ path: await keep('3b', 'ok'), name: 'a.txt' }, { answer: 10 })).toMatchObject({
    state: 'stopped',
    why: 'memory',
  })
}, 60_000)

it('unfolds an archive under numbers, so that no name becomes a path', async () => {
  const archive = zipSync({
    'Công văn/Số 12.txt': strToU8('Kính gửi'),
    'in.zip': zipSync({ a: strToU8('x') }),
  })
  const path = await keep('4', archive)
  const to = join(folder, 'unfolded')
  await mkdir(to)
  const unfolded = await unfoldArchive({ path, folder: to })
  expect(unfolded).toMatchObject({
    files: [{ name: 'Công văn/Số 12.txt', path: join(to, '1') }],
    left: [{ name: 'in.zip', why: 'archive' }],
  })
  expect(await readFile(join(to, '1'), 'utf8')).toBe('Kính gửi')
  expect(await unfoldArchive({ path: await keep('5', archive.subarray(0, 50)), folder: to })).toMatchObject({
    ok: false,
    why: 'damaged',
  })
})

const hostile = join(import.meta.dirname, '../../../../shared/data/hostile')
/** One of each kind of trouble; the whole folder belongs to `bench -- extract --files`. */
const sample = [
  'office/*-4657005060816896.xls',
  'office/*-5786329142919168.xls',
  'office/*-6610789829836800.doc',
  'office/*-6120975439364096.docx',
  'office/poc-xmlbomb-empty.xlsx',
  'office/truncated62886.docx',
  'pdf/bitmap-symbol-context-reuse.pdf',
  'pdf/REDHAT-1531897-0.pdf',
]

describe.skipIf(!existsSync(hostile))('files made to break readers (../shared/data/hostile)', () => {
  it('are read, or explained, and none of them ends its process', async () => {
    const before = process.memoryUsage.rss()
    const files = sample.flatMap((pattern) => globSync(pattern, { cwd: hostile }))
    expect(files.length).toBe(sample.length)
    for (const file of files) {
      const found = await extractFile({ path: join(hostile, file), name: basename(file) })
      expect([file, found.state]).toEqual([file, 'done'])
      if (found.state === 'done' && !found.content)
        expect([file, found.remarks.length]).not.toEqual([file, 0])
    }
    // The process of the tests holds what all tests before have loaded: what counts is what the files add.
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
  }, 60_000)
})
