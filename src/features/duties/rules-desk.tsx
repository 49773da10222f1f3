import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listDivisions } from '#features/organisation/index.ts'
import { listSections } from '#features/sections/index.ts'
import { addDays, dayOf } from '#lib/days.ts'
import { slugify } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { addRule, endRule, reviseRule } from './commands/rules.ts'
import { endForm, ruleForm } from './rules/form.ts'
import { RulePage } from './pages/rule-page.tsx'
import { RulesPage } from './pages/rules-page.tsx'
import { demand, maySetRules } from './policy.ts'
import { valuesOf } from './rules/values.ts'
import { findRule, listRuleVersions } from './rules/queries.ts'
import type { DutyRule } from './table.ts'
import type { Trigger } from './trigger.ts'

type ById = FastifyRequest<{ Params: { id: string } }>
const { dutyRules, newDutyRule, dutyRule, endDutyRule } = paths.desk

/** The responsibility matrix as data (R-1402), each row with its days of validity. */
export async function rulesDesk(app: FastifyInstance, { known }: { known: readonly Trigger[] }) {
  app.get(dutyRules.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    return reply.page(
      <RulesPage
        versions={(await listRuleVersions(ctx.db)).toSorted(byClause)}
        divisions={await listDivisions(ctx.db, ctx.now())}
        known={known}
        maySet={maySetRules(ctx.actor)}
        today={dayOf(ctx.now())}
      />,
    )
  })

  app.get(newDutyRule.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'rules', ctx.profile)
    return show(ctx, reply, known, null)
  })

  app.post(newDutyRule.pattern, async ({ ctx, body }, reply) => {
    demand(ctx.actor, 'rules', ctx.profile)
    const form = parseForm(ruleForm(await listKnown(ctx, known)), body)
    if (!form.ok) return show(ctx, reply.code(422), known, null, form)
    const code = slugify(form.value.name, 40)
    const versions = await listRuleVersions(ctx.db)
    if (code === '' || versions.some((rule) => rule.code === code))
      return show(ctx, reply.code(422), known, null, {
        values: body as FieldValues,
        errors: { name: 'Đã có loại thông tin tên này' },
      })
    await addRule(ctx, code, form.value)
    return done(reply)
  })

  app.get(dutyRule.pattern, async ({ ctx, params }: ById, reply) => {
    demand(ctx.actor, 'rules', ctx.profile)
    return show(ctx, reply, known, await findRule(ctx.db, params.id))
  })

  app.post(dutyRule.pattern, async ({ ctx, params, body }: ById, reply) => {
    demand(ctx.actor, 'rules', ctx.profile)
    const rule = await findRule(ctx.db, params.id)
    const form = parseForm(ruleForm(await listKnown(ctx, known)), body)
    if (!form.ok) return show(ctx, reply.code(422), known, rule, form)
    const refusal = await refusalOf(() => reviseRule(ctx, rule.id, form.value))
    if (refusal === null) return done(reply)
    return show(ctx, reply.code(409), known, rule, {
      values: body as FieldValues,
      errors: { validFrom: refusal },
    })
  })

  app.post(endDutyRule.pattern, async ({ ctx, params, body }: ById, reply) => {
    demand(ctx.actor, 'rules', ctx.profile)
    const rule = await findRule(ctx.db, params.id)
    const form = parseForm(endForm, body)
    if (!form.ok) return show(ctx, reply.code(422), known, rule, { values: {}, errors: {}, ending: form })
    await endRule(ctx, rule.id, form.value.lastDay, form.value.reason)
    return done(reply)
  })
}

/** Điều 11 before Điều 15, điểm d before điểm đ. */
const byClause = (one: DutyRule, other: DutyRule) =>
  one.clause.localeCompare(other.clause, 'vi', { numeric: true })

function done(reply: FastifyReply) {
  flash(reply, { kind: 'success', text: 'Đã ghi quy định.' })
  return reply.redirect(dutyRules.href(), 303)
}

async function refusalOf(act: () => Promise<void>): Promise<string | null> {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof RuleBroken) return error.message
    throw error
  }
}

async function listKnown({ db, now }: Context, known: readonly Trigger[]) {
  const [divisions, sections, versions] = await Promise.all([
    listDivisions(db, now()),
    listSections(db),
    listRuleVersions(db),
  ])
  return {
    divisions: divisions.map(({ id }) => id),
    sections: sections.map(({ id }) => id),
    triggers: [...known.map(({ key }) => key), ...versions.map(({ trigger }) => trigger)],
  }
}

interface Sent {
  values: FieldValues
  errors: FieldErrors
  ending?: { values: FieldValues; errors: FieldErrors }
}

async function show(
  ctx: Context,
  reply: FastifyReply,
  known: readonly Trigger[],
  rule: DutyRule | null,
  sent?: Sent,
) {
  const tomorrow = addDays(dayOf(ctx.now()), 1)
  const versions = await listRuleVersions(ctx.db)
  const others = versions.filter(({ trigger }) => !known.some(({ key }) => key === trigger))
  const triggers = new Map([
    ...known.map(({ key, name }) => [key, name] as const),
    ...others.map(({ trigger, name }) => [trigger, `${name} (ghi nhận bằng tay)`] as const),
  ])
  return reply.page(
    <RulePage
      rule={rule}
      triggers={Array.from(triggers, ([value, label]) => ({ value, label }))}
      divisions={(await listDivisions(ctx.db, ctx.now())).map(({ id, name }) => ({ value: id, label: name }))}
      sections={(await listSections(ctx.db)).map(({ id, name }) => ({ value: id, label: name }))}
      values={sent && Object.keys(sent.values).length > 0 ? sent.values : valuesOf(rule, tomorrow)}
      errors={sent?.errors ?? {}}
      ending={sent?.ending}
      today={dayOf(ctx.now())}
    />,
  )
}
