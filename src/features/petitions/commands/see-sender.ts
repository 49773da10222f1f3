import { listEventsAbout, record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import { demandSight, mayKnowSender } from '../policy.ts'
import { findPetition } from '../queries.ts'
import { subjectOf } from '../subject.ts'

/** Who looks is written down, and shown to whoever looks next (R-1043). */
export async function seeSender(ctx: Context, id: string) {
  const hub = ctx.profile.petitions.receivedBy
  return ctx.db.transaction(async (tx) => {
    const petition = await findPetition(tx, id)
    demandSight(ctx.actor, hub, petition)
    if (!mayKnowSender(ctx.actor, hub, petition))
      throw new Forbidden('Người gửi chỉ do phòng tiếp nhận và phòng được giao xử lý biết.')
    await record(tx, ctx, 'petition.see_sender', subjectOf(petition))
    const events = await listEventsAbout(tx, 'petition', id)
    const looks = events.filter(({ action }) => action === 'petition.see_sender')
    return { petition, looks: looks.map(({ at, actorName }) => ({ at, by: actorName })) }
  })
}
