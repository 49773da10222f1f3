import type { VNode } from 'preact'
import { listEventDues } from '#features/duties/index.ts'
import { listDivisions } from '#features/organisation/index.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { publicTextOf } from './commands/publish.ts'
import { keysOf } from './duty.ts'
import { listMissing } from './missing.ts'
import { PetitionPage } from './pages/petition-page.tsx'
import type { RejectedStep } from './pages/step-state.ts'
import { findTraces } from './traces.ts'
import { concerns, demandSight, mayKnowSender, whyNot } from './policy.ts'
import { findPetition, listPetitionEvents } from './queries.ts'
import { pageOf } from './subject.ts'
import { stepNames, type Step } from './workflow.ts'

export interface PetitionsDeskOptions {
  /** The letters that a petition was made of, by the address of its page. */
  listSources: (ctx: Context, href: string) => Promise<{ label: string; href: string }[]>
  /** What other features say of the petition. */
  alsoShow: (ctx: Context, id: string) => Promise<VNode>
}

export async function showPetition(
  ctx: Context,
  id: string,
  { listSources, alsoShow }: PetitionsDeskOptions,
  rejected?: RejectedStep,
) {
  const { db, actor, profile, now } = ctx
  const hub = profile.petitions.receivedBy
  const petition = await findPetition(db, id)
  demandSight(actor, hub, petition)
  const divisions = await listDivisions(db, now())
  const offered = stepNames.filter((step) => concerns(actor, hub, step, petition))
  const offers = new Map<Step, string | null>(
    offered.map((step) => [step, whyNot(actor, hub, step, petition)]),
  )
  return (
    <PetitionPage
      petition={petition}
      missing={listMissing(petition)}
      personal={petition.publicTitle === null ? [] : findTraces(publicTextOf(petition), petition)}
      sources={await listSources(ctx, pageOf(petition))}
      dues={await listEventDues(db, keysOf(petition), now())}
      told={await listPetitionEvents(db, id)}
      events={(await listEventsAbout(db, 'petition', id)).filter(
        ({ action }) => action !== 'petition.see_sender',
      )}
      mayKnowSender={mayKnowSender(actor, hub, petition)}
      divisions={divisions.filter(({ kind }) => kind !== 'leadership')}
      offers={offers}
      also={await alsoShow(ctx, id)}
      {...(rejected && { rejected })}
    />
  )
}
