import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFiles, type Files } from './files.ts'

let folder: string
let files: Files
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nha-rong-files-'))
  files = openFiles(folder)
})
afterEach(() => rm(folder, { recursive: true }))

it('keeps what it was given, and nothing beside it', async () => {
  await files.put('received/ab/abc', Buffer.from('Văn bản'))
  await files.putFile('received/ab/abd', import.meta.filename)
  expect(Buffer.from(await files.bytes('received/ab/abc')).toString()).toBe('Văn bản')
  expect(await files.exists('received/ab/abd')).toBe(true)
  expect((await readdir(join(folder, 'received/ab'))).toSorted()).toEqual(['abc', 'abd'])
})

it('has no file under a name whose writing broke off', async () => {
  await expect(files.putFile('received/ab/abc', join(folder, 'gone'))).rejects.toThrow()
  expect(await files.exists('received/ab/abc')).toBe(false)
  expect(await readdir(join(folder, 'received/ab')).catch(() => [])).toEqual([])
})
