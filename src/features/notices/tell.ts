import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMails } from '#platform/mail/index.ts'
import { composeLetter } from './letters.ts'
import { wayFor, type NewNotice, type NoticeSubject } from './notice.ts'
import { listReceivers, listWays } from './queries.ts'
import { notices } from './table.ts'

/**
 * Tells people something, in the caller's transaction: on their page in the workspace, and by mail as they have chosen. What one call
 * says to a person is one letter. Nobody is told what they did themselves.
 */
export async function tell(tx: Database, ctx: Context, news: readonly NewNotice[]): Promise<void> {
  const wanted = news.filter(({ personId }) => personId !== ctx.actor.id)
  if (wanted.length === 0) return
  const personIds = [...new Set(wanted.map(({ personId }) => personId))]
  const chosen = await listWays(tx, personIds)
  const now = ctx.now()
  const rows = wanted.map(({ subject, key, label, ...rest }) => {
    const way = wayFor(rest.kind, chosen.get(`${rest.personId} ${rest.kind}`))
    const mailedAt = way === 'at_once' ? now : null
    const about = { subjectType: subject.type, subjectId: subject.id }
    return {
      ...rest,
      ...about,
      id: randomUUID(),
      key: key ?? null,
      label: label ?? null,
      way,
      createdAt: now,
      mailedAt,
    }
  })
  const written = await tx.insert(notices).values(rows).onConflictDoNothing().returning()
  const atOnce = Map.groupBy(
    written.filter(({ way }) => way === 'at_once'),
    ({ personId }) => personId,
  )
  const receivers = await listReceivers(tx, [...atOnce.keys()], now)
  await queueMails(
    tx,
    ctx,
    receivers.map((receiver) => composeLetter(ctx, receiver, atOnce.get(receiver.personId) ?? [])),
  )
}

/** What was asked for is done, or is no longer asked: what still waits to be said of it is not said. All persons, or some. */
export async function settle(
  tx: Database,
  ctx: Pick<Context, 'now'>,
  subject: NoticeSubject,
  personIds?: readonly string[],
): Promise<void> {
  await tx
    .update(notices)
    .set({ settledAt: ctx.now() })
    .where(
      and(
        eq(notices.subjectType, subject.type),
        eq(notices.subjectId, subject.id),
        isNull(notices.settledAt),
        personIds && inArray(notices.personId, [...personIds]),
      ),
    )
}
