import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { goOn } from '../duty.ts'
import type { Supplement } from '../form.ts'
import { findOwnPetition, lockPetition } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import type { Petition } from '../table.ts'
import { tellHub } from '../telling.ts'
import { steps, whyNotFrom } from '../workflow.ts'
import { addEvent, save, takeStep } from './take.ts'

/** What was there stays; only what was missing is filled in. */
const filled = (petition: Petition, { name, address, phone, email }: Supplement): Partial<Petition> => ({
  submitterName: petition.submitterName || name,
  address: petition.address || address,
  phone: petition.phone || phone,
  email: petition.email ?? email,
})

/** The submitter answers by code and key; the clock goes on. */
export async function supplementOwn(
  ctx: Context,
  code: string,
  secret: string,
  supplement: Supplement,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { id } = await findOwnPetition(tx, code, secret)
    const petition = await lockPetition(tx, id)
    if (whyNotFrom(petition.state, 'supplement') !== null)
      throw new RuleBroken('Phản ánh, kiến nghị này không chờ bổ sung nữa.')
    await save(tx, ctx, petition, { ...filled(petition, supplement), state: steps.supplement.to })
    await addEvent(tx, ctx, id, 'supplemented', supplement.words)
    await goOn(tx, ctx, petition)
    await tellHub(tx, ctx, petition, 'Người gửi đã bổ sung.')
    await record(tx, ctx, 'petition.supplement', subjectOf(petition), { by: 'submitter' })
  })
}

/** It came by telephone or on paper, and a clerk writes it down. */
export const recordSupplement = (
  ctx: Context,
  id: string,
  { version, ...supplement }: Supplement & { version: number },
): Promise<void> =>
  takeStep(ctx, id, 'supplement', version, (petition) => ({
    set: filled(petition, supplement),
    event: { kind: 'supplemented', words: supplement.words },
    facts: { by: 'clerk' },
    also: async (tx) => goOn(tx, ctx, petition),
  }))
