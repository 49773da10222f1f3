import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TooOften } from '#platform/errors.ts'
import {
  flash,
  parseForm,
  saveMultipart,
  type FieldErrors,
  type FieldValues,
  type SavedUpload,
} from '#platform/http/index.ts'
import { notKept } from '#platform/kept-pages/index.ts'
import { countVisit } from '#platform/visit-limits.ts'
import { paths } from '#paths'
import type { Contributor } from './contributor.ts'
import type { SubmissionDoor } from './door.ts'
import { sendForm } from './form.ts'
import { mostFiles, sendLimit } from './limits.ts'
import { HomePage } from './pages/home-page.tsx'
import { IntroductionPage } from './pages/introduction-page.tsx'
import { ItemPage } from './pages/item-page.tsx'
import { SendPage } from './pages/send-page.tsx'
import { whoContributes } from './session.ts'
import { actorFor } from './subject.ts'

interface OwnOptions {
  door: SubmissionDoor
  uploadLimit: number
}

/** A contributor's own pages; whoever has not come in is shown the way in. */
export async function ownSite(app: FastifyInstance, { door, uploadLimit }: OwnOptions) {
  const toEntrance = (reply: FastifyReply) => reply.redirect(paths.enterContributor.href(), 303)

  app.get(paths.contributor.pattern, notKept, async (request, reply) => {
    const contributor = await whoContributes(request)
    if (!contributor) return reply.page(<IntroductionPage />)
    const sent = await door.listSubmitted(request.ctx.db, contributor.id)
    return reply.page(<HomePage contributor={contributor} sent={sent} />)
  })

  app.get(paths.newContribution.pattern, notKept, async (request, reply) => {
    if (!(await whoContributes(request))) return toEntrance(reply)
    return reply.page(<SendPage values={{}} errors={{}} limit={uploadLimit} />)
  })

  app.post(paths.newContribution.pattern, async (request, reply) => {
    const contributor = await whoContributes(request)
    if (!contributor) return toEntrance(reply)
    await demandRoom(request, contributor)
    const folder = await mkdtemp(join(tmpdir(), 'nha-rong-contribution-'))
    try {
      const limits = { fileSize: uploadLimit, files: mostFiles }
      const sent = await saveMultipart(request, folder, limits)
      return await take(request, reply, contributor, sent)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  /** What was sent, or the form again with everything that is wrong in it. */
  async function take(
    { ctx }: FastifyRequest,
    reply: FastifyReply,
    from: Contributor,
    { fields, uploads }: { fields: FieldValues; uploads: readonly SavedUpload[] },
  ) {
    const cut = uploads.filter(({ truncated }) => truncated).map(({ name }) => `“${name}”: tệp quá lớn.`)
    const files = uploads.filter(({ truncated }) => !truncated)
    const refused = [...cut, ...(await door.whyNotFiles(ctx, files))]
    const form = parseForm(sendForm, fields)
    const again = (errors: FieldErrors, values: FieldValues) =>
      reply.code(422).page(<SendPage values={values} errors={errors} limit={uploadLimit} />)
    const about: FieldErrors = refused.length > 0 ? { files: refused.join(' ') } : {}
    if (!form.ok) return again({ ...form.errors, ...about }, form.values)
    if (refused.length > 0) return again(about, fields)
    const { title, text } = form.value
    const id = await door.submit({ ...ctx, actor: actorFor(from.id) }, { from, title, text, files })
    flash(reply, { kind: 'success', text: 'Đã gửi. Kết quả xem ở trang này.' })
    return reply.redirect(paths.contribution.href({ id }), 303)
  }

  app.get<{ Params: { id: string } }>(paths.contribution.pattern, notKept, async (request, reply) => {
    const contributor = await whoContributes(request)
    if (!contributor) return toEntrance(reply)
    const item = await door.findSubmitted(request.ctx.db, contributor.id, request.params.id)
    return reply.page(<ItemPage item={item} />)
  })
}

async function demandRoom({ ctx }: FastifyRequest, { id }: Contributor): Promise<void> {
  const { waitUntil } = await countVisit(ctx.db, sendLimit, id, ctx.now())
  if (waitUntil) throw new TooOften('Ông/bà đã gửi nhiều lần trong một giờ. Xin gửi tiếp sau.')
}
