import { performPetitionStep, sendPetition, stepForms } from '#features/petitions/index.ts'
import { planMoments, type Planned } from '../moments.ts'
import type { PetitionItem } from './item.ts'

/** Sent through the form by nobody whom the office knows; the steps are taken by its people. No letter goes out: no address is given. */
export const planPetitions = (items: readonly PetitionItem[], now: Date): Planned[] =>
  items.flatMap((item, place) => {
    const [sentAt = now, ...moments] = planMoments({ steps: [item.sent, ...item.steps] }, now)
    let id = ''
    const send: Planned = {
      by: null,
      at: sentAt,
      async act(ctx) {
        const { kind, topic, title, content, proposal, submitter } = item
        const draft = { kind, topic, title, content, proposal, ...submitter, email: null } as const
        const given = { terms: 'on', consent: 'on' } as const
        // Each from a network of its own: how much one may send in an hour is not what is shown.
        const sent = await sendPetition(
          ctx,
          { ...draft, ...given },
          { network: `192.0.2.${place}`, doubts: [] },
        )
        if (sent.step === 'sent') ({ id } = sent)
      },
    }
    const steps = item.steps.map(({ by, step, fields }, n): Planned => ({
      by,
      at: moments[n] ?? now,
      act: (ctx) => performPetitionStep(ctx, id, step, stepForms[step].parse({ version: n + 1, ...fields })),
    }))
    return [send, ...steps]
  })
