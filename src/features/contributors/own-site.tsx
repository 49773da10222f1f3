import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { TooOften } from '#platform/errors.ts'
import { flash, parseForm, readMultipart, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
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
    const limits = { fileSize: uploadLimit, files: mostFiles }
    const { fields, uploads } = await readMultipart(request, { limits })
    const sent = uploads.map(({ name, bytes, truncated }) => ({ name, bytes, isWhole: !truncated }))
    const cut = sent.filter(({ isWhole }) => !isWhole).map(({ name }) => `“${name}”: tệp quá lớn.`)
    const files = sent.filter(({ isWhole }) => isWhole)
    const refused = [...cut, ...(await door.whyNotFiles(request.ctx, files, uploadLimit))]
    const form = parseForm(sendForm, fields)
    const again = (errors: FieldErrors, values: FieldValues) =>
      reply.code(422).page(<SendPage values={values} errors={errors} limit={uploadLimit} />)
    const about: FieldErrors = refused.length > 0 ? { files: refused.join(' ') } : {}
    if (!form.ok) return again({ ...form.errors, ...about }, form.values)
    if (refused.length > 0) return again(about, fields)
    const id = await send(request.ctx, door, contributor, { ...form.value, files })
    flash(reply, { kind: 'success', text: 'Đã gửi. Kết quả xem ở trang này.' })
    return reply.redirect(paths.contribution.href({ id }), 303)
  })

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

async function send(
  ctx: Context,
  door: SubmissionDoor,
  from: Contributor,
  sent: { title: string; text: string; files: readonly { name: string; bytes: Uint8Array }[] },
): Promise<string> {
  const as = { ...ctx, actor: actorFor(from.id) }
  return ctx.db.transaction(async (tx) => {
    const { title, text, files } = sent
    const id = await door.submit(tx, as, { from, title, text, files })
    const subject = { type: 'contribution', id, name: 'Thông tin do cộng tác viên gửi' }
    await record(tx, as, 'contribution.send', subject, { files: files.length })
    return id
  })
}
