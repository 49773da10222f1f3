import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tidyPath } from './tidy-path.ts'

it.each([
  ['/tin/bai/', '/tin/bai'],
  ['//tin///bai', '/tin/bai'],
  ['//evil.example/', '/evil.example'],
  ['/tin/bai', null],
  ['/', null],
  ['/\\evil.example/', null],
])('reads %j as %j', (path, meant) => expect(tidyPath(path)).toBe(meant))

it('never leads to another site', () => {
  const pieces = fc.array(fc.constantFrom('/', '\\', '.', 'evil.example', '%2F', 'a', '@', ':'), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(pieces, (parts) => {
      const meant = tidyPath(`/${parts.join('')}`)
      if (meant !== null) expect(new URL(meant, 'https://office.example').host).toBe('office.example')
    }),
    { seed: 65 },
  )
})
