import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { listForItem } from '#features/duties/index.ts'
import { findDivision } from '#features/organisation/index.ts'
import { findSection } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import { paths } from '#paths'
import { stepNames, steps } from './article.ts'
import { dueAt, isOverdue } from './clock.ts'
import { changeAddress } from './commands/address.ts'
import { takeStep } from './commands/take-step.ts'
import { listGaps } from './gaps.ts'
import { ArticleDeskPage } from './pages/article-desk-page.tsx'
import { ArticleListPage } from './pages/article-list-page.tsx'
import { offersFor } from './offers.ts'
import { concerns, whyNotEdit } from './policy.ts'
import { findArticle, findLiveEdition, listEditions, listSignoffs } from './queries.ts'
import { readArticle } from './reading.ts'
import { listForDesk, parseFilter } from './shelves.ts'
import { stepForm } from './step-form.ts'

/** What articles show of features they do not know. */
interface ArticleDeskOptions {
  alsoShow: (ctx: Context, id: string) => Promise<VNode>
  /** What an article was made of, by the address of its page; each with its own page. */
  listSources: (ctx: Context, href: string) => Promise<{ label: string; href: string }[]>
}

type ById = FastifyRequest<{ Params: { id: string } }>

/** Mounted inside the workspace, where the session has already been checked. */
export async function desk(app: FastifyInstance, options: ArticleDeskOptions) {
  app.get(paths.desk.articles.pattern, async (request, reply) => {
    const filter = parseFilter(request.query)
    const { articles, older } = await listForDesk(request.ctx, filter)
    return reply.page(
      <ArticleListPage articles={articles} filter={filter} older={older} now={request.ctx.now()} />,
    )
  })

  app.get(paths.desk.article.pattern, async (request: ById, reply) =>
    reply.page(await showArticle(options, request)),
  )

  for (const step of stepNames)
    app.post(paths.desk.articleStep(step).pattern, async (request: ById, reply) => {
      const form = parseForm(stepForm(step), request.body)
      if (!form.ok) return reply.code(422).page(await showArticle(options, request, { step, ...form }))
      const { id } = await takeStep(request.ctx, request.params.id, step, form.value)
      flash(reply, { kind: 'success', text: `Xong: ${steps[step].label.toLowerCase()}.` })
      return reply.redirect(paths.desk.article.href({ id }), 303)
    })

  app.post(paths.desk.articleAddress.pattern, async (request: ById, reply) => {
    const slug = await changeAddress(request.ctx, request.params.id, textOf(request.body, 'slug'))
    flash(reply, {
      kind: 'success',
      text: `Địa chỉ mới: ${paths.article.href({ slug })}. Địa chỉ cũ tự dẫn đến đây.`,
    })
    return reply.redirect(paths.desk.article.href({ id: request.params.id }), 303)
  })
}

type Refused = Parameters<typeof ArticleDeskPage>[0]['refused']

async function showArticle(
  { alsoShow, listSources }: ArticleDeskOptions,
  { ctx, params }: ById,
  refused?: Refused,
) {
  const article = await findArticle(ctx, params.id)
  const live = article.state === 'published' ? null : await findLiveEdition(ctx, params.id)
  const [signoffs, events, editions, division, section, readable] = await Promise.all([
    listSignoffs(ctx.db, article.editionId),
    listEventsAbout(ctx.db, 'article', article.id),
    listEditions(ctx, article.id),
    findDivision(ctx.db, article.divisionId),
    findSection(ctx.db, article.sectionId),
    readArticle(ctx, article),
  ])
  return (
    <ArticleDeskPage
      article={article}
      readable={readable}
      live={live && live.editionId !== article.editionId ? live : null}
      divisionName={division.name}
      sectionName={section.name}
      signoffs={signoffs}
      events={events}
      editions={editions}
      offers={offersFor(ctx.actor, article, live, signoffs)}
      gaps={listGaps(article.content)}
      whyNotEdit={whyNotEdit(ctx.actor, article)}
      mayReaddress={article.firstPublishedAt !== null && concerns(ctx.actor, 'archive', article)}
      supplies={await listForItem(ctx, 'article', article.id)}
      due={dueAt(article, ctx.profile)}
      overdue={isOverdue(article, ctx.profile, ctx.now())}
      now={ctx.now()}
      sources={await listSources(ctx, paths.desk.article.href({ id: article.id }))}
      refused={refused}
      also={await alsoShow(ctx, article.id)}
    />
  )
}
