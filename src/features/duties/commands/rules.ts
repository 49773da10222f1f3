import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { addDays } from '#lib/days.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { demand } from '../policy.ts'
import { findRule } from '../rules/queries.ts'
import { dutyRules, type DutyRule } from '../table.ts'

export type RuleFacts = Omit<DutyRule, 'id' | 'code' | 'validTo' | 'byName' | 'createdAt' | 'unverified'>

const subjectOf = (code: string, name: string) => ({ type: 'duty_rule', id: code, name })

/** A version of a duty from a day on; what was owed before stays under the version of then. */
export async function reviseRule(ctx: Context, id: string, facts: RuleFacts): Promise<void> {
  demand(ctx.actor, 'rules', ctx.profile)
  await ctx.db.transaction(async (tx) => {
    const before = await findRule(tx, id)
    if (facts.validFrom <= before.validFrom)
      throw new RuleBroken('Bản mới phải có hiệu lực sau ngày bắt đầu của bản đang dùng.')
    const lastDay = addDays(facts.validFrom, -1)
    const [ended] = await tx
      .update(dutyRules)
      .set({ validTo: lastDay })
      .where(and(eq(dutyRules.id, id), isNull(dutyRules.validTo)))
      .returning({ id: dutyRules.id })
    if (!ended) throw new RuleBroken('Bản này đã có bản mới hơn hoặc đã chấm dứt.')
    await tx.insert(dutyRules).values(rowOf(ctx, before.code, facts))
    await record(tx, ctx, 'duty_rule.revise', subjectOf(before.code, facts.name), { from: facts.validFrom })
  })
}

/** A kind of information that nobody owed before. */
export async function addRule(ctx: Context, code: string, facts: RuleFacts): Promise<void> {
  demand(ctx.actor, 'rules', ctx.profile)
  await ctx.db.transaction(async (tx) => {
    await tx.insert(dutyRules).values(rowOf(ctx, code, facts))
    await record(tx, ctx, 'duty_rule.add', subjectOf(code, facts.name), { from: facts.validFrom })
  })
}

/** Nothing is owed by it after that day. */
export async function endRule(ctx: Context, id: string, lastDay: string, reason: string): Promise<void> {
  demand(ctx.actor, 'rules', ctx.profile)
  await ctx.db.transaction(async (tx) => {
    const before = await findRule(tx, id)
    if (before.validTo !== null) throw new RuleBroken('Bản này đã chấm dứt.')
    if (lastDay < before.validFrom) throw new RuleBroken('Ngày cuối phải từ ngày bắt đầu trở đi.')
    await tx.update(dutyRules).set({ validTo: lastDay }).where(eq(dutyRules.id, id))
    await record(tx, ctx, 'duty_rule.end', subjectOf(before.code, before.name), { lastDay, reason })
  })
}

const rowOf = (ctx: Context, code: string, facts: RuleFacts) => ({
  ...facts,
  id: randomUUID(),
  code,
  unverified: false,
  byName: ctx.actor.name,
  createdAt: ctx.now(),
})
