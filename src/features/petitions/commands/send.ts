import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { Doubt } from '#platform/http/index.ts'
import { countVisit } from '#platform/visit-limits.ts'
import type { PaperDraft, PetitionDraft } from '../form.ts'
import { sendLimit } from '../limits.ts'
import { kindNames, topicNames } from '../petition.ts'
import { demandDesk } from '../policy.ts'
import { register, type Registered } from './register.ts'

export type Sent = ({ step: 'sent' } & Registered) | { step: 'wait'; until: Date }

const plain = { nationalCode: null, takenBy: null, readBack: false, registeredBy: null, doubts: [] }

/** Anybody may; a doubt is shown to who sorts it. */
export async function sendPetition(
  ctx: Context,
  { kind, topic, title, content, proposal, name, address, phone, email }: PetitionDraft,
  { network, doubts }: { network: string; doubts: Doubt[] },
): Promise<Sent> {
  const now = ctx.now()
  const { waitUntil } = await countVisit(ctx.db, sendLimit, network, now)
  if (waitUntil) return { step: 'wait', until: waitUntil }
  const draft = { ...plain, kind, topic, title, proposal, address, phone, email, doubts }
  const own = { channel: 'web_form', originalContent: content, submitterName: name } as const
  const made = await ctx.db.transaction((tx) =>
    register(tx, ctx, { ...draft, ...own, consentAt: now, receivedAt: now }),
  )
  return { step: 'sent', ...made }
}

/** What came on paper, by telephone or to the desk. */
export async function registerPaper(
  ctx: Context,
  { content, name, takenBy, readBack, nationalCode, ...draft }: PaperDraft,
): Promise<Registered> {
  demandDesk(ctx.actor, ctx.profile.petitions.receivedBy, 'register')
  return ctx.db.transaction((tx) =>
    register(tx, ctx, {
      ...draft,
      originalContent: content,
      submitterName: name,
      nationalCode: nationalCode || null,
      takenBy: takenBy || null,
      readBack: readBack === 'on',
      consentAt: null,
      doubts: [],
      registeredBy: ctx.actor.id,
    }),
  )
}

/** A letter of the queue, with what its reader chose. In the caller's transaction. */
export async function registerLetter(
  tx: Database,
  ctx: Context,
  letter: { title: string; text: string; name: string; email: string | null; receivedAt: Date },
  chosen: { kind: string; topic: string },
): Promise<Registered> {
  demandDesk(ctx.actor, ctx.profile.petitions.receivedBy, 'register')
  const kind = kindNames.find((one) => one === chosen.kind)
  const topic = topicNames.find((one) => one === chosen.topic)
  if (!kind || !topic) throw new RuleBroken('Chọn loại và vấn đề của phản ánh, kiến nghị.')
  const { title, text, name, email, receivedAt } = letter
  const sender = { submitterName: name, address: '', phone: '', email, consentAt: null }
  return register(tx, ctx, {
    ...plain,
    ...sender,
    kind,
    topic,
    channel: 'email',
    title,
    originalContent: text,
    proposal: '',
    receivedAt,
    registeredBy: ctx.actor.id,
  })
}
