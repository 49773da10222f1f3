import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { makeReference } from '#platform/reference.ts'
import { record } from '#platform/audit/index.ts'
import { hashToken } from '#platform/token.ts'
import { nextCode } from '../code.ts'
import { owe } from '../duty.ts'
import { mailReceipt } from '../mails.ts'
import { subjectOf } from '../subject.ts'
import { petitions, type Petition } from '../table.ts'
import { tellHub } from '../telling.ts'
import { foldWords } from '../words.ts'
import { addEvent } from './take.ts'

export type NewPetition = Pick<
  Petition,
  | 'kind'
  | 'topic'
  | 'channel'
  | 'nationalCode'
  | 'title'
  | 'originalContent'
  | 'proposal'
  | 'submitterName'
  | 'address'
  | 'phone'
  | 'email'
  | 'consentAt'
  | 'doubts'
  | 'takenBy'
  | 'readBack'
  | 'receivedAt'
  | 'registeredBy'
>

export interface Registered {
  id: string
  code: string
  /** Shown once, to whoever sent it; nobody can find it again. */
  secret: string
}

/** Enters it in the book: its code, the submitter's key, the clocks, a receipt. In the caller's transaction. */
export async function register(tx: Database, ctx: Context, draft: NewPetition): Promise<Registered> {
  const secret = makeReference()
  const petition = { ...draft, id: randomUUID(), code: await nextCode(tx, ctx) }
  const { id, code, title, originalContent, proposal } = petition
  await tx.insert(petitions).values({
    ...petition,
    secretHash: hashToken(secret),
    state: 'received',
    stateSince: ctx.now(),
    version: 1,
    publicFolded: '',
    folded: foldWords([code, draft.nationalCode, title, originalContent, proposal].join(' ')),
  })
  await addEvent(tx, ctx, id, 'received')
  await owe(tx, ctx, petition)
  // What a machine sent is kept and looked at, but writes to nobody.
  if (draft.doubts.length === 0) await tellHub(tx, ctx, petition, 'Chờ phân loại.')
  if (!draft.doubts.includes('trap')) await mailReceipt(tx, ctx, petition, secret)
  const { kind, topic, channel, doubts } = draft
  await record(tx, ctx, 'petition.register', subjectOf(petition), { kind, topic, channel, doubts })
  return { id, code, secret }
}
