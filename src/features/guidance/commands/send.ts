import { and, eq } from 'drizzle-orm'
import { listDivisions, listHolders } from '#features/organisation/index.ts'
import { settle, tell, type NewNotice } from '#features/notices/index.ts'
import { excerpt } from '#lib/text.ts'
import { dayOf } from '#lib/days.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { paths } from '#paths'
import { kinds } from '../note.ts'
import { receiverRoles } from '../policy.ts'
import { listReceipts, type NoteLine } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { guidanceNotes, guidanceReceivers } from '../table.ts'
import { lockFor } from './draft.ts'

interface Receiver {
  personId: string
  divisionId: string
}

/** Everybody of those divisions but the sender, each once. */
export async function listReceivers(
  db: Database,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  chosen: readonly string[],
): Promise<Receiver[]> {
  const receivers = new Map<string, Receiver>()
  for (const { id: divisionId } of await listDivisions(db, now())) {
    if (chosen.length > 0 && !chosen.includes(divisionId)) continue
    for (const { personId } of await listHolders(db, { roles: receiverRoles, divisionId }, now()))
      if (!receivers.has(personId)) receivers.set(personId, { personId, divisionId })
  }
  receivers.delete(actor.id)
  return [...receivers.values()]
}

/** Once: what was sent is not sent again, and what it replaces asks for nothing any more. */
export async function sendNote(ctx: Context, id: string): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const note = await lockFor(tx, ctx, id, 'send')
    const receivers = await listReceivers(tx, ctx, note.divisions)
    if (receivers.length === 0) throw new RuleBroken('Không có ai ở nơi nhận; hãy chọn phòng, đơn vị khác.')
    await tx
      .update(guidanceNotes)
      .set({ sentAt: ctx.now(), sentByName: ctx.actor.name })
      .where(eq(guidanceNotes.id, id))
    await tx.insert(guidanceReceivers).values(receivers.map((one) => ({ ...one, noteId: id })))
    if (note.replacesId !== null) await settle(tx, ctx, { type: 'guidance', id: note.replacesId })
    await tellReceivers(tx, ctx, note, receivers, 'send')
    await record(tx, ctx, 'guidance.send', subjectOf(note), {
      receivers: receivers.length,
      divisions: note.divisions,
    })
    return receivers.length
  })
}

/** Those who have not said to have read it, at most once a day. */
export async function remindUnread(ctx: Context, id: string): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const note = await lockFor(tx, ctx, id, 'remind')
    const unread = (await listReceipts(tx, id, ctx.now())).filter(({ readAt }) => readAt === null)
    if (unread.length === 0) throw new RuleBroken('Mọi người đã đọc; không còn ai để nhắc.')
    await tx.update(guidanceNotes).set({ remindedAt: ctx.now() }).where(eq(guidanceNotes.id, id))
    await tellReceivers(tx, ctx, note, unread, `remind ${dayOf(ctx.now())}`)
    await record(tx, ctx, 'guidance.remind', subjectOf(note), { receivers: unread.length })
    return unread.length
  })
}

/** The receiver's own word; it is given once. */
export async function confirmRead(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const note = await lockFor(tx, ctx, id, 'confirm')
    if (!note.isReceiver) throw new RuleBroken('Bạn không ở trong danh sách nhận bản này.')
    if (note.readAt !== null) return
    await tx
      .update(guidanceReceivers)
      .set({ readAt: ctx.now() })
      .where(and(eq(guidanceReceivers.noteId, id), eq(guidanceReceivers.personId, ctx.actor.id)))
    await settle(tx, ctx, { type: 'guidance', id }, [ctx.actor.id])
    await record(tx, ctx, 'guidance.confirm', subjectOf(note))
  })
}

async function tellReceivers(
  tx: Database,
  ctx: Context,
  { id, kind, title, text, replacesId }: NoteLine,
  receivers: readonly { personId: string }[],
  occasion: string,
): Promise<void> {
  const lead =
    occasion === 'send' ? (replacesId ? `${kinds[kind].name} thay bản trước` : kinds[kind].name) : 'Xin đọc'
  await tell(
    tx,
    ctx,
    receivers.map(({ personId }): NewNotice => ({
      personId,
      kind: 'guidance',
      title: `${lead}: ${title}`,
      text: excerpt(text, 200),
      href: paths.desk.guidanceNote.href({ id }),
      subject: { type: 'guidance', id },
      key: `guidance ${id} ${occasion}`,
    })),
  )
}
