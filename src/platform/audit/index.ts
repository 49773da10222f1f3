import { desc, sql } from 'drizzle-orm'
import { isSignedIn } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database.ts'
import { firstHash, hashEvent } from './chain.ts'
import { auditEvents } from './table.ts'

export { auditEvents, type AuditEvent } from './table.ts'
export { listEvents, listEventsAbout } from './queries.ts'
export { verifyChain, type ChainReport } from './verify.ts'

export interface Subject {
  type: string
  id: string
  /** How a person calls it, as it was then. */
  name: string
}

/** Any number will do, as long as nothing else in the database locks by it. */
const chainLock = 650_915_2011

/**
 * Adds one link to the chain inside the command's own transaction: a change and its trace stand or fall together.
 * It must be the last statement of the transaction, because the lock on the chain's end is held until commit:
 * taken earlier, two commands that wait for each other's rows would deadlock.
 */
export async function record(
  tx: Database,
  ctx: Pick<Context, 'actor' | 'now'>,
  action: string,
  subject: Subject,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await recordAll(tx, ctx, [{ action, subject, facts }])
}

export interface Deed {
  action: string
  subject: Subject
  facts: Record<string, unknown>
}

/** Any number of links at once, in their order, where one command does the same to many things. The same holds as for one. */
export async function recordAll(
  tx: Database,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  deeds: readonly Deed[],
): Promise<void> {
  if (deeds.length === 0) return
  await tx.execute(sql`select pg_advisory_xact_lock(${chainLock})`)
  const [last] = await tx
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  let { seq, hash } = last ?? { seq: 0, hash: firstHash }
  const at = now()
  const events = deeds.map(({ action, subject, facts }) => {
    const event = {
      seq: ++seq,
      at,
      actorId: isSignedIn(actor) ? actor.id : null,
      actorName: actor.name || 'Khách',
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      subjectName: subject.name,
      facts: JSON.parse(JSON.stringify(facts)) as Record<string, unknown>,
      previousHash: hash,
    }
    hash = hashEvent(event)
    return { ...event, hash }
  })
  await tx.insert(auditEvents).values(events)
}
