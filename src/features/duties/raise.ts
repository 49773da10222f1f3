import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { listDivisions } from '#features/organisation/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { dueOf } from './due.ts'
import { isOpen } from './obligation.ts'
import { isInForce, suppliersAmong } from './rules/rule.ts'
import { listRuleVersions } from './rules/queries.ts'
import { keepDues, pausesOf } from './reckon.ts'
import { obligations, type DutyRule, type Obligation } from './table.ts'
import type { DutyEvent } from './trigger.ts'

type NewRow = typeof obligations.$inferInsert & { id: string }

/**
 * Events have happened: whoever supplies such things owes them from now on. In the caller's transaction; the same event said again
 * changes nothing, said with another hour moves what is still open. Answers with the ids of what is newly owed.
 */
export async function raise(tx: Database, ctx: Context, events: readonly DutyEvent[]): Promise<string[]> {
  if (events.length === 0) return []
  const rules = await listRuleVersions(tx)
  const concerned = events.filter(({ trigger }) => rules.some((rule) => rule.trigger === trigger))
  if (concerned.length === 0) return []
  const divisions = await listDivisions(tx, ctx.now())
  const known = await listByEvents(tx, concerned)
  const fresh: NewRow[] = []
  for (const event of concerned)
    for (const rule of rules.filter(
      (one) => one.trigger === event.trigger && isInForce(one, dayOf(event.at)),
    ))
      for (const { id: divisionId } of suppliersAmong(rule.suppliers, divisions)) {
        if (event.divisionId !== null && event.divisionId !== divisionId) continue
        const before = known.get(placeOf(rule.code, event.key, divisionId))
        if (before) await moveStart(tx, ctx, before, rule, event)
        else fresh.push(rowOf(ctx, event, rule, divisionId))
      }
  for (let from = 0; from < fresh.length; from += 1_000)
    await tx
      .insert(obligations)
      .values(fresh.slice(from, from + 1_000))
      .onConflictDoNothing()
  return fresh.map(({ id }) => id)
}

/** Milliseconds. */
const longAgo = 30 * 86_400_000

const placeOf = (family: string, key: string, divisionId: string) => `${family} ${key} ${divisionId}`

async function listByEvents(tx: Database, events: readonly DutyEvent[]): Promise<Map<string, Obligation>> {
  const keys = events.map(({ key }) => key)
  const rows = await tx.select().from(obligations).where(inArray(obligations.eventKey, keys))
  return new Map(rows.map((row) => [placeOf(row.family, row.eventKey, row.divisionId), row]))
}

function rowOf(ctx: Context, event: DutyEvent, rule: DutyRule, divisionId: string): NewRow {
  const running = { clock: rule.clock, startedAt: event.at, givenDue: event.dueAt ?? null, pauses: [] }
  const dueAt = dueOf(running, ctx.calendars.of(divisionId))
  return {
    id: randomUUID(),
    ruleId: rule.id,
    family: rule.code,
    divisionId,
    personId: event.personId ?? null,
    eventKey: event.key,
    title: event.title,
    details: event.details ?? '',
    facts: event.facts ?? {},
    startedAt: event.at,
    givenDue: event.dueAt ?? null,
    dueAt,
    // What a register tells of long afterwards is in the list; nobody is woken up for it.
    said: dueAt !== null && dueAt.getTime() < ctx.now().getTime() - longAgo ? rule.ladder.length : 0,
    calendarVersion: ctx.calendars.version,
    askedBy: event.askedBy ?? null,
    createdAt: ctx.now(),
  }
}

/** The session was put off, the date of a document was mended: its clock runs from the other hour. */
async function moveStart(
  tx: Database,
  ctx: Context,
  before: Obligation,
  rule: DutyRule,
  event: DutyEvent,
): Promise<void> {
  const isSame = before.startedAt.getTime() === event.at.getTime() && before.title === event.title
  if (isSame || !isOpen(before)) return
  const pauses = (await pausesOf(tx, [before.id])).get(before.id) ?? []
  const running = { clock: rule.clock, startedAt: event.at, givenDue: event.dueAt ?? before.givenDue, pauses }
  const dueAt = dueOf(running, ctx.calendars.of(before.divisionId))
  await keepDues(tx, ctx, [{ id: before.id, dueBefore: before.dueAt, dueAfter: dueAt }], {
    why: 'Sự kiện được sửa',
    calendarVersion: ctx.calendars.version,
    set: { startedAt: event.at, title: event.title },
  })
}
