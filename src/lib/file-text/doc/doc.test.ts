import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import cfb from 'cfb'
import { describe, expect, it } from 'vitest'
import { textOf } from '../content.ts'
import { readDoc } from './index.ts'

/** The smallest Word file: one piece of old letters and one of Unicode, no formats. */
function writeDoc({
  narrow,
  wide = '',
  flags = 0x200,
}: {
  narrow: string
  wide?: string
  flags?: number
}): Uint8Array {
  const start = 0x400
  const main = Buffer.alloc(start + narrow.length + wide.length * 2)
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(193, 2)
  main.writeUInt16LE(flags, 10)
  main.writeUInt32LE(narrow.length + wide.length, 76)
  main.write(narrow, start, 'latin1')
  main.write(wide, start + narrow.length, 'utf16le')
  const table = Buffer.alloc(33)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(28, 1)
  table.writeUInt32LE(narrow.length, 9)
  table.writeUInt32LE(narrow.length + wide.length, 13)
  table.writeUInt32LE((start * 2) | 0x40000000, 19)
  table.writeUInt32LE(start + narrow.length, 27)
  main.writeUInt32LE(0, 154 + 33 * 8)
  main.writeUInt32LE(table.length, 158 + 33 * 8)
  const container = cfb.utils.cfb_new()
  cfb.utils.cfb_add(container, '/WordDocument', main)
  cfb.utils.cfb_add(container, '/1Table', table)
  return Uint8Array.from(cfb.write(container, { type: 'buffer' }) as Buffer)
}
const text = (narrow: string, wide = '') => {
  const reading = readDoc(writeDoc({ narrow, wide }))
  return reading.ok ? textOf(reading.content) : reading.why
}

it('reads pieces of one and of two bytes for a letter', () => {
  expect(text('S\u00e8: 12\r', 'Số: 34\rhết\r')).toBe('Sè: 12\nSố: 34\nhết')
})

it('shows the result of a field, not its instruction', () => {
  expect(text('trang \u0013 PAGE \u0013x\u0014y\u0015\u00147\u0015 het\rsau \u0013 hong\rcon\r')).toBe(
    'trang 7 het\nsau\ncon'.replace('sau', 'sau '),
  )
})

it('parts cells, breaks lines and drops what has no letters', () => {
  expect(text('mot\u0007hai\u0007\rba\u000Bbon\u001Enam\u0001\u0008\r')).toBe('mot\thai\nba\nbon-nam')
})

it('says when a password is needed, and when there is nothing', () => {
  expect(readDoc(writeDoc({ narrow: 'a\r', flags: 0x300 }))).toEqual({ ok: false, why: 'password' })
  expect(readDoc(writeDoc({ narrow: '\r' }))).toEqual({ ok: false, why: 'empty' })
  expect(readDoc(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ ok: false, why: 'damaged' })
})

it('does not unfold pieces that all say the same', () => {
  const file = writeDoc({ narrow: 'abc\r', wide: 'def\r' })
  const container = cfb.parse(file)
  const table = Buffer.from(cfb.find(container, '/1Table')?.content ?? [])
  table.writeUInt32LE(0x7fffffff, 13)
  cfb.utils.cfb_add(container, '/1Table', table)
  const reading = readDoc(Uint8Array.from(cfb.write(container, { type: 'buffer' }) as Buffer))
  expect(reading.ok && textOf(reading.content)).toBe('abc\ndef')
})

const collection = join(import.meta.dirname, '../../../../../shared/data/legacy-encoding')
/** Letters without marks are the same before and after decoding. */
const lettersOf = (said: string) => said.normalize('NFC').replaceAll(/[^A-Za-z0-9]/g, '')

describe.skipIf(!existsSync(collection))('files of 2002 to 2006 (../shared/data/legacy-encoding)', () => {
  for (const file of globSync('files/tcvn3/200[25]*.doc', { cwd: collection }))
    it(`${basename(file)} says what its transcript says, each letter in a font`, () => {
      const reading = readDoc(readFileSync(join(collection, file)))
      if (!reading.ok) throw new Error(reading.why)
      const transcript = readFileSync(
        join(collection, 'transcripts', basename(file).replace('.doc', '.txt')),
        'utf8',
      )
      const runs = reading.content.pages.flatMap(({ lines }) =>
        lines.filter(({ part }) => !part).flatMap((line) => line.runs),
      )
      const said = lettersOf(runs.map(({ text: some }) => some).join(''))
      expect(said.length).toBeGreaterThan(300)
      expect(lettersOf(transcript).slice(0, said.length)).toBe(said)
      const fonts = runs.map(({ font }) => font)
      expect(fonts.filter((font) => font?.startsWith('.Vn')).length).toBeGreaterThan(fonts.length / 2)
      expect(fonts).not.toContain(undefined)
    })
})
