import { asc, gt } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { firstHash, hashEvent } from './chain.ts'
import { auditEvents, type AuditEvent } from './table.ts'

export type ChainReport =
  | { whole: true; length: number; lastHash: string }
  | { whole: false; brokenAt: number; why: 'missing' | 'changed' | 'unlinked'; event: AuditEvent }

/** Walks the chain from its first link and stops at the first that does not hold. Reads 1,000 events at a time. */
export async function verifyChain(db: Database): Promise<ChainReport> {
  let previous = { seq: 0, hash: firstHash }
  for (;;) {
    const events = await db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, previous.seq))
      .orderBy(asc(auditEvents.seq))
      .limit(1000)
    for (const event of events) {
      const why = faultOf(event, previous)
      if (why) return { whole: false, brokenAt: event.seq, why, event }
      previous = event
    }
    if (events.length < 1000) return { whole: true, length: previous.seq, lastHash: previous.hash }
  }
}

function faultOf(event: AuditEvent, previous: { seq: number; hash: string }) {
  if (event.seq !== previous.seq + 1) return 'missing'
  if (event.previousHash !== previous.hash) return 'unlinked'
  const { hash, ...rest } = event
  return hashEvent(rest) === hash ? null : 'changed'
}
