import { inArray } from 'drizzle-orm'
import { dayOf, startOfDay } from '#lib/days.ts'
import { nextOfficeTime } from '#lib/working-time/index.ts'
import type { Context } from '#platform/context.ts'
import { queueMails } from '#platform/mail/index.ts'
import { composeLetter } from './letters.ts'
import { listDigestedSince, listReceivers, lockForDigest } from './queries.ts'
import { notices } from './table.ts'

export const digestJob = 'notices.digest'

/** One letter a day to a person, in office hours, of everything that is still worth saying by then. */
export async function sendDigests(ctx: Context): Promise<void> {
  const { profile } = ctx
  const now = ctx.now()
  if (nextOfficeTime(now, profile.calendar.hours, profile.workCalendar) > now) return
  await ctx.db.transaction(async (tx) => {
    const waiting = Map.groupBy(await lockForDigest(tx), ({ personId }) => personId)
    const had = await listDigestedSince(tx, startOfDay(dayOf(now)))
    for (const personId of had) waiting.delete(personId)
    const receivers = await listReceivers(tx, [...waiting.keys()], now)
    await queueMails(
      tx,
      ctx,
      receivers.map((receiver) => composeLetter(ctx, receiver, waiting.get(receiver.personId) ?? [])),
    )
    const said = [...waiting.values()].flat().map(({ id }) => id)
    if (said.length > 0) await tx.update(notices).set({ mailedAt: now }).where(inArray(notices.id, said))
  })
}
