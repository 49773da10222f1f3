import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, or, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { divisions, people } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { divisionsSeen, maySee } from './policy.ts'
import { openOnly } from './reckon.ts'
import { dutyRules, obligationDues, obligationItems, obligationPauses, obligations } from './table.ts'

type Reader = Pick<Context, 'db' | 'actor' | 'profile' | 'now'>

const isId = (id: string) => z.guid().safeParse(id).success

const columns = {
  obligation: obligations,
  code: dutyRules.code,
  ruleName: dutyRules.name,
  clause: dutyRules.clause,
  guidance: dutyRules.guidance,
  section: dutyRules.section,
  clock: dutyRules.clock,
  divisionName: divisions.name,
  personName: people.fullName,
}

const selectLines = (db: Database) =>
  db
    .select(columns)
    .from(obligations)
    .innerJoin(dutyRules, eq(dutyRules.id, obligations.ruleId))
    .innerJoin(divisions, eq(divisions.id, obligations.divisionId))
    .leftJoin(people, eq(people.id, obligations.personId))

type Row = Awaited<ReturnType<typeof selectLines>>[number]
export type ObligationLine = Row['obligation'] & Omit<Row, 'obligation'>

const lineOf = ({ obligation, ...rest }: Row): ObligationLine => ({ ...obligation, ...rest })

export type View = 'late' | 'open' | 'ended'

/** In the divisions that this person sees. */
function seenBy({ actor, profile }: Reader): SQL | undefined {
  const own = divisionsSeen(actor, profile)
  return own === null ? undefined : own.length === 0 ? sql`false` : inArray(obligations.divisionId, own)
}

const viewed = (view: View, now: Date): SQL | undefined => {
  if (view === 'late') return and(openOnly, lte(obligations.dueAt, now))
  if (view === 'open') return and(openOnly, or(sql`${obligations.dueAt} is null`, gt(obligations.dueAt, now)))
  return or(isNotNull(obligations.metAt), isNotNull(obligations.excusedAt), isNotNull(obligations.voidedAt))
}

export interface Wanted {
  view: View
  division: string | null
  family: string | null
  page: number
}

export const pageSize = 50

/** What is open by its due moment, what has ended the newest first. */
export async function listObligations(
  reader: Reader,
  { view, division, family, page }: Wanted,
): Promise<{ lines: ObligationLine[]; hasMore: boolean }> {
  const order =
    view === 'ended'
      ? [desc(obligations.startedAt), desc(obligations.id)]
      : [asc(obligations.dueAt), asc(obligations.id)]
  const rows = await selectLines(reader.db)
    .where(
      and(
        viewed(view, reader.now()),
        seenBy(reader),
        division ? eq(obligations.divisionId, division) : undefined,
        family ? eq(obligations.family, family) : undefined,
      ),
    )
    .orderBy(...order)
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
  return { lines: rows.slice(0, pageSize).map(lineOf), hasMore: rows.length > pageSize }
}

export async function countObligations(reader: Reader, view: View, division: string | null): Promise<number> {
  const [row] = await reader.db
    .select({ count: count() })
    .from(obligations)
    .where(
      and(
        viewed(view, reader.now()),
        seenBy(reader),
        division ? eq(obligations.divisionId, division) : undefined,
      ),
    )
  return row?.count ?? 0
}

/** One that the person sees; any other is as if it were not there. */
export async function findObligation({ db, actor, profile }: Reader, id: string): Promise<ObligationLine> {
  if (!isId(id)) throw new NotFound()
  const line = lineOf(one(await selectLines(db).where(eq(obligations.id, id))))
  if (!maySee(actor, profile, line.divisionId)) throw new NotFound()
  return line
}

export async function lockObligation(tx: Database, ctx: Context, id: string): Promise<ObligationLine> {
  const found = await findObligation({ ...ctx, db: tx }, id)
  await tx.select({ id: obligations.id }).from(obligations).where(eq(obligations.id, id)).for('update')
  return { ...found, ...one(await tx.select().from(obligations).where(eq(obligations.id, id))) }
}

export const listItems = async (db: Database, id: string) =>
  db
    .select()
    .from(obligationItems)
    .where(eq(obligationItems.obligationId, id))
    .orderBy(asc(obligationItems.at))

export const listPauses = async (db: Database, id: string) =>
  db
    .select()
    .from(obligationPauses)
    .where(eq(obligationPauses.obligationId, id))
    .orderBy(asc(obligationPauses.from))

export const listDues = async (db: Database, id: string) =>
  db.select().from(obligationDues).where(eq(obligationDues.obligationId, id)).orderBy(asc(obligationDues.at))

/** What an item was begun for. */
export async function listForItem(reader: Reader, type: string, id: string): Promise<ObligationLine[]> {
  const rows = await selectLines(reader.db)
    .innerJoin(obligationItems, eq(obligationItems.obligationId, obligations.id))
    .where(and(eq(obligationItems.type, type), eq(obligationItems.itemId, id), seenBy(reader)))
    .orderBy(asc(obligations.startedAt))
  return rows.map(lineOf)
}
