import { eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { mailboxes, type MailboxRow } from './table.ts'

export const listMailboxes = (db: Database): Promise<MailboxRow[]> => db.select().from(mailboxes)

/** Where to go on. A mailbox that was numbered anew begins anew: what is known already is recognised by its hash. */
export async function openProgress(db: Database, name: string, uidValidity: number): Promise<number> {
  const [row] = await db
    .insert(mailboxes)
    .values({ name, uidValidity, lastUid: 0 })
    .onConflictDoUpdate({
      target: mailboxes.name,
      set: {
        uidValidity,
        lastUid: sql`case when ${mailboxes.uidValidity} = ${uidValidity} then ${mailboxes.lastUid} else 0 end`,
      },
    })
    .returning()
  return row?.lastUid ?? 0
}

/** The row is locked: whoever else watches waits, and then sees how far it has been read. */
export async function lockProgress(tx: Database, name: string): Promise<MailboxRow | undefined> {
  const [row] = await tx.select().from(mailboxes).where(eq(mailboxes.name, name)).for('update')
  return row
}

export async function advance(tx: Database, name: string, lastUid: number): Promise<void> {
  await tx.update(mailboxes).set({ lastUid }).where(eq(mailboxes.name, name))
}

export async function noteSeen(db: Database, name: string, seenAt: Date): Promise<void> {
  await db.update(mailboxes).set({ seenAt, trouble: null }).where(eq(mailboxes.name, name))
}

export async function noteTrouble(db: Database, name: string, trouble: string): Promise<void> {
  await db
    .insert(mailboxes)
    .values({ name, uidValidity: 0, lastUid: 0, trouble })
    .onConflictDoUpdate({ target: mailboxes.name, set: { trouble } })
}
