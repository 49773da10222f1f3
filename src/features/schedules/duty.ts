import { raise, supplyEvent, voidEvent, type DutyEvent, type Trigger } from '#features/duties/index.ts'
import { addDays, dayOf, mondayOf, startOfDay, type Day } from '#lib/days.ts'
import type { OfficeHours } from '#lib/working-time/index.ts'
import { excerpt } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { latestOf } from './latest.ts'
import type { Pending } from './pending.ts'
import type { PublishedFacts } from './published.ts'
import { findWeek, listPublishedIn } from './queries.ts'
import { noon, weekTitle } from './schedule.ts'
import { scheduleEntries } from './table.ts'
import { inArray } from 'drizzle-orm'

/** Sessions that stood in no schedule are told of by hand, as ever. */
export const triggers: readonly Trigger[] = [
  { key: 'session.ended', name: 'Một cuộc họp, làm việc trong lịch công tác kết thúc', alsoTold: true },
]

const keyOf = (entryId: string) => `session:${entryId}`

/** Art. 11.1.e: with the week before, the schedule of this one became owed. */
export async function supplyWeek(tx: Database, ctx: Context, monday: Day, at = ctx.now()): Promise<void> {
  const item = { type: 'schedule_week', id: monday, name: `Lịch công tác ${weekTitle(monday).toLowerCase()}` }
  await supplyEvent(tx, ctx, `week:${addDays(monday, -7)}`, item, at)
}

/** Before a long holiday two weeks are published at once: what is owed only later has been there since then. */
export async function supplyEarlyWeek(ctx: Context): Promise<void> {
  const next = addDays(mondayOf(dayOf(ctx.now())), 7)
  await ctx.db.transaction(async (tx) => {
    const week = await findWeek(tx, next)
    if (week !== null) await supplyWeek(tx, ctx, next, week.publishedAt)
  })
}

/** Of what does not take place nobody owes news. */
export async function callOffSessions(
  tx: Database,
  ctx: Context,
  changed: readonly Pending[],
): Promise<void> {
  for (const { entry, after } of changed)
    if (after.status !== 'on') await voidEvent(tx, ctx, keyOf(entry.id), 'Cuộc họp, làm việc đã hoãn, hủy')
}

/** When the occasion is over; where nobody said, at the end of its half of the day. */
export function endOfOccasion(
  { day, startsAt, endsAt }: Pick<PublishedFacts, 'day' | 'startsAt' | 'endsAt'>,
  { morning, afternoon }: OfficeHours,
): Date {
  const usual = startsAt < noon ? morning.to : afternoon.to
  const minutes = endsAt ?? Math.max(usual, startsAt + 60)
  return new Date(startOfDay(day).getTime() + minutes * 60_000)
}

/** Art. 11.1.b: what has ended is news that the divisions following it owe. The same session is told of once. */
export async function tellOfEndedSessions(ctx: Context): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const today = dayOf(ctx.now())
    const monday = mondayOf(today)
    const latest = latestOf(await listPublishedIn(tx, addDays(monday, -7), monday))
    const ended = [...latest.values()].filter(
      ({ facts }) => facts.status === 'on' && endOfOccasion(facts, ctx.profile.calendar.hours) <= ctx.now(),
    )
    const following = await listFollowing(
      tx,
      ended.map(({ entryId }) => entryId),
    )
    const events = ended.flatMap(({ entryId, facts }) =>
      (following.get(entryId) ?? []).map((divisionId) => eventOf(ctx, entryId, divisionId, facts)),
    )
    await raise(tx, ctx, events)
  })
}

async function listFollowing(tx: Database, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: scheduleEntries.id, divisions: scheduleEntries.divisions })
    .from(scheduleEntries)
    .where(inArray(scheduleEntries.id, [...ids]))
  return new Map(rows.map(({ id, divisions }) => [id, divisions]))
}

function eventOf(ctx: Context, entryId: string, divisionId: string, facts: PublishedFacts): DutyEvent {
  const { day, place, leaders, content } = facts
  return {
    trigger: 'session.ended',
    key: keyOf(entryId),
    at: endOfOccasion(facts, ctx.profile.calendar.hours),
    title: excerpt(content, 200),
    divisionId,
    facts: { heldOn: day, ...(place && { place }), leaders },
  }
}
