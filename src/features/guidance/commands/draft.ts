import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { withoutMarks } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { NoteDraft } from '../form.ts'
import { whyNotFrom, type Step } from '../note.ts'
import { demand } from '../policy.ts'
import { lockNote, type NoteLine } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { guidanceNotes } from '../table.ts'

/** Lock, may, and whether it can be done from where the note stands. */
export async function lockFor(tx: Database, ctx: Context, id: string, step: Step): Promise<NoteLine> {
  const note = await lockNote(tx, ctx, id)
  demand(ctx.actor, step === 'confirm' ? 'see' : 'guide', ctx.profile)
  const reason = whyNotFrom(note, step, ctx.now())
  if (reason !== null) throw new RuleBroken(reason)
  return note
}

const wordsOf = ({ title, text }: Pick<NoteDraft, 'title' | 'text'>) =>
  withoutMarks(`${title} ${text}`).replaceAll(/\s+/g, ' ')

function rowOf(ctx: Context, draft: NoteDraft, replacesId: string | null) {
  const now = ctx.now()
  const saved = { savedByName: ctx.actor.name, createdAt: now, savedAt: now }
  return { ...draft, ...saved, id: randomUUID(), words: wordsOf(draft), revision: 1, replacesId }
}

export async function beginNote(ctx: Context, draft: NoteDraft): Promise<string> {
  demand(ctx.actor, 'guide', ctx.profile)
  return ctx.db.transaction(async (tx) => {
    const note = rowOf(ctx, draft, null)
    await tx.insert(guidanceNotes).values(note)
    await record(tx, ctx, 'guidance.begin', subjectOf(note), { kind: draft.kind })
    return note.id
  })
}

export type Saved = { step: 'saved' } | { step: 'overtaken'; by: string; revision: number }

/** `revision` is the one that the person has been writing on. */
export async function saveNote(ctx: Context, id: string, revision: number, draft: NoteDraft): Promise<Saved> {
  return ctx.db.transaction(async (tx) => {
    const note = await lockFor(tx, ctx, id, 'save')
    if (note.revision !== revision)
      return { step: 'overtaken', by: note.savedByName, revision: note.revision }
    const saved = { savedByName: ctx.actor.name, savedAt: ctx.now(), revision: revision + 1 }
    await tx
      .update(guidanceNotes)
      .set({ ...draft, ...saved, words: wordsOf(draft) })
      .where(eq(guidanceNotes.id, id))
    await record(tx, ctx, 'guidance.save', subjectOf({ id, title: draft.title }))
    return { step: 'saved' }
  })
}

export async function discardNote(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const note = await lockFor(tx, ctx, id, 'discard')
    await tx.update(guidanceNotes).set({ discardedAt: ctx.now() }).where(eq(guidanceNotes.id, id))
    await record(tx, ctx, 'guidance.discard', subjectOf(note))
  })
}

/** What was sent stays as it was read: its correction begins as a draft with the same words. Answers with its id. */
export async function replaceNote(ctx: Context, id: string): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const { kind, title, text, links, fileIds, duties, divisions } = await lockFor(tx, ctx, id, 'replace')
    const draft = rowOf(ctx, { kind, title, text, links, fileIds, duties, divisions }, id)
    const [begun] = await tx
      .insert(guidanceNotes)
      .values(draft)
      .onConflictDoNothing()
      .returning({ id: guidanceNotes.id })
    if (!begun) throw new RuleBroken('Đã có bản nháp thay thế; hãy sửa tiếp bản nháp đó.')
    await record(tx, ctx, 'guidance.replace', subjectOf(draft), { replaces: id })
    return begun.id
  })
}
