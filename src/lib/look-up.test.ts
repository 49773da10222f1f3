import { describe, expect, it } from 'vitest'
import { lookUp } from './look-up.ts'

describe('lookUp', () => {
  const table = { 'dang-mo': 'open' }

  it('finds what the table holds', () => expect(lookUp(table, 'dang-mo')).toBe('open'))

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', ''])(
    'does not find what is only inherited: “%s”',
    (name) => expect(lookUp(table, name)).toBeUndefined(),
  )
})
