import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound, RuleBroken } from '#platform/errors.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { discardOwn } from './commands/discard.ts'
import { announceFile, receivePiece } from './commands/receive.ts'
import type { IntakeHooks } from './hooks.ts'
import { HandInPage } from './pages/hand-in-page.tsx'
import { demandHandIn, demandOwn } from './policy.ts'
import { tellProgress } from './progress.ts'
import { findFile, listFiles, listOwnFiles } from './queries.ts'
import { isKept, isSafe, mostFiles, type ReceivedFile } from './received-file.ts'
import { receiveForm } from './receive-form.ts'
import { sendFile } from './send-file.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

interface IntakeDeskOptions extends Pick<IntakeHooks, 'listOutcomes' | 'maySeeFile'> {
  /** Bytes. */
  uploadLimit: number
}

const announcement = z.object({
  name: z.string().trim().min(1).max(400),
  size: z.coerce.number().int().min(0),
  /** Set where the sender is already sending another file of that name and size. */
  fresh: z.string().optional(),
})

/** Where files come in: piece by piece from the script, as a form from a browser without it. */
export async function desk(app: FastifyInstance, options: IntakeDeskOptions) {
  const { uploadLimit, listOutcomes, maySeeFile } = options

  const show = async ({ ctx }: FastifyRequest, reply: FastifyReply, refused: readonly string[]) => {
    const files = await listOwnFiles(ctx.db, ctx.actor.id)
    const outcomes = await listOutcomes(ctx, files)
    const page = { files, outcomes, limit: uploadLimit, refused, now: ctx.now() }
    return reply.page(<HandInPage {...page} />)
  }

  app.get(paths.desk.handIn.pattern, async (request, reply) => {
    demandHandIn(request.ctx.actor)
    return show(request, reply, [])
  })

  app.post(paths.desk.handIn.pattern, async (request, reply) => {
    demandHandIn(request.ctx.actor)
    const { taken, refused } = await receiveForm(request, uploadLimit)
    const reasons = taken + refused.length === 0 ? ['Chưa chọn tệp nào.'] : refused
    if (reasons.length > 0) return show(request, reply.code(422), reasons)
    const text = `Đã nhận ${taken} tệp, đang đọc. Hãy tải lại trang sau ít giây.`
    flash(reply, { kind: 'success', text })
    return reply.redirect(paths.desk.handIn.href(), 303)
  })

  app.register(pieces, options)

  app.post(paths.desk.discardFile.pattern, async ({ ctx, params, headers }: ById, reply) => {
    await discardOwn(ctx, params.id)
    if (headers.accept?.includes('application/json')) return reply.code(204).send()
    return reply.redirect(paths.desk.handIn.href(), 303)
  })

  app.get(paths.desk.openFile.pattern, async (request: ById, reply) => {
    const file = await findFile(request.ctx.db, request.params.id)
    const own = file.uploadedBy === request.ctx.actor.id
    if (!own && !(await maySeeFile(request.ctx, file.id))) throw new NotFound()
    if (own ? !isKept(file) : !isSafe(file)) throw new NotFound()
    reply.header('cache-control', 'private, no-store')
    return sendFile(request, reply, file)
  })
}

async function pieces(app: FastifyInstance, { uploadLimit, listOutcomes }: IntakeDeskOptions) {
  // The bytes go from the connection to the disk: no parser may gather them in memory.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))

  const tell = async ({ ctx }: FastifyRequest, reply: FastifyReply, file: ReceivedFile, status = 200) => {
    const [progress] = await tellProgress(ctx, { listOutcomes }, [file])
    return reply.code(status).header('cache-control', 'no-store').send(progress)
  }

  app.post(paths.desk.incomingFiles.pattern, async (request, reply) => {
    demandHandIn(request.ctx.actor)
    const form = parseForm(announcement, request.body)
    if (!form.ok) throw new RuleBroken('Không rõ tên hoặc dung lượng của tệp.')
    const { fresh, ...named } = form.value
    const announced = { ...named, isFresh: fresh !== undefined }
    return tell(request, reply, await announceFile(request.ctx, announced, uploadLimit), 201)
  })

  app.get(paths.desk.incomingFiles.pattern, async ({ ctx, query }, reply) => {
    demandHandIn(ctx.actor)
    const asked = textOf(query, 'tep')
      .split(',')
      .slice(0, 4 * mostFiles)
    const own = (await listFiles(ctx.db, asked)).filter(({ uploadedBy }) => uploadedBy === ctx.actor.id)
    return reply.header('cache-control', 'no-store').send(await tellProgress(ctx, { listOutcomes }, own))
  })

  app.get(paths.desk.incomingFile.pattern, async (request: ById, reply) => {
    const file = await findFile(request.ctx.db, request.params.id)
    demandOwn(request.ctx.actor, file)
    return tell(request, reply, file)
  })

  app.patch(paths.desk.incomingFile.pattern, async (request: ById, reply) => {
    const offset = String(request.headers['upload-offset'])
    if (!/^\d{1,15}$/.test(offset)) throw new RuleBroken('Không rõ gửi tiếp từ đâu.')
    const file = await receivePiece(request.ctx, request.params.id, Number(offset), request.raw)
    return tell(request, reply, file)
  })
}
