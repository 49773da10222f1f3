import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Pause } from '#lib/working-time/index.ts'
import type { Calendars, Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { dueOf } from './due.ts'
import { dutyRules, obligationDues, obligationPauses, obligations, type Obligation } from './table.ts'

export const openOnly = and(
  isNull(obligations.metAt),
  isNull(obligations.excusedAt),
  isNull(obligations.voidedAt),
)

export async function pausesOf(db: Database, ids: readonly string[]): Promise<Map<string, Pause[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: obligationPauses.obligationId, from: obligationPauses.from, to: obligationPauses.to })
    .from(obligationPauses)
    .where(inArray(obligationPauses.obligationId, [...ids]))
  const grouped = Map.groupBy(rows, ({ id }) => id)
  return new Map(Array.from(grouped, ([id, all]) => [id, all.map(({ from, to }) => ({ from, to }))]))
}

export interface MovedDue {
  id: string
  dueBefore: Date | null
  dueAfter: Date | null
}

interface Why {
  why: string
  calendarVersion: number
  set?: Partial<Pick<Obligation, 'startedAt' | 'title' | 'givenDue'>>
}

/** Other due moments in the place of those that were, which are kept. */
export async function keepDues(
  tx: Database,
  { now }: Pick<Context, 'now'>,
  moved: readonly MovedDue[],
  { why, calendarVersion, set = {} }: Why,
): Promise<void> {
  const at = now()
  for (let from = 0; from < moved.length; from += 2_000) {
    const part = moved.slice(from, from + 2_000)
    await tx.insert(obligationDues).values(
      part.map(({ id, dueBefore, dueAfter }) => ({
        id: randomUUID(),
        obligationId: id,
        dueBefore,
        dueAfter,
        why,
        calendarVersion,
        at,
      })),
    )
    const ids = sql.param(part.map(({ id }) => id))
    const dues = sql.param(part.map(({ dueAfter }) => dueAfter?.toISOString() ?? null))
    await tx.execute(sql`
      update obligations set due_at = new.due, calendar_version = ${calendarVersion}, said = 0
      from unnest(${ids}::uuid[], ${dues}::timestamptz[]) as new (id, due)
      where obligations.id = new.id`)
  }
  const [only] = moved
  if (only && moved.length === 1 && Object.keys(set).length > 0)
    await tx.update(obligations).set(set).where(eq(obligations.id, only.id))
}

/** What runs, all of it or what one event brought; nobody else reckons it meanwhile. */
export const lockOpen = async (tx: Database, eventKey?: string) =>
  tx
    .select({
      id: obligations.id,
      divisionId: obligations.divisionId,
      clock: dutyRules.clock,
      startedAt: obligations.startedAt,
      givenDue: obligations.givenDue,
      dueBefore: obligations.dueAt,
    })
    .from(obligations)
    .innerJoin(dutyRules, eq(dutyRules.id, obligations.ruleId))
    .where(and(eventKey === undefined ? undefined : eq(obligations.eventKey, eventKey), openOnly))
    .for('update', { of: obligations })

export type OpenObligation = Awaited<ReturnType<typeof lockOpen>>[number]

/** When each is due by the working days of whoever owes it. */
export const reckonDues = (
  open: readonly OpenObligation[],
  pauses: ReadonlyMap<string, Pause[]>,
  calendars: Calendars,
): MovedDue[] =>
  open.map(({ id, divisionId, dueBefore, ...running }) => {
    const dueAfter = dueOf({ ...running, pauses: pauses.get(id) ?? [] }, calendars.of(divisionId))
    return { id, dueBefore, dueAfter }
  })

/** After a change of working days: every open clock anew. Answers with how many moved. */
export async function reckonAnew(
  tx: Database,
  ctx: Context,
  calendars: Calendars,
  why: string,
): Promise<number> {
  const open = await lockOpen(tx)
  const moved = reckonDues(open, await listOpenPauses(tx), calendars).filter(
    ({ dueBefore, dueAfter }) => dueAfter?.getTime() !== dueBefore?.getTime(),
  )
  await keepDues(tx, ctx, moved, { why, calendarVersion: calendars.version })
  return moved.length
}

async function listOpenPauses(tx: Database): Promise<Map<string, Pause[]>> {
  const rows = await tx
    .select({ id: obligationPauses.obligationId, from: obligationPauses.from, to: obligationPauses.to })
    .from(obligationPauses)
    .innerJoin(obligations, eq(obligations.id, obligationPauses.obligationId))
    .where(openOnly)
  const grouped = Map.groupBy(rows, ({ id }) => id)
  return new Map(Array.from(grouped, ([id, all]) => [id, all.map(({ from, to }) => ({ from, to }))]))
}
