import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '#platform/errors.ts'
import { doubtsAbout, parseForm, refuseUntil, stampFor, textOf, trapField } from '#platform/http/index.ts'
import type { FieldValues } from '#platform/http/index.ts'
import { notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { sendReport } from './commands.ts'
import { reportForm } from './form.ts'
import { formSize } from './limits.ts'
import { pageAddress } from './page-address.ts'
import { ReceiptPage } from './pages/receipt-page.tsx'
import { ReportFormPage, type ReportFormProps } from './pages/report-form-page.tsx'
import { findSentReport } from './queries.ts'
import { readReference } from '#platform/reference.ts'

export async function site(app: FastifyInstance) {
  // What a visitor typed, or a page that only its sender has the key to: nobody keeps a copy.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'private, no-store')
  })

  app.get(paths.reportError.pattern, notKept, async (request, reply) => {
    const path = pageAddress(textOf(request.query, 'trang'), hostsOf(request)) ?? ''
    const kind = textOf(request.query, 'loai')
    return show(request, reply, { values: { path, kind, words: aboutRequest(request) }, errors: {} })
  })

  app.post(paths.reportError.pattern, { bodyLimit: formSize }, async (request, reply) => {
    const { ctx, body, ip } = request
    const form = parseForm(reportForm(hostsOf(request)), body)
    if (!form.ok) return show(request, reply.code(422), form)
    const fields = body as FieldValues
    const doubts = doubtsAbout(fields, form.value.words, ctx.secret, ctx.now())
    const sent = await sendReport(ctx, form.value, { address: ip, doubts })
    if (sent.step === 'sent')
      return reply.redirect(paths.sentPageReport.href({ reference: sent.reference }), 303)
    return show(request, refuseUntil(request, reply, sent.until), {
      values: fields,
      errors: {},
      waitUntil: sent.until,
    })
  })

  app.get(paths.findPageReport.pattern, notKept, async (request, reply) => {
    const typed = textOf(request.query, 'ma')
    const reference = readReference(typed)
    if (reference !== null) return reply.redirect(paths.sentPageReport.href({ reference }), 303)
    const errors = { ma: 'Mã tiếp nhận có 16 chữ và số, như đã ghi khi gửi' }
    return show(request, reply.code(422), { values: { ma: typed, path: '' }, errors: {}, search: errors })
  })

  app.get<{ Params: { reference: string } }>(
    paths.sentPageReport.pattern,
    notKept,
    async (request, reply) => {
      const { ctx, params } = request
      const reference = readReference(params.reference)
      if (reference === null) throw new NotFound()
      const report = await findSentReport(ctx.db, reference)
      return reply.page(<ReceiptPage report={report} url={ctx.publicUrl} days={daysOf(request)} />)
    },
  )
}

/** A page that failed says by which number it is found in the log. */
function aboutRequest({ query }: FastifyRequest): string {
  const id = textOf(query, 'yeu-cau')
  return /^[0-9A-F]{10}$/.test(id) ? `Trang báo hệ thống gặp lỗi, yêu cầu số ${id}.\n` : ''
}

const daysOf = ({ ctx }: FastifyRequest) => ctx.profile.office.reportEmailDays

/** All names of the portal, the one in the request included: it may be reached by a name of its network. */
function hostsOf({ ctx, host }: FastifyRequest): string[] {
  const { canonical, aliases } = ctx.profile.office.domains
  return [new URL(ctx.publicUrl).host, canonical, ...aliases, host]
}

/** A form that comes back keeps the hour at which it was first shown: who mends a field is not in haste. */
function show(
  request: FastifyRequest,
  reply: FastifyReply,
  form: Pick<ReportFormProps, 'values' | 'errors' | 'search' | 'waitUntil'>,
) {
  const { secret, now } = request.ctx
  return reply.page(
    <ReportFormPage
      {...form}
      stamp={stampFor(form.values, secret, now())}
      trap={trapField}
      days={daysOf(request)}
    />,
  )
}
