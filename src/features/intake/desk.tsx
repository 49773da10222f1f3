import type {} from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { NotFound, RuleBroken } from '#platform/errors.ts'
import { flash, parseForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import { announceFile, receivePiece, receiveWhole } from './commands/receive.ts'
import type { IntakeHooks } from './jobs.ts'
import { HandInPage } from './pages/hand-in-page.tsx'
import { demandHandIn, demandOwn } from './policy.ts'
import { findFile, listOwnFiles } from './queries.ts'
import { looks, mostFiles, type ReceivedFile } from './received-file.ts'
import { sendFile } from './send-file.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

interface IntakeDeskOptions extends Pick<IntakeHooks, 'listOutcomes' | 'maySeeFile'> {
  /** Bytes. */
  uploadLimit: number
}

const announcement = z.object({
  name: z.string().trim().min(1).max(400),
  size: z.coerce.number().int().min(0),
})

/** Where files come in: piece by piece from the script, as a form from a browser without it. */
export async function desk(app: FastifyInstance, options: IntakeDeskOptions) {
  const { uploadLimit, listOutcomes, maySeeFile } = options

  app.get(paths.desk.handIn.pattern, async ({ ctx }, reply) => {
    demandHandIn(ctx.actor)
    const files = await listOwnFiles(ctx.db, ctx.actor.id)
    return reply.page(
      <HandInPage
        files={files}
        outcomes={await listOutcomes(ctx, files)}
        limit={uploadLimit}
        refused={[]}
        now={ctx.now()}
      />,
    )
  })

  app.post(paths.desk.handIn.pattern, async (request, reply) => {
    const { ctx } = request
    demandHandIn(ctx.actor)
    const { taken, refused } = await receiveForm(request, uploadLimit)
    if (refused.length === 0 && taken > 0) {
      flash(reply, {
        kind: 'success',
        text: `Đã nhận ${taken} tệp, đang đọc. Hãy tải lại trang sau ít giây.`,
      })
      return reply.redirect(paths.desk.handIn.href(), 303)
    }
    const files = await listOwnFiles(ctx.db, ctx.actor.id)
    const page = { files, outcomes: await listOutcomes(ctx, files), limit: uploadLimit, now: ctx.now() }
    const reasons = taken + refused.length === 0 ? ['Chưa chọn tệp nào.'] : refused
    return reply.code(422).page(<HandInPage {...page} refused={reasons} />)
  })

  app.register(pieces, options)

  app.get(paths.desk.openFile.pattern, async (request: ById, reply) => {
    const file = await findFile(request.ctx.db, request.params.id)
    const own = file.uploadedBy === request.ctx.actor.id
    if (!own && !(await maySeeFile(request.ctx, file.id))) throw new NotFound()
    if (file.state !== 'read' && file.state !== 'unreadable') throw new NotFound()
    reply.header('cache-control', 'private, no-store')
    return sendFile(request, reply, file)
  })
}

async function pieces(app: FastifyInstance, { uploadLimit, listOutcomes }: IntakeDeskOptions) {
  // The bytes go from the connection to the disk: no parser may gather them in memory.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))

  app.post(paths.desk.incomingFiles.pattern, async ({ ctx, body }, reply) => {
    const form = parseForm(announcement, body)
    if (!form.ok) throw new RuleBroken('Không rõ tên hoặc dung lượng của tệp.')
    const { file, received } = await announceFile(ctx, form.value, uploadLimit)
    return reply.code(201).send(await tell(ctx, listOutcomes, file, received))
  })

  app.get(paths.desk.incomingFile.pattern, async ({ ctx, params }: ById, reply) => {
    const file = await findFile(ctx.db, params.id)
    demandOwn(ctx.actor, file)
    const received = file.state === 'receiving' ? await ctx.incoming.size(file.id) : file.declaredBytes
    return reply.header('cache-control', 'no-store').send(await tell(ctx, listOutcomes, file, received))
  })

  app.patch(paths.desk.incomingFile.pattern, async (request: ById, reply) => {
    const offset = Number(request.headers['upload-offset'] ?? 0)
    if (!Number.isSafeInteger(offset) || offset < 0) throw new RuleBroken('Không rõ gửi tiếp từ đâu.')
    const { file, received } = await receivePiece(request.ctx, request.params.id, offset, request.raw)
    return reply.send(await tell(request.ctx, listOutcomes, file, received))
  })
}

/** What the script shows of one file. */
async function tell(
  ctx: Context,
  listOutcomes: IntakeDeskOptions['listOutcomes'],
  file: ReceivedFile,
  received: number,
) {
  const [outcome] = (await listOutcomes(ctx, [file])).values()
  return {
    id: file.id,
    name: file.name,
    bytes: file.declaredBytes,
    received,
    state: file.state,
    label: looks[file.state].label,
    pages: file.pages,
    pagesRead: file.pagesRead,
    reason: file.reason,
    href: outcome?.href ?? null,
    outcome: outcome?.label ?? null,
  }
}

async function receiveForm(request: FastifyRequest, limit: number) {
  const refused: string[] = []
  let taken = 0
  const options = { throwFileSizeLimit: false, limits: { files: mostFiles, fileSize: limit + 1 } }
  for await (const part of request.parts(options)) {
    if (part.type !== 'file' || part.filename === '') continue
    const name = part.filename.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
    const received = await receiveWhole(request.ctx, name, part.file, limit)
    if (received.ok) taken++
    else refused.push(`${received.name}: ${received.reason}`)
  }
  return { taken, refused }
}
