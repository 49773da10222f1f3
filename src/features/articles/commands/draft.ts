import { randomUUID } from 'node:crypto'
import { beginFor, type Known } from '#features/duties/index.ts'
import { formatDay } from '#lib/days.ts'
import { sanitise } from '#lib/rich-text/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import { emptyContent, hashContent, type ArticleContent, type Kind, type Photo } from '../content.ts'
import { mayWriteFor } from '../policy.ts'
import { articles, editions, revisions } from '../table.ts'
import { chooseSlug } from './address.ts'

export interface Draft {
  title: string
  kind: Kind
  sectionId: string
  divisionId: string
  dueOn: string | null
  /** What the division owes and supplies with it. */
  obligationId?: string | null
  /** Of the allow-list of rich text. */
  body?: string
  photos?: readonly Photo[]
}

/** Opens an article with its first edition, empty but for the title. Answers with the article's id. */
export async function draftArticle(ctx: Context, draft: Draft): Promise<string> {
  const { actor, now } = ctx
  if (!mayWriteFor(actor, draft.divisionId))
    throw new Forbidden('Bạn chỉ viết bài cho phòng, đơn vị mà bạn đang có chức vụ.')
  return ctx.db.transaction(async (tx) => {
    const at = now()
    const [id, editionId] = [randomUUID(), randomUUID()]
    const known = draft.obligationId
      ? await beginFor(tx, ctx, draft.obligationId, { type: 'article', id }, draft.divisionId)
      : {}
    const content: ArticleContent = {
      ...emptyContent(draft.kind, draft.sectionId, draft.title),
      ...(draft.body !== undefined && { body: sanitise(draft.body) }),
      photos: [...(draft.photos ?? [])],
      authors: [{ personId: actor.id, name: actor.name, share: 100 }],
      lead: leadOf(known),
      leaders: [...(known.leaders ?? [])],
    }
    await tx.insert(articles).values({
      id,
      slug: await chooseSlug(tx, draft.title, id),
      divisionId: draft.divisionId,
      createdBy: actor.id,
      createdAt: at,
      dueOn: draft.dueOn,
    })
    await tx.insert(editions).values({
      id: editionId,
      articleId: id,
      number: 1,
      state: 'draft',
      stateSince: at,
      revision: 1,
      kind: draft.kind,
      sectionId: draft.sectionId,
      title: draft.title,
    })
    await tx.insert(revisions).values({
      editionId,
      number: 1,
      content,
      hash: hashContent(content),
      writtenBy: actor.id,
      writerName: actor.name,
      writtenAt: at,
      why: 'Mở bản nháp',
      typographic: false,
    })
    await record(
      tx,
      ctx,
      'article.draft',
      { type: 'article', id, name: draft.title },
      { division: draft.divisionId },
    )
    return id
  })
}

/** Day and place of what is told of, where they are known. */
const leadOf = ({ heldOn, place }: Known): string =>
  [heldOn && `Ngày ${formatDay(heldOn)}`, place && `tại ${place}`].filter(Boolean).join(', ')
