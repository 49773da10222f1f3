import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listMedia } from '#features/media/index.ts'
import { listDivisions } from '#features/organisation/index.ts'
import { lookUp } from '#lib/look-up.ts'
import { countOf } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { flash, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { discardNote, replaceNote } from './commands/draft.ts'
import { confirmRead, listReceivers, remindUnread, sendNote } from './commands/send.ts'
import { editDesk } from './edit-desk.tsx'
import { stateOf } from './note.ts'
import { ListPage } from './pages/list-page.tsx'
import { NotePage } from './pages/note-page.tsx'
import { demand, mayGuide, seesAll } from './policy.ts'
import { countDrafts, findNote, findTitle, listNotes, listReceipts, type View } from './queries.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

const { guidance, guidanceNote, guidanceStep } = paths.desk

/** The views by the names that they have in addresses. */
const views: Record<string, View> = {
  'huong-dan': 'note',
  mau: 'template',
  'thong-bao': 'message',
  'ban-nhap': 'draft',
}

/** What the board tells divisions (art. 8.4). `uploadLimit` in bytes. */
export async function desk(app: FastifyInstance, options: { uploadLimit: number }) {
  app.get(guidance.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    const guides = mayGuide(ctx.actor, ctx.profile)
    const asked = lookUp(views, textOf(query, 'xem')) ?? 'note'
    const view = asked === 'draft' && !guides ? 'note' : asked
    const words = textOf(query, 'tim').trim().slice(0, 200)
    const listed = await listNotes(ctx, { view, words, before: textOf(query, 'truoc') })
    const drafts = guides ? await countDrafts(ctx) : null
    return reply.page(<ListPage {...listed} view={view} words={words} drafts={drafts} />)
  })

  app.register(editDesk, options)

  app.get(guidanceNote.pattern, async ({ ctx, params }: ById, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    return showNote(ctx, reply, params.id)
  })

  app.post(guidanceStep('gui').pattern, async ({ ctx, params }: ById, reply) => {
    const count = await sendNote(ctx, params.id)
    return done(reply, params.id, `Đã gửi đến ${countOf(count, 'người')}.`)
  })

  app.post(guidanceStep('bo').pattern, async ({ ctx, params }: ById, reply) => {
    await discardNote(ctx, params.id)
    return done(reply, params.id, 'Đã bỏ bản nháp.')
  })

  app.post(guidanceStep('thay').pattern, async ({ ctx, params }: ById, reply) => {
    const id = await replaceNote(ctx, params.id)
    return reply.redirect(paths.desk.editGuidance.href({ id }), 303)
  })

  app.post(guidanceStep('da-doc').pattern, async ({ ctx, params }: ById, reply) => {
    await confirmRead(ctx, params.id)
    return done(reply, params.id, 'Đã ghi nhận bạn đã đọc.')
  })

  app.post(guidanceStep('nhac-lai').pattern, async ({ ctx, params }: ById, reply) => {
    const count = await remindUnread(ctx, params.id)
    return done(reply, params.id, `Đã nhắc ${countOf(count, 'người')} chưa đọc.`)
  })
}

function done(reply: FastifyReply, id: string, text: string) {
  flash(reply, { kind: 'success', text })
  return reply.redirect(guidanceNote.href({ id }), 303)
}

async function showNote(ctx: Context, reply: FastifyReply, id: string) {
  const { db, actor, profile, now } = ctx
  const note = await findNote(ctx, id)
  const guides = mayGuide(actor, profile)
  const divisions = await listDivisions(db, now())
  const isDraft = stateOf(note) === 'draft'
  return reply.page(
    <NotePage
      note={note}
      files={await listMedia(db, note.fileIds)}
      places={divisions.filter((one) => note.divisions.includes(one.id)).map(({ name }) => name)}
      replaces={await findTitle(ctx, note.replacesId)}
      replacedBy={await findTitle(ctx, note.replacedBy)}
      guides={guides}
      receipts={seesAll(actor, profile) && !isDraft ? await listReceipts(db, id, now()) : null}
      receiverCount={guides && isDraft ? (await listReceivers(db, ctx, note.divisions)).length : null}
      now={now()}
    />,
  )
}
