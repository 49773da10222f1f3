import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { DocumentFacts, Publicity } from '../document.ts'
import { settleDuty } from '../duty.ts'
import { numbering } from '../numbering.ts'
import { demand } from '../policy.ts'
import { lockDocument, type DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'
import { foldForSearch, subjectOf } from './draft.ts'

export interface Save {
  facts: DocumentFacts
  publicity: Publicity
  publicityGround: string
  lateNote: string
  /** The version that the person had before their eyes. */
  version: number
}

export type Saved = { ok: true; document: DocumentRecord } | { ok: false; theirs: DocumentRecord }

/** Saves what a clerk corrected. If somebody saved in between, nothing is written and both come back. */
export async function saveDocument(ctx: Context, id: string, save: Save): Promise<Saved> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockDocument(tx, ctx.actor, id)
    demand(ctx.actor, 'save', before)
    if (before.version !== save.version) return { ok: false, theirs: before }
    const { facts, publicity, publicityGround, lateNote } = save
    const [document] = await tx
      .update(documents)
      .set({
        ...facts,
        ...numbering(facts.number),
        publicity,
        publicityGround: publicity === 'not_public' ? publicityGround : '',
        lateNote,
        folded: foldForSearch(facts),
        version: before.version + 1,
        lastWriterId: ctx.actor.id,
        // What the head was about to confirm is another text now.
        state: 'registered',
        stateSince: before.state === 'registered' ? before.stateSince : ctx.now(),
      })
      .where(eq(documents.id, id))
      .returning()
    if (!document) throw new Error('The document was not saved')
    await settleDuty(tx, ctx, document)
    await record(tx, ctx, 'document.save', subjectOf(document), {
      version: document.version,
      changed: changedFields(before, facts),
    })
    return { ok: true, document }
  })
}

const changedFields = (before: DocumentRecord, facts: DocumentFacts): string[] =>
  (Object.keys(facts) as (keyof DocumentFacts)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(facts[field]),
  )
