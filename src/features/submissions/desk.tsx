import type {} from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSafe, sendFile } from '#features/intake/index.ts'
import { lookUp } from '#lib/look-up.ts'
import { countOf } from '#lib/text.ts'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { flash, textOf } from '#platform/http/index.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { paths } from '#paths'
import type { Destination } from './destination.ts'
import { dropForm, mostDropped } from './drop-form.ts'
import { listAttachments } from './files.ts'
import { countSubmissions, listSubmissions, views, type View } from './list.ts'
import { describeMailboxes, type Watched } from './mailbox-lines.ts'
import { sendOriginal, whyNotOriginal } from './original.ts'
import { ListPage } from './pages/list-page.tsx'
import { demand, whyNot } from './policy.ts'
import { findSubmission } from './queries.ts'
import { showSubmission } from './show.tsx'
import { steps } from './steps-desk.tsx'

export interface SubmissionsDeskOptions {
  /** Bytes. */
  uploadLimit: number
  /** What a letter may become, in the order in which it is offered. */
  destinations: readonly Destination[]
  /** The mailboxes that are watched. */
  mailboxes: readonly Watched[]
}

type ById = FastifyRequest<{ Params: { id: string } }>

/** The views by the names that they have in addresses. */
const viewNames: Record<string, View> = {
  moi: 'new',
  'cua-toi': 'mine',
  'dang-mo': 'open',
  'da-xong': 'done',
  'thu-rac': 'spam',
}

export async function desk(app: FastifyInstance, options: SubmissionsDeskOptions) {
  const { uploadLimit, destinations, mailboxes } = options

  const showList = async (
    { ctx, query }: FastifyRequest,
    reply: FastifyReply,
    refused: readonly string[],
  ) => {
    const { db, actor, profile } = ctx
    const view = lookUp(viewNames, textOf(query, 'xem')) ?? 'new'
    const words = textOf(query, 'tim').slice(0, 200)
    const wanted = { view, words, before: textOf(query, 'truoc'), personId: actor.id }
    const counts = {} as Record<View, number>
    for (const one of views) counts[one] = await countSubmissions(db, one, actor.id)
    const drop = { limit: uploadLimit, mostFiles: mostDropped, refused }
    return reply.page(
      <ListPage
        {...await listSubmissions(db, wanted)}
        view={view}
        words={words}
        counts={counts}
        mailboxes={await describeMailboxes(ctx, mailboxes)}
        drop={whyNot(actor, 'drop', secretariatOf(profile)) === null ? drop : null}
        now={ctx.now()}
      />,
    )
  }

  app.get(paths.desk.submissions.pattern, async (request, reply) => {
    demand(request.ctx.actor, 'see', secretariatOf(request.ctx.profile))
    return showList(request, reply, [])
  })

  app.post(paths.desk.droppedLetters.pattern, async (request, reply) => {
    demand(request.ctx.actor, 'drop', secretariatOf(request.ctx.profile))
    const { taken, known, refused } = await dropForm(request, uploadLimit)
    if (taken + known + refused.length === 0) refused.push('Chưa chọn tệp nào.')
    if (refused.length > 0) return showList(request, reply.code(422), refused)
    const told = [
      ...(taken > 0 ? [`Đã nhận ${countOf(taken, 'thư')}, đang đọc.`] : []),
      ...(known > 0 ? [`${countOf(known, 'thư')} đã có ở đây từ trước.`] : []),
    ]
    flash(reply, { kind: 'success', text: told.join(' ') })
    return reply.redirect(paths.desk.submissions.href(), 303)
  })

  app.get(paths.desk.submission.pattern, async ({ ctx, params }: ById, reply) => {
    demand(ctx.actor, 'see', secretariatOf(ctx.profile))
    return reply.page(await showSubmission(ctx, params.id, destinations))
  })

  app.get(paths.desk.submissionOriginal.pattern, async ({ ctx, params }: ById, reply) => {
    demand(ctx.actor, 'see', secretariatOf(ctx.profile))
    const submission = await findSubmission(ctx.db, params.id)
    const refusal = whyNotOriginal(ctx, submission)
    if (refusal !== null) throw new Forbidden(refusal)
    return sendOriginal(ctx, reply, submission)
  })

  app.get(
    paths.desk.submissionFile.pattern,
    async (request: FastifyRequest<{ Params: { id: string; file: string } }>, reply) => {
      const { ctx, params } = request
      demand(ctx.actor, 'see', secretariatOf(ctx.profile))
      const submission = await findSubmission(ctx.db, params.id)
      const files = await listAttachments(ctx.db, submission.id)
      const file = files.find(({ id }) => id === params.file)
      if (!file || !isSafe(file)) throw new NotFound()
      reply.header('cache-control', 'private, no-store')
      return sendFile(request, reply, file)
    },
  )

  app.register(steps, options)
}
