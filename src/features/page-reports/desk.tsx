import type { FastifyInstance, FastifyReply } from 'fastify'
import { findArticleAt } from '#features/articles/index.ts'
import { lookUp } from '#lib/look-up.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf, type Rejected } from '#platform/http/index.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { paths } from '#paths'
import { assignReport, closeReport, reopenReport } from './commands.ts'
import { assignForm, closeForm } from './form.ts'
import { ListPage } from './pages/list-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { demand, whyNot } from './policy.ts'
import { countReports, findReport, listReports, views, type View } from './queries.ts'
import { listReaders } from '#features/organisation/index.ts'
import { kindNames } from './report.ts'

interface ById {
  Params: { id: string }
}

const { pageReport, pageReportStep, pageReports } = paths.desk

/** The views by the names that they have in addresses. */
const viewNames: Record<string, View> = { 'dang-mo': 'open', 'nghi-ngo': 'doubtful', 'da-xong': 'closed' }

export async function desk(app: FastifyInstance) {
  app.get(pageReports.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see', secretariatOf(ctx.profile))
    const view = lookUp(viewNames, textOf(query, 'xem')) ?? 'open'
    const kind = kindNames.find((name) => name === textOf(query, 'loai')) ?? null
    const listed = await listReports(ctx.db, { view, kind, before: textOf(query, 'truoc') })
    const counts = {} as Record<View, number>
    for (const one of views) counts[one] = await countReports(ctx.db, one)
    return reply.page(<ListPage {...listed} view={view} kind={kind} counts={counts} now={ctx.now()} />)
  })

  app.get<ById>(pageReport.pattern, async ({ ctx, params }, reply) => {
    demand(ctx.actor, 'see', secretariatOf(ctx.profile))
    return show(ctx, reply, params.id)
  })

  app.post<ById>(pageReportStep('giao').pattern, async ({ ctx, params, body }, reply) => {
    demand(ctx.actor, 'assign', secretariatOf(ctx.profile))
    const form = parseForm(assignForm, body)
    if (!form.ok) return show(ctx, reply.code(422), params.id, { assign: form })
    await assignReport(ctx, params.id, form.value.person)
    return done(reply, params.id, 'Đã giao.')
  })

  app.post<ById>(pageReportStep('ket-qua').pattern, async ({ ctx, params, body }, reply) => {
    demand(ctx.actor, 'close', secretariatOf(ctx.profile))
    const form = parseForm(closeForm, body)
    if (!form.ok) return show(ctx, reply.code(422), params.id, { close: form })
    await closeReport(ctx, params.id, form.value)
    return done(reply, params.id, 'Đã ghi kết quả. Người gửi xem được bằng mã tiếp nhận.')
  })

  app.post<ById>(pageReportStep('mo-lai').pattern, async ({ ctx, params }, reply) => {
    await reopenReport(ctx, params.id)
    return done(reply, params.id, 'Đã mở lại.')
  })
}

function done(reply: FastifyReply, id: string, text: string) {
  flash(reply, { kind: 'success', text })
  return reply.redirect(pageReport.href({ id }), 303)
}

async function show(
  ctx: Context,
  reply: FastifyReply,
  id: string,
  rejected: { assign?: Rejected; close?: Rejected } = {},
) {
  const { actor, profile, db } = ctx
  const report = await findReport(db, id)
  const mayAct = whyNot(actor, 'close', secretariatOf(profile)) === null
  return reply.page(
    <ReportPage
      report={report}
      article={await articleOf(ctx, report.path)}
      readers={mayAct ? await listReaders(db, ctx) : []}
      events={await listEventsAbout(db, 'page_report', id)}
      mayAct={mayAct}
      self={actor.id}
      {...rejected}
    />,
  )
}

/** Where the page is an article, the place where it is mended. */
async function articleOf(ctx: Context, path: string) {
  const start = paths.article.pattern.replace(':slug', '')
  const slug = path.startsWith(start) ? (path.slice(start.length).split(/[/?]/, 1)[0] ?? '') : ''
  return slug === '' ? null : findArticleAt(ctx, slug)
}
