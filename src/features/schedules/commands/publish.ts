import { randomUUID } from 'node:crypto'
import { mondayOf, type Day } from '#lib/days.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { callOffSessions, supplyWeek } from '../duty.ts'
import { listPending } from '../pending.ts'
import { demandPublishing, demandSight } from '../policy.ts'
import { findWeek, listEntries, lockEntry, lockWeek } from '../queries.ts'
import { subjectOfWeek } from '../subject.ts'
import { schedulePublications, scheduleWeeks } from '../table.ts'

/**
 * The week as it stands is what citizens read from now on; what they read before is kept beside it. Answers with the number of
 * entries that changed for them.
 */
export async function publishWeek(ctx: Context, monday: Day): Promise<number> {
  demandSight(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    await lockWeek(tx, monday)
    // In the order of their ids: an entry may lie in two weeks that are published at once.
    const ids = (await listEntries(tx, monday)).map(({ id }) => id).toSorted()
    for (const id of ids) await lockEntry(tx, id)
    const pending = await listPending(tx, monday)
    demandPublishing(
      ctx.actor,
      pending.map(({ entry }) => entry.editedBy),
      ctx.profile,
    )
    const before = await findWeek(tx, monday)
    if (before !== null && pending.length === 0) throw new RuleBroken('Không có thay đổi nào để công bố.')
    const published = { at: ctx.now(), byName: ctx.actor.name }
    const rows = pending.map(({ entry, after, sequence }) => ({
      ...published,
      id: randomUUID(),
      entryId: entry.id,
      sequence,
      week: mondayOf(after.day),
      facts: after,
    }))
    if (rows.length > 0) await tx.insert(schedulePublications).values(rows)
    const changed = { changedAt: ctx.now(), byName: ctx.actor.name }
    await tx
      .insert(scheduleWeeks)
      .values({ monday, publishedAt: ctx.now(), ...changed })
      .onConflictDoUpdate({ target: scheduleWeeks.monday, set: changed })
    await supplyWeek(tx, ctx, monday)
    await callOffSessions(tx, ctx, pending)
    await record(tx, ctx, 'schedule.publish', subjectOfWeek(monday), { entries: rows.length })
    return rows.length
  })
}
