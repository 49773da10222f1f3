import { describe, expect, it } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { countVisit, networkOf } from './visit-limits.ts'

const database = useDatabase()
const hour = 3_600_000
const noon = new Date('2026-03-02T05:00:00Z')
const limit = { door: 'test', perAddress: 3, inAll: 5, period: hour }

/** How many of so many visits get in. */
async function visits(count: number, address: string, at: Date, door: string): Promise<number> {
  const taken = await Promise.all(
    Array.from({ length: count }, () => countVisit(database.db, { ...limit, door }, address, at)),
  )
  return taken.filter(({ waitUntil }) => waitUntil === null).length
}

describe('a door for people whom nobody knows', () => {
  it('lets so many in from one address, even at once, and again in the next hour', async () => {
    expect(await visits(8, '192.0.2.1', noon, 'a')).toBe(3)
    expect(await visits(8, '192.0.2.1', new Date(noon.getTime() + hour), 'a')).toBe(3)
  })

  it('lets so many in from everywhere, and counts nobody twice who was refused', async () => {
    expect(await visits(20, '192.0.2.1', noon, 'b')).toBe(3)
    expect(await visits(20, '192.0.2.2', noon, 'b')).toBe(2)
    expect(await visits(1, '192.0.2.3', noon, 'b')).toBe(0)
  })

  it('says when the hour is over', async () => {
    const at = new Date(noon.getTime() + 20 * 60_000)
    await visits(3, '192.0.2.9', at, 'c')
    const { waitUntil } = await countVisit(database.db, { ...limit, door: 'c' }, '192.0.2.9', at)
    expect(waitUntil).toEqual(new Date(noon.getTime() + hour))
  })

  it('takes the addresses of one line for one', async () => {
    expect(networkOf('2001:db8:1:2::1')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8:1:2:ffff:1:2:3')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  })
})
