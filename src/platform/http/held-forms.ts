import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Database } from '../database.ts'
import type { FieldValues } from './form.ts'

export const heldForms = pgTable('held_forms', {
  id: uuid().primaryKey(),
  secretHash: text('secret_hash').notNull(),
  /** Whose session it was, where that is still known: on a shared machine the next person must not read it. */
  personId: uuid('person_id'),
  path: text().notNull(),
  fields: jsonb().$type<FieldValues>().notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
})

export type HeldForm = typeof heldForms.$inferSelect

const keptFor = 24 * 60 * 60 * 1000
const secretField = /password|mat-?khau|code|secret/i
const hash = (secret: string) => createHash('sha256').update(secret).digest('hex')

/**
 * Keeps what was typed into a form whose session had ended, for 24 hours, and answers with a ticket for a cookie.
 * Passwords and codes are never kept. The ticket's secret is stored only as a hash.
 */
export async function holdForm(
  db: Database,
  { path, fields, personId }: { path: string; fields: FieldValues; personId: string | null },
  now: Date,
): Promise<string> {
  const id = randomUUID()
  const secret = randomBytes(24).toString('base64url')
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !secretField.test(name)))
  await db.delete(heldForms).where(lt(heldForms.expiresAt, now))
  await db.insert(heldForms).values({
    id,
    secretHash: hash(secret),
    personId,
    path,
    fields: kept,
    expiresAt: new Date(now.getTime() + keptFor),
  })
  return `${id}.${secret}`
}

/** The form that a ticket stands for, or null where there is none any more, or where it is known to be another person's. */
export async function findHeldForm(
  db: Database,
  { ticket, personId }: { ticket: string | undefined; personId: string },
  now: Date,
): Promise<HeldForm | null> {
  const [id = '', secret = ''] = ticket?.split('.') ?? []
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const [form] = await db
    .select()
    .from(heldForms)
    .where(and(eq(heldForms.id, id), eq(heldForms.secretHash, hash(secret)), gt(heldForms.expiresAt, now)))
  return form && (form.personId ?? personId) === personId ? form : null
}

export async function forgetHeldForm(db: Database, id: string): Promise<void> {
  await db.delete(heldForms).where(eq(heldForms.id, id))
}
