import { isIPv6 } from 'node:net'
import { lt } from 'drizzle-orm'
import { attempts, takeAttempts, type AttemptLimit, type Taken } from './attempts.ts'
import type { Database } from './database.ts'

/** How often something may be done by people whom nobody knows. Periods are whole: the count begins anew with each. */
export interface VisitLimit {
  /** Part of the key: counts of different doors do not mix. */
  door: string
  /** From one address; an office, a school or a whole mobile network may share one. */
  perAddress: number
  /** From everywhere together: what the machine, and who reads it, can bear. */
  inAll: number
  /** Milliseconds. */
  period: number
}

const keptFor = 7 * 24 * 60 * 60 * 1000

/** Whoever has one address of IPv6 has the 2^64 beside it: they count as one. IPv4 written as IPv6 is IPv4. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const gap = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0)
  const groups = [...(before ?? []), ...Array.from({ length: Math.max(gap, 0) }, () => '0'), ...(after ?? [])]
  return groups.slice(0, 4).join(':')
}

/**
 * Counts one more visit at a door and says until when it is closed. Addresses are stored only as hashes, and the counts
 * of a week ago are thrown away with the next visit.
 */
export async function countVisit(
  db: Database,
  limit: VisitLimit,
  address: string,
  now: Date,
): Promise<Taken> {
  const { door, perAddress, inAll, period } = limit
  const number = Math.floor(now.getTime() / period)
  const rest = (number + 1) * period - now.getTime()
  const knock = (name: string, most: number, who: string) => ({
    limit: { door: `${door}-${name}`, attempts: most, window: period, block: rest } satisfies AttemptLimit,
    who: `${who} ${number}`,
  })
  await db.delete(attempts).where(lt(attempts.lastAt, new Date(now.getTime() - keptFor)))
  const own = await takeAttempts(db, [knock('address', perAddress, networkOf(address))], now)
  // Who is refused by the first count must not use up what is left for everybody.
  return own.waitUntil ? own : takeAttempts(db, [knock('all', inAll, '')], now)
}
