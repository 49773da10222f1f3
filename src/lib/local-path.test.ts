import fc from 'fast-check'
import { expect, it } from 'vitest'
import { localPath } from './local-path.ts'

it.each(['/', '/ban-lam-viec', '/ban-lam-viec/tin?trang=2&tu=%C4%91', '/tin/mot-bai'])('keeps %j', (path) => {
  expect(localPath(path)).toBe(path)
})

it.each([
  '',
  'tin',
  '//a',
  '///a',
  '/\\a',
  '\\\\a',
  '/a\\b',
  '/\ta',
  '/\n/a',
  'http://a',
  'javascript:1',
  '/á',
  null,
  7,
  ['/a'],
])('refuses %j', (path) => {
  expect(localPath(path)).toBeNull()
})

it('never answers with something that a browser takes for another host', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '%', 'a', '\t', '2f') }),
      (text) => {
        const path = localPath(`/${text}`)
        return path === null || new URL(path, 'https://portal.invalid').origin === 'https://portal.invalid'
      },
    ),
    { numRuns: 2000 },
  )
})
