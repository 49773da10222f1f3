import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { tellDivision } from '#features/notices/index.ts'
import { formatDateTime } from '#lib/dates.ts'
import { dayOf } from '#lib/days.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { demand } from '../policy.ts'
import { raise } from '../raise.ts'
import { obligations } from '../table.ts'
import type { Known } from '../trigger.ts'

export interface Asking {
  title: string
  details: string
  divisions: readonly string[]
  dueAt: Date
}

/** Art. 11.1.g: the board asks divisions for something until a day. */
export async function askDivisions(ctx: Context, asking: Asking): Promise<void> {
  await tellOf(ctx, 'board.asks', asking.divisions, {
    at: ctx.now(),
    dueAt: asking.dueAt,
    title: asking.title,
    details: asking.details,
  })
}

export interface ToldEvent {
  trigger: string
  at: Date
  title: string
  details: string
  divisions: readonly string[]
  place: string
  leaders: readonly string[]
}

/** An event that no part of the portal tells of by itself, as somebody saw it. */
export async function tellEvent(ctx: Context, { trigger, divisions, ...event }: ToldEvent): Promise<void> {
  const { place, leaders, ...rest } = event
  await tellOf(ctx, trigger, divisions, {
    ...rest,
    facts: { heldOn: dayOf(event.at), ...(place && { place }), leaders },
  })
}

async function tellOf(
  ctx: Context,
  trigger: string,
  divisions: readonly string[],
  event: { at: Date; title: string; details: string; dueAt?: Date; facts?: Known },
): Promise<void> {
  demand(ctx.actor, 'ask', ctx.profile)
  await ctx.db.transaction(async (tx) => {
    const key = `told:${randomUUID()}`
    const events = divisions.map((divisionId) => ({
      ...event,
      trigger,
      key,
      divisionId,
      askedBy: ctx.actor.id,
    }))
    const ids = await raise(tx, ctx, events)
    const owed =
      ids.length === 0 ? [] : await tx.select().from(obligations).where(inArray(obligations.id, ids))
    for (const { id, divisionId, dueAt, title } of owed) {
      await tellDivision(tx, ctx, divisionId, {
        kind: 'task',
        title: `Cần cung cấp: ${title}`,
        text: dueAt ? `Hạn: ${formatDateTime(dueAt)}` : '',
        href: paths.desk.obligation.href({ id }),
        subject: { type: 'obligation', id },
      })
    }
    const subject = { type: 'duty_event', id: key, name: event.title }
    await record(tx, ctx, 'duty.tell', subject, { trigger, divisions, owed: owed.length, due: event.dueAt })
  })
}
