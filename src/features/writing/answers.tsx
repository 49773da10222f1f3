import type { FastifyReply, FastifyRequest } from 'fastify'
import { findArticle, keepWorkingCopy, whyNotEdit, type ArticleRecord } from '#features/articles/index.ts'
import { sanitise } from '#lib/rich-text/index.ts'
import { NotFound } from '#platform/errors.ts'
import { flash, readMultipart, textOf, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { compareVersions } from './compare.ts'
import { listDifferences } from './fields.ts'
import { ConflictPage } from './pages/conflict-page.tsx'
import { EditArticlePage } from './pages/edit-article-page.tsx'
import { UnsavedPage } from './pages/unsaved-page.tsx'
import { baseOf, trySave, type Outcome } from './saving.ts'
import { bodyTextOf, describeForm } from './showing.ts'
import { takeUploads, type UploadRules } from './uploads.ts'
import { takeWord } from './word.ts'

export type ById = FastifyRequest<{ Params: { id: string } }>

export async function answerSave(request: ById, reply: FastifyReply, rules: UploadRules) {
  const { ctx } = request
  const article = await findArticle(ctx, request.params.id).catch(nullWhereGone)
  const sent = await readMultipart(request)
  if (article === null) return showUnsaved(reply, null, sent.fields, gone)
  const refusal = whyNotEdit(ctx.actor, article)
  if (refusal !== null) return showUnsaved(reply, article, sent.fields, refusal)
  const { fields, errors, stored } = await takeUploads(ctx, sent, rules)
  const outcome = await trySave(ctx, article, fields, errors)
  switch (outcome.kind) {
    case 'saved':
      if (whyNotEdit(ctx.actor, outcome.record) !== null) return leaveToOthers(reply)
      return leave(reply, article.id, textOf(fields, 'next'), stored)
    case 'wrong':
      return showForm(request, reply, { article, rules, values: fields, errors: outcome.errors })
    case 'conflict':
      return showConflict(reply, fields, outcome)
    case 'refused':
      return showUnsaved(reply, article, fields, outcome.reason)
  }
}

/** The text of a Word file comes into the working copy, with all else that was typed. */
export async function answerImport(request: ById, reply: FastifyReply, rules: UploadRules) {
  const { ctx } = request
  const article = await findArticle(ctx, request.params.id).catch(nullWhereGone)
  const sent = await readMultipart(request)
  if (article === null) return showUnsaved(reply, null, sent.fields, gone)
  const refusal = whyNotEdit(ctx.actor, article)
  if (refusal !== null) return showUnsaved(reply, article, sent.fields, refusal)
  const taken = await takeUploads(ctx, sent, rules)
  const word = await takeWord(ctx, article, taken.fields, sent.uploads, rules)
  const errors = { ...taken.errors, ...word.errors }
  if (Object.keys(errors).length > 0)
    return showForm(request, reply, { article, rules, values: word.fields, errors })
  await keepWorkingCopy(ctx, article.id, baseOf(word.fields, article), word.fields)
  flash(reply, {
    kind: 'success',
    text: 'Đã lấy nội dung từ tệp Word vào bản đang viết. Hãy xem lại rồi lưu.',
  })
  return reply.redirect(paths.desk.editArticle.href({ id: article.id }), 303)
}

function leave(reply: FastifyReply, id: string, next: string, stored: number) {
  if (stored > 0) {
    flash(reply, {
      kind: 'success',
      text: 'Đã lưu bài và tệp mới. Hãy ghi chú thích, mô tả cho các ảnh mới.',
    })
    return reply.redirect(`${paths.desk.editArticle.href({ id })}#phan-anh`, 303)
  }
  flash(reply, { kind: 'success', text: 'Đã lưu.' })
  const place = next === 'preview' ? paths.desk.previewArticle : paths.desk.article
  return reply.redirect(place.href({ id }), 303)
}

/** Saving a signed text sends it back to the division; who edited it for the board may no longer open it. */
function leaveToOthers(reply: FastifyReply) {
  flash(reply, {
    kind: 'success',
    text: 'Đã lưu. Nội dung đã thay đổi nên bài trở về bản nháp của phòng, chờ trình và ký lại.',
  })
  return reply.redirect(paths.desk.home.href(), 303)
}

interface Wrong {
  article: ArticleRecord
  rules: UploadRules
  values: FieldValues
  errors: FieldErrors
}

async function showForm({ ctx }: ById, reply: FastifyReply, { article, rules, values, errors }: Wrong) {
  return reply
    .code(422)
    .page(<EditArticlePage {...await describeForm(ctx, article, rules, { values, errors })} />)
}

function showConflict(
  reply: FastifyReply,
  values: FieldValues,
  { theirs, mine }: Outcome & { kind: 'conflict' },
) {
  const safe = { ...mine, body: sanitise(mine.body) }
  return reply
    .code(409)
    .page(
      <ConflictPage
        article={theirs}
        theirs={{ ...theirs.content, body: sanitise(theirs.content.body) }}
        mine={safe}
        values={values}
        blocks={compareVersions(theirs.content, safe)}
        differences={listDifferences(theirs.content, safe)}
      />,
    )
}

const gone = 'Không tìm thấy bài này, hoặc bài đã chuyển sang người khác và bạn không còn xem được.'

/** An article may leave a person's sight while they write; whoever it never was in sight of reads the same. */
function nullWhereGone(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

function showUnsaved(
  reply: FastifyReply,
  article: ArticleRecord | null,
  fields: FieldValues,
  reason: string,
) {
  return reply
    .code(article ? 403 : 404)
    .page(
      <UnsavedPage
        article={article}
        reason={reason}
        title={textOf(fields, 'title')}
        lead={textOf(fields, 'lead')}
        bodyText={bodyTextOf(fields)}
      />,
    )
}
