import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { unpackArchive } from './index.ts'

const text = strToU8('Kính gửi')
const unfold = (bytes: Uint8Array, limits = {}) => {
  const unfolded = unpackArchive(bytes, limits)
  if (!unfolded.ok) return unfolded.why
  return {
    files: unfolded.files.map(({ name }) => name),
    left: unfolded.left.map(({ name, why }) => `${name}: ${why}`),
  }
}
/** The same archive with the name of its only entry replaced, byte for byte, and without the mark of UTF-8. */
const renamed = (name: Uint8Array): Uint8Array => {
  const stand = 'x'.repeat(name.length)
  const bytes = Buffer.from(zipSync({ [stand]: text }))
  for (let at = bytes.indexOf(stand); at >= 0; at = bytes.indexOf(stand, at + 1)) bytes.set(name, at)
  return bytes
}

it('takes the files with their folders, and passes over what systems add', () => {
  const archive = zipSync({
    'Công văn/Số 12.doc': text,
    'Công văn/': new Uint8Array(),
    '__MACOSX/Công văn/._Số 12.doc': text,
    'Thumbs.db': text,
    '.DS_Store': text,
    b: text,
  })
  expect(unfold(archive)).toEqual({ files: ['Công văn/Số 12.doc', 'b'], left: [] })
})

it('reads names in UTF-8, in the code page of Vietnam and in that of America', () => {
  expect(unfold(renamed(strToU8('Tờ trình')))).toMatchObject({ files: ['Tờ trình'] })
  expect(unfold(renamed(Uint8Array.of(0x54, 0xf5, 0xcc, 0x2e, 0x64, 0x6f, 0x63)))).toMatchObject({
    files: ['Tờ.doc'],
  })
  expect(unfold(renamed(Uint8Array.of(0x63, 0x61, 0x66, 0x82)))).toMatchObject({ files: ['café'] })
  expect(unfold(renamed(strToU8('a\\b.doc')))).toMatchObject({ files: ['a/b.doc'] })
})

it('lets no name lead out of the archive', () => {
  const archive = zipSync({ '../a': text, 'b/../../c': text, '/etc/d': text, 'C:/e': text, 'a..b': text })
  expect(unfold(archive)).toEqual({ files: ['a..b'], left: [] })
})

it('leaves an archive in the archive folded', () => {
  const archive = zipSync({ 'in.zip': zipSync({ a: text }), 'a.txt': text })
  expect(unfold(archive)).toEqual({ files: ['a.txt'], left: ['in.zip: archive'] })
})

it('stops at its limits, whatever entries say of their size', () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(5_000_000).fill(65), 'b.txt': text })
  expect(unfold(bomb, { fileBytes: 100_000 })).toEqual({ files: ['b.txt'], left: ['a.txt: too-large'] })
  expect(unfold(zipSync({ 'a.txt': new Uint8Array(5_000_000).fill(65) }), { bytes: 100_000 })).toBe(
    'too-large',
  )
  const many = zipSync(Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`${n}.txt`, text])))
  expect(unfold(many, { files: 3 })).toEqual({
    files: ['0.txt', '1.txt', '2.txt'],
    left: ['3.txt: too-many', '4.txt: too-many'],
  })
})

it('says what is damaged, empty or under a password', () => {
  const archive = Buffer.from(zipSync({ 'a.txt': text, 'b.txt': strToU8('x'.repeat(500)) }))
  expect(unfold(archive.subarray(0, 60))).toBe('damaged')
  expect(unfold(zipSync({ 'c/': new Uint8Array() }))).toBe('empty')
  const directory = archive.indexOf('PK\u0001\u0002')
  archive.fill(0xff, 35, 37)
  expect(unfold(archive)).toEqual({ files: ['b.txt'], left: ['a.txt: damaged'] })
  archive[directory + 8] = 1
  expect(unfold(archive)).toEqual({ files: ['b.txt'], left: ['a.txt: password'] })
  archive[archive.lastIndexOf('PK\u0001\u0002') + 8] = 1
  expect(unfold(archive)).toBe('password')
})
