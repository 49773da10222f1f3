import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { recogniseFile } from '#lib/file-kinds/index.ts'
import { openOffice } from './index.ts'

const program = 'soffice'
const isInstalled = (() => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe('a machine without LibreOffice', () => {
  it('says so, and makes nothing', async () => {
    for (const office of [openOffice(null), openOffice('no-such-program-here')]) {
      expect(await office.isThere()).toBe(false)
      expect(await office.toOpen(Buffer.from('a'), 'odt')).toBeNull()
    }
  })
})

describe.skipIf(!isInstalled)('a machine with LibreOffice (skipped where it is not installed)', () => {
  it('turns a text into an open one', async () => {
    const source = Buffer.from('{\\rtf1\\ansi Quy\\u7871?t \\u273?\\u7883?nh}')
    const made = await openOffice(program).toOpen(source, 'odt')
    expect(recogniseFile('van-ban.odt', made ?? new Uint8Array()).kind).toBe('odt')
  })
})
