import type { FastifyInstance } from 'fastify'
import {
  draftArticle,
  dropWorkingCopy,
  findArticle,
  findWorkingCopy,
  keepWorkingCopy,
  readArticle,
  whyNotEdit,
} from '#features/articles/index.ts'
import { ArticlePage } from '#features/publications/index.ts'
import { Forbidden } from '#platform/errors.ts'
import { flash, parseForm, readMultipart, textOf, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { answerImport, answerSave, type ById } from './answers.tsx'
import { fieldsOf } from './fields.ts'
import { knownOf } from './known.ts'
import { newArticleForm } from './form.ts'
import { describeNewArticle } from './new-article.ts'
import { EditArticlePage } from './pages/edit-article-page.tsx'
import { NewArticlePage } from './pages/new-article-page.tsx'
import { PreviewBanner } from './pages/preview-banner.tsx'
import { baseOf } from './saving.ts'
import { describeForm } from './showing.ts'
import { uploadRules } from './uploads.ts'

/** Mounted inside the workspace, where the session has already been checked. `uploadLimit`: bytes of the largest file. */
export async function desk(app: FastifyInstance, { uploadLimit }: { uploadLimit: number }) {
  const rules = uploadRules(uploadLimit)

  app.get(paths.desk.newArticle.pattern, async ({ ctx, query }, reply) => {
    const known = await knownOf(ctx, textOf(query, 'nghia-vu'))
    return reply.page(<NewArticlePage {...await describeNewArticle(ctx, { kind: 'news', ...known })} />)
  })

  app.post(paths.desk.newArticle.pattern, async (request, reply) => {
    const form = parseForm(newArticleForm, request.body)
    const shown = await describeNewArticle(request.ctx, request.body as FieldValues, form)
    if (!form.ok || shown.errors) return reply.code(422).page(<NewArticlePage {...shown} />)
    const id = await draftArticle(request.ctx, form.value)
    return reply.redirect(paths.desk.editArticle.href({ id }), 303)
  })

  app.get(paths.desk.editArticle.pattern, async (request: ById, reply) => {
    const { ctx, params, query } = request
    const article = await findArticle(ctx, params.id)
    const refusal = whyNotEdit(ctx.actor, article)
    if (refusal !== null) throw new Forbidden(refusal)
    const copy = await findWorkingCopy(ctx, article.editionId)
    const moved = copy !== null && copy.baseRevision < article.revision
    const beside = moved && textOf(query, 'ben-canh') !== ''
    const values = copy?.fields ?? fieldsOf(article)
    const shown = {
      // Who has the other text before their eyes may save over it.
      values: beside ? { ...values, baseRevision: String(article.revision) } : values,
      copyFrom: copy?.savedAt ?? null,
      moved,
      beside,
    }
    return reply.page(<EditArticlePage {...await describeForm(ctx, article, rules, shown)} />)
  })

  app.post(paths.desk.editArticle.pattern, async (request: ById, reply) => answerSave(request, reply, rules))
  app.post(paths.desk.importWord.pattern, async (request: ById, reply) => answerImport(request, reply, rules))

  app.post(paths.desk.workingCopy.pattern, async (request: ById, reply) => {
    const { ctx, params } = request
    const { fields } = await readMultipart(request)
    if (textOf(fields, 'drop') === '') {
      const article = await findArticle(ctx, params.id)
      const savedAt = await keepWorkingCopy(ctx, params.id, baseOf(fields, article), fields)
      return { savedAt, revision: article.revision }
    }
    await dropWorkingCopy(ctx, params.id)
    flash(reply, { kind: 'success', text: 'Đã bỏ bản đang viết; dưới đây là bản đã lưu.' })
    return reply.redirect(paths.desk.editArticle.href({ id: params.id }), 303)
  })

  app.get(paths.desk.previewArticle.pattern, async ({ ctx, params }: ById, reply) => {
    const article = await findArticle(ctx, params.id)
    const banner = <PreviewBanner article={article} mayEdit={whyNotEdit(ctx.actor, article) === null} />
    return reply.page(<ArticlePage article={await readArticle(ctx, article)} banner={banner} />)
  })
}
