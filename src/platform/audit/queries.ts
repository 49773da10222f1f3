import { and, desc, eq, lt } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { auditEvents, type AuditEvent } from './table.ts'

/** Newest first, `limit` at a time; `before` is the number of the last one seen. */
export async function listEvents(db: Database, { before, limit = 50 }: { before?: number; limit?: number }) {
  return db
    .select()
    .from(auditEvents)
    .where(before === undefined ? undefined : lt(auditEvents.seq, before))
    .orderBy(desc(auditEvents.seq))
    .limit(limit)
}

/** The whole story of one thing, newest first. */
export async function listEventsAbout(db: Database, type: string, id: string): Promise<AuditEvent[]> {
  return db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectType, type), eq(auditEvents.subjectId, id)))
    .orderBy(desc(auditEvents.seq))
}
