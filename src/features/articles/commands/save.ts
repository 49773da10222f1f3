import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { sanitise } from '#lib/rich-text/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { Forbidden, RuleBroken } from '#platform/errors.ts'
import type { EditionState } from '../article.ts'
import { hashContent, type ArticleContent } from '../content.ts'
import { notify } from '../mails.ts'
import { whyNotEdit } from '../policy.ts'
import { listValidSignoffs, lockForEdit, type Signoff } from '../queries.ts'
import type { ArticleRecord } from '../records.ts'
import { articles, editions, mediaUses, revisions, signoffs, workingCopies } from '../table.ts'
import { whyNotTypographic } from '../typographic.ts'
import { chooseSlug } from './address.ts'

export interface Save {
  content: ArticleContent
  /** The revision the person started from. */
  baseRevision: number
  typographic: boolean
  why: string
}

export type Saved = { ok: true; record: ArticleRecord } | { ok: false; theirs: ArticleRecord }

/**
 * Saves a new revision of the shared text. If somebody saved in between, nothing is written and both texts come back:
 * the person's own stays in their working copy.
 */
export async function saveRevision(ctx: Context, articleId: string, save: Save): Promise<Saved> {
  return ctx.db.transaction(async (tx) => {
    const article = await lockForEdit(tx, ctx.actor, articleId)
    const refusal = whyNotEdit(ctx.actor, article)
    if (refusal) throw new Forbidden(refusal)
    if (article.revision !== save.baseRevision) return { ok: false, theirs: article }

    const content = { ...save.content, body: sanitise(save.content.body) }
    const hash = hashContent(content)
    await forgetWorkingCopy(tx, article.editionId, ctx.actor.id)
    if (hash === article.hash) return { ok: true, record: article }

    const signatures = (await listValidSignoffs(tx, article.editionId, article.hash)).filter(
      ({ step }) => step === 'sign',
    )
    const keepsSignature = isTypographicFix(ctx, article, content, save) && signatures.length > 0
    const state = stateAfterEdit(article.state, keepsSignature)
    const why = { why: save.why, typographic: keepsSignature }
    const saved = await addRevision(tx, ctx, article, { content, hash, state, save: why })
    if (keepsSignature) await carrySignatures(tx, signatures, saved)
    if (keepsSignature) await notify(tx, ctx, saved, 'fixed', { reason: save.why })
    else if (state !== article.state) await notify(tx, ctx, saved, 'reopened', { reason: save.why })
    await record(
      tx,
      ctx,
      'article.save',
      { type: 'article', id: article.id, name: content.title },
      {
        edition: article.editionNumber,
        revision: saved.revision,
        from: article.state,
        to: state,
        typographic: keepsSignature,
        why: save.why,
        hash,
      },
    )
    return { ok: true, record: saved }
  })
}

/** A change after the signature reopens it; a typographic fix by the board reopens only the board's own steps. */
function stateAfterEdit(state: EditionState, keepsSignature: boolean): EditionState {
  if (isOfDivision(state)) return state
  return keepsSignature ? 'editing' : 'submitted'
}

const isOfDivision = (state: EditionState) => state === 'draft' || state === 'submitted'

function isTypographicFix(
  { profile }: Context,
  article: ArticleRecord,
  content: ArticleContent,
  { typographic }: Save,
): boolean {
  if (!typographic || isOfDivision(article.state)) return false
  const refusal = whyNotTypographic(article.content, content, profile.office.typographicFixWords)
  if (refusal) throw new RuleBroken(`${refusal} Hãy lưu là sửa nội dung để lãnh đạo phòng ký lại.`)
  return true
}

interface Addition {
  content: ArticleContent
  hash: string
  state: EditionState
  save: Pick<Save, 'typographic' | 'why'>
}

async function addRevision(tx: Database, ctx: Context, article: ArticleRecord, addition: Addition) {
  const { content, hash, state, save } = addition
  const { actor, now } = ctx
  const at = now()
  const revision = article.revision + 1
  const stateSince = state === article.state ? article.stateSince : at
  const coAuthors = coAuthorsAfter(article, content)
  const slug = article.firstPublishedAt ? article.slug : await chooseSlug(tx, content.title, article.id)

  await tx.insert(revisions).values({
    editionId: article.editionId,
    number: revision,
    content,
    hash,
    writtenBy: actor.id,
    writerName: actor.name,
    writtenAt: at,
    why: save.why,
    typographic: save.typographic,
  })
  await recordMediaUses(tx, article.editionId, revision, content)
  await tx
    .update(editions)
    .set({
      revision,
      state,
      stateSince,
      title: content.title,
      kind: content.kind,
      sectionId: content.sectionId,
      publishAt: null,
    })
    .where(eq(editions.id, article.editionId))
  await tx.update(articles).set({ coAuthors, slug }).where(eq(articles.id, article.id))
  return {
    ...article,
    content,
    hash,
    state,
    stateSince,
    revision,
    coAuthors,
    slug,
    title: content.title,
    kind: content.kind,
    sectionId: content.sectionId,
    publishAt: null,
    lastWriterId: actor.id,
    lastWriterName: actor.name,
    lastWrittenAt: at,
  }
}

/** Who is named among the authors, and whoever took the work over from somebody who left: them no byline names. */
function coAuthorsAfter({ createdBy, coAuthors, content: before }: ArticleRecord, after: ArticleContent) {
  const idsIn = ({ authors }: ArticleContent) => authors.flatMap(({ personId }) => personId ?? [])
  const unnamed = coAuthors.filter((id) => !idsIn(before).includes(id))
  return [...new Set([...idsIn(after), ...unnamed])].filter((id) => id !== createdBy)
}

/** The division signed the text before; its signature now also stands for the text without the slip. */
async function carrySignatures(tx: Database, signatures: readonly Signoff[], after: ArticleRecord) {
  for (const signature of signatures)
    await tx.insert(signoffs).values({
      ...signature,
      id: randomUUID(),
      revision: after.revision,
      hash: after.hash,
      carriedFrom: signature.carriedFrom ?? signature.hash,
    })
}

export async function recordMediaUses(
  tx: Database,
  editionId: string,
  revision: number,
  content: ArticleContent,
) {
  const inBody = [
    ...content.body.matchAll(/(?:src|href)="\/tep\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//g),
  ].map((match) => match[1]!)
  const used = new Set([
    ...inBody,
    ...content.photos.map((p) => p.mediaId),
    ...content.attachments.map((a) => a.mediaId),
  ])
  for (const mediaId of used) await tx.insert(mediaUses).values({ mediaId, editionId, revision })
}

export async function forgetWorkingCopy(tx: Database, editionId: string, personId: string) {
  await tx
    .delete(workingCopies)
    .where(and(eq(workingCopies.editionId, editionId), eq(workingCopies.personId, personId)))
}
