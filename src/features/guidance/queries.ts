import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  isNotNull,
  isNull,
  like,
  ne,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { divisions, people, stillHere } from '#features/organisation/index.ts'
import { withoutMarks } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import type { Counting } from '#platform/counting.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Kind } from './note.ts'
import { mayGuide, maySee, seesAll } from './policy.ts'
import { guidanceNotes, guidanceReceivers } from './table.ts'

export type Reader = Pick<Context, 'db' | 'actor' | 'profile'>

const isId = (id: string) => z.guid().safeParse(id).success
export const newer = alias(guidanceNotes, 'newer')

export const selectNotes = (db: Database, personId: string) =>
  db
    .select({
      note: guidanceNotes,
      replacedBy: newer.id,
      isReceiver: sql<boolean>`${guidanceReceivers.personId} is not null`,
      readAt: guidanceReceivers.readAt,
    })
    .from(guidanceNotes)
    .leftJoin(newer, and(eq(newer.replacesId, guidanceNotes.id), isNotNull(newer.sentAt)))
    .leftJoin(
      guidanceReceivers,
      and(eq(guidanceReceivers.noteId, guidanceNotes.id), eq(guidanceReceivers.personId, personId)),
    )

type Row = Awaited<ReturnType<typeof selectNotes>>[number]
export type NoteLine = Row['note'] & Omit<Row, 'note'>

const lineOf = ({ note, ...rest }: Row): NoteLine => ({ ...note, ...rest })

/** What was sent, and for who guides also the drafts; a message is only for its receivers. */
export function seenBy({ db, actor, profile }: Reader): SQL | undefined {
  if (!maySee(actor, profile)) return sql`false`
  const drafts = mayGuide(actor, profile) ? isNull(guidanceNotes.sentAt) : undefined
  if (seesAll(actor, profile)) return or(isNotNull(guidanceNotes.sentAt), drafts)
  const received = db
    .select({ one: sql`1` })
    .from(guidanceReceivers)
    .where(and(eq(guidanceReceivers.noteId, guidanceNotes.id), eq(guidanceReceivers.personId, actor.id)))
  return and(isNotNull(guidanceNotes.sentAt), or(ne(guidanceNotes.kind, 'message'), exists(received)))
}

export type View = Kind | 'draft'

const viewed = (view: View) =>
  view === 'draft'
    ? and(isNull(guidanceNotes.sentAt), isNull(guidanceNotes.discardedAt))
    : and(eq(guidanceNotes.kind, view), isNotNull(guidanceNotes.sentAt), isNull(newer.id))

const containing = (typed: string) =>
  withoutMarks(typed)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => like(guidanceNotes.words, `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`))

export const pageSize = 20

/** Newest first; `before` is the id of the last one on the page before. What was replaced is found through what replaced it. */
export async function listNotes(
  reader: Reader,
  { view, words, before }: { view: View; words: string; before: string },
): Promise<{ notes: NoteLine[]; older: string | null }> {
  const at = sql`coalesce(${guidanceNotes.sentAt}, ${guidanceNotes.savedAt})`
  const past = isId(before)
    ? sql`(${at}, ${guidanceNotes.id}) < (select coalesce(sent_at, saved_at), id from guidance_notes where id = ${before})`
    : undefined
  const rows = await selectNotes(reader.db, personOf(reader))
    .where(and(viewed(view), seenBy(reader), past, ...containing(words)))
    .orderBy(desc(at), desc(guidanceNotes.id))
    .limit(pageSize + 1)
  const notes = rows.slice(0, pageSize).map(lineOf)
  return { notes, older: rows.length > pageSize ? (notes.at(-1)?.id ?? null) : null }
}

/** One that the person sees; any other is as if it were not there. */
export async function findNote(reader: Reader, id: string): Promise<NoteLine> {
  if (!isId(id)) throw new NotFound()
  const wanted = and(eq(guidanceNotes.id, id), seenBy(reader))
  return lineOf(one(await selectNotes(reader.db, personOf(reader)).where(wanted)))
}

export async function lockNote(tx: Database, ctx: Context, id: string): Promise<NoteLine> {
  const reader = { ...ctx, db: tx }
  await findNote(reader, id)
  await tx.select({ id: guidanceNotes.id }).from(guidanceNotes).where(eq(guidanceNotes.id, id)).for('update')
  return findNote(reader, id)
}

/** A database that is asked for no person finds no receiver. */
export const personOf = ({ actor }: Reader) => actor.id || '00000000-0000-0000-0000-000000000000'

export async function countDrafts(reader: Reader): Promise<number> {
  const [row] = await reader.db
    .select({ count: count() })
    .from(guidanceNotes)
    .where(and(isNull(guidanceNotes.sentAt), isNull(guidanceNotes.discardedAt), seenBy(reader)))
  return row?.count ?? 0
}

/** What the person has not confirmed to have read; null for those who see nothing of it. */
export function countUnreadGuidance(reader: Reader): Counting {
  if (!maySee(reader.actor, reader.profile)) return null
  const unread = reader.db
    .select({ id: guidanceNotes.id })
    .from(guidanceReceivers)
    .innerJoin(guidanceNotes, eq(guidanceNotes.id, guidanceReceivers.noteId))
    .leftJoin(newer, and(eq(newer.replacesId, guidanceNotes.id), isNotNull(newer.sentAt)))
    .where(
      and(
        eq(guidanceReceivers.personId, reader.actor.id),
        isNull(guidanceReceivers.readAt),
        isNull(newer.id),
      ),
    )
  return reader.db.$count(unread.as('unread'))
}

export interface Receipt {
  personId: string
  name: string
  divisionName: string
  readAt: Date | null
}

/** Who has read it and who has not, by division; who has left is asked no more. */
export async function listReceipts(db: Database, noteId: string, now: Date): Promise<Receipt[]> {
  return db
    .select({
      personId: people.id,
      name: people.fullName,
      divisionName: divisions.name,
      readAt: guidanceReceivers.readAt,
    })
    .from(guidanceReceivers)
    .innerJoin(people, eq(people.id, guidanceReceivers.personId))
    .innerJoin(divisions, eq(divisions.id, guidanceReceivers.divisionId))
    .where(
      and(
        eq(guidanceReceivers.noteId, noteId),
        or(isNotNull(guidanceReceivers.readAt), stillHere(people, now)),
      ),
    )
    .orderBy(asc(divisions.position), asc(divisions.id), asc(people.fullName), asc(people.id))
}

/** Whether a note that the person sees carries the file. */
export async function mayFetchFile(reader: Reader, mediaId: string): Promise<boolean> {
  if (!maySee(reader.actor, reader.profile)) return false
  const rows = await reader.db
    .select({ id: guidanceNotes.id })
    .from(guidanceNotes)
    .where(and(sql`${guidanceNotes.fileIds} @> array[${mediaId}::uuid]`, seenBy(reader)))
    .limit(1)
  return rows.length > 0
}

/** The note that this one replaces or is replaced by, where the person sees it. */
export async function findTitle(
  reader: Reader,
  id: string | null,
): Promise<{ id: string; title: string } | null> {
  if (id === null) return null
  const [found] = await reader.db
    .select({ id: guidanceNotes.id, title: guidanceNotes.title })
    .from(guidanceNotes)
    .where(and(eq(guidanceNotes.id, id), seenBy(reader)))
  return found ?? null
}
