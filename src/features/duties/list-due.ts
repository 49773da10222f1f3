import { and, count, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { divisionsOf } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { openOnly } from './reckon.ts'
import { dutyRules, obligationDues, obligations } from './table.ts'

const most = 500

/** What the person owes between two moments: heads all of their division, specialists what is theirs or nobody's. */
export async function listDueOf({ db, actor }: Pick<Context, 'db' | 'actor'>, from: Date, to: Date) {
  const led = divisionsOf(actor, 'division_head', 'division_deputy')
  const own = divisionsOf(actor, 'specialist')
  if (led.length + own.length === 0) return []
  const isTheirs = or(isNull(obligations.personId), eq(obligations.personId, actor.id))
  const moves = db
    .select({
      obligationId: obligationDues.obligationId,
      count: count().as('count'),
      at: sql<Date>`max(${obligationDues.at})`.mapWith(obligationDues.at).as('at'),
    })
    .from(obligationDues)
    .groupBy(obligationDues.obligationId)
    .as('moves')
  const rows = await db
    .select({
      obligation: obligations,
      name: dutyRules.name,
      clause: dutyRules.clause,
      count: moves.count,
      at: moves.at,
    })
    .from(obligations)
    .innerJoin(dutyRules, eq(dutyRules.id, obligations.ruleId))
    .leftJoin(moves, eq(moves.obligationId, obligations.id))
    .where(
      and(
        openOnly,
        gte(obligations.dueAt, from),
        lt(obligations.dueAt, to),
        or(
          led.length > 0 ? inArray(obligations.divisionId, led) : undefined,
          own.length > 0 ? and(inArray(obligations.divisionId, own), isTheirs) : undefined,
        ),
      ),
    )
    .orderBy(obligations.dueAt, obligations.id)
    .limit(most)
  return rows.flatMap(({ obligation, name, clause, count: revision, at }) => {
    const { id, title, details, dueAt, createdAt } = obligation
    return dueAt === null
      ? []
      : {
          key: `obligation-${id}`,
          title: `Hạn cung cấp: ${title}`,
          text: [`${name} (${clause}).`, details].filter(Boolean).join('\n\n'),
          category: name,
          href: paths.desk.obligation.href({ id }),
          dueAt,
          revision: revision ?? 0,
          changedAt: at ?? createdAt,
        }
  })
}
