import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { dutyRules, obligations } from '../table.ts'

/** From the first moment of a period until the first after it. */
export interface Span {
  from: Date
  to: Date
}

export interface Cell {
  family: string
  /** As its newest rule calls it. */
  familyName: string
  divisionId: string
  owed: number
  onTime: number
  late: number
  /** Not there although their time is over. */
  missing: number
  /** Not there, and in time. */
  open: number
  excused: number
  /** Hours from the due moment to the supply, of those that came late; null where none did. */
  medianDelay: number | null
}

const isMet = sql`${obligations.metAt} is not null`
const counts = sql`${obligations.voidedAt} is null`

/** What fell due in the period, by family and division. What fell away is not counted. */
export async function measureMatrix(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { from, to }: Span,
  divisions: readonly string[] | null,
): Promise<Cell[]> {
  const at = now()
  const late = sql`${obligations.metAt} >= ${obligations.dueAt}`
  const open = sql`${obligations.metAt} is null and ${obligations.excusedAt} is null`
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`
  return db
    .select({
      family: obligations.family,
      familyName: sql<string>`(select name from ${dutyRules} as newest where newest.code = ${obligations.family} order by newest.valid_from desc limit 1)`,
      divisionId: obligations.divisionId,
      owed: sql<number>`count(*)::int`,
      onTime: count(sql`${isMet} and not ${late}`),
      late: count(sql`${isMet} and ${late}`),
      missing: count(sql`${open} and ${obligations.dueAt} <= ${at}`),
      open: count(sql`${open} and ${obligations.dueAt} > ${at}`),
      excused: count(sql`${obligations.excusedAt} is not null and ${obligations.metAt} is null`),
      medianDelay: sql<
        number | null
      >`(percentile_cont(0.5) within group (order by extract(epoch from ${obligations.metAt} - ${obligations.dueAt}) / 3600) filter (where ${isMet} and ${late}))::float8`,
    })
    .from(obligations)
    .where(
      and(
        gte(obligations.dueAt, from),
        lt(obligations.dueAt, to),
        counts,
        divisions === null ? undefined : inArray(obligations.divisionId, [...divisions]),
      ),
    )
    .groupBy(obligations.family, obligations.divisionId)
}

/** What is behind one cell: those that were late or are missing first. */
export async function listCell(
  { db }: Pick<Context, 'db'>,
  { from, to }: Span,
  { family, divisionId }: { family: string; divisionId: string },
) {
  const ease = sql`case when ${obligations.metAt} is null then 0 when ${obligations.metAt} >= ${obligations.dueAt} then 1 else 2 end`
  return db
    .select()
    .from(obligations)
    .where(
      and(
        gte(obligations.dueAt, from),
        lt(obligations.dueAt, to),
        counts,
        eq(obligations.family, family),
        eq(obligations.divisionId, divisionId),
      ),
    )
    .orderBy(ease, obligations.dueAt, obligations.id)
    .limit(300)
}
