import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { listGaps } from '../completeness.ts'
import type { Step } from '../document.ts'
import { settleDuty } from '../duty.ts'
import { entryClock } from '../entry-clock.ts'
import { openFormatJob } from '../open-format/make.ts'
import { ownNames } from '../own-issuers.ts'
import { demand } from '../policy.ts'
import { listAttached, listSameNumber, listUnderWay, lockDocument, type DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'
import { refreshEffect, linkByNumber } from '../relations/commands.ts'
import { chooseSlug } from './address.ts'
import { subjectOf } from './draft.ts'

type Change = Partial<typeof documents.$inferInsert>

export interface Asked {
  /** The version that the person read; a head confirms exactly this. */
  version: number
  reason?: string
}

/** One step of a document's way, in five beats. */
export async function takeStep(
  ctx: Context,
  id: string,
  step: Exclude<Step, 'save'>,
  asked: Asked,
): Promise<DocumentRecord> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockDocument(tx, ctx.actor, id)
    demand(ctx.actor, step, before)
    if (before.version !== asked.version)
      throw new RuleBroken('Văn bản vừa được người khác sửa. Hãy xem lại bản mới rồi quyết định.')
    const change = await changes[step](ctx, tx, before, asked.reason ?? '')
    const [document] = await tx
      .update(documents)
      .set({ ...change, stateSince: ctx.now() })
      .where(eq(documents.id, id))
      .returning()
    if (!document) throw new Error('The document did not take the step')
    if (document.state === 'published') {
      await linkByNumber(tx, document)
      await ctx.jobs.send(tx, openFormatJob, { documentId: id })
    }
    if (document.state === 'published' || before.state === 'published') await refreshEffect(tx, document)
    if (step === 'complete' || step === 'discard') await settleDuty(tx, ctx, document)
    await record(tx, ctx, `document.${step}`, subjectOf(document), {
      from: before.state,
      to: document.state,
      version: document.version,
      reason: asked.reason,
      hash: document.signedHash,
    })
    return document
  })
}

type Decide = (
  ctx: Context,
  tx: Database,
  document: DocumentRecord,
  reason: string,
) => Promise<Change> | Change

const changes: Record<Exclude<Step, 'save'>, Decide> = {
  async complete(ctx, tx, document) {
    const [gap] = Object.values(await findGaps(ctx, tx, document))
    if (gap !== undefined) throw new RuleBroken(`Chưa chuyển được: ${gap}.`)
    return { state: 'complete', returnReason: null }
  },
  return: (_ctx, _tx, _document, reason) => ({ state: 'registered', returnReason: reason }),
  /** The head's word, bound to exactly these facts. What is for the public is public with it. */
  async confirm(ctx, tx, document) {
    const { files } = await findGaps(ctx, tx, document)
    if (files !== undefined) throw new RuleBroken(`Chưa xác nhận được: ${files}.`)
    const post = ctx.actor.posts.find(
      ({ divisionId, role }) =>
        divisionId === document.divisionId && (role === 'division_head' || role === 'division_deputy'),
    )
    const signed = {
      signedByName: ctx.actor.name,
      signedPost: post?.title ?? '',
      signedHash: hashFacts(document),
    }
    if (document.publicity !== 'public') return { ...signed, state: 'filed' }
    return {
      ...signed,
      state: 'published',
      slug: document.slug ?? (await chooseSlug(tx, document)),
      publishedAt: document.publishedAt ?? ctx.now(),
    }
  },
  withdraw: (_ctx, _tx, _document, reason) => ({ state: 'withdrawn', withdrawnReason: reason }),
  restore: () => ({ state: 'published', withdrawnReason: null }),
  discard: () => ({ state: 'discarded' }),
}

/** What the clerk still owes, by field. */
export async function findGaps(
  { profile }: Pick<Context, 'profile'>,
  db: Database,
  document: DocumentRecord,
): Promise<Record<string, string>> {
  const { issuedOn, registeredAt } = document
  return listGaps(document, {
    files: await listAttached(db, document.id),
    underWay: await listUnderWay(db, document.id),
    isLate: issuedOn !== null && entryClock(profile, issuedOn, registeredAt).isLate,
    twins: (await listSameNumber(db, document, ownNames(profile))).length,
  })
}

function hashFacts(document: DocumentRecord): string {
  const { number, type, issuedOn, issuer, abstract, signerName, publicity, effectiveFrom, body } = document
  const facts = [number, type, issuedOn, issuer, abstract, signerName, publicity, effectiveFrom, body]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}
