import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Day } from '#lib/days.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { dutyRules, type DutyRule } from '../table.ts'

/** Every version, the newest of each kind first. */
export const listRuleVersions = async (db: Database): Promise<DutyRule[]> =>
  db.select().from(dutyRules).orderBy(asc(dutyRules.code), desc(dutyRules.validFrom))

export const listRulesOn = async (db: Database, day: Day): Promise<DutyRule[]> =>
  db
    .select()
    .from(dutyRules)
    .where(and(lte(dutyRules.validFrom, day), or(isNull(dutyRules.validTo), gte(dutyRules.validTo, day))))
    .orderBy(asc(dutyRules.clause), asc(dutyRules.code))

export async function findRule(db: Database, id: string): Promise<DutyRule> {
  if (!z.guid().safeParse(id).success) throw new NotFound()
  return one(await db.select().from(dutyRules).where(eq(dutyRules.id, id)))
}
