import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listRulesOn } from '#features/duties/index.ts'
import { listMedia } from '#features/media/index.ts'
import { listDivisions } from '#features/organisation/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm, readMultipart, textOf, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { beginNote, saveNote } from './commands/draft.ts'
import { takeFiles, valuesOf } from './fields.ts'
import { noteForm } from './form.ts'
import { whyNotFrom } from './note.ts'
import { EditPage } from './pages/edit-page.tsx'
import { demand } from './policy.ts'
import { findNote } from './queries.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

interface Shown extends Pick<Rejected, 'values' | 'errors'> {
  id: string | null
}

/** `uploadLimit` in bytes. */
export async function editDesk(app: FastifyInstance, { uploadLimit }: { uploadLimit: number }) {
  const { newGuidance, editGuidance, guidanceNote } = paths.desk

  const show = async ({ ctx }: FastifyRequest, reply: FastifyReply, { id, values, errors }: Shown) =>
    reply.page(
      <EditPage
        id={id}
        values={values}
        errors={errors}
        divisions={await listPlaces(ctx)}
        families={await listFamilies(ctx)}
        files={await listMedia(ctx.db, [values['fileIds'] ?? []].flat())}
        limit={uploadLimit}
      />,
    )

  const readForm = async (request: FastifyRequest) => {
    const { ctx } = request
    const places = (await listPlaces(ctx)).map(({ value }) => value)
    const taken = await takeFiles(ctx, await readMultipart(request), uploadLimit)
    const families = (await listFamilies(ctx)).map(({ value }) => value)
    const form = parseForm(noteForm(places, families, ctx.publicUrl), taken.fields)
    const errors = { ...(form.ok ? {} : form.errors), ...taken.errors }
    const isRight = form.ok && Object.keys(errors).length === 0
    return { values: taken.fields, errors, draft: isRight ? form.value : null }
  }

  app.get(newGuidance.pattern, async (request, reply) => {
    demand(request.ctx.actor, 'guide', request.ctx.profile)
    return show(request, reply, { id: null, values: { kind: 'note', to: 'all' }, errors: {} })
  })

  app.post(newGuidance.pattern, async (request, reply) => {
    demand(request.ctx.actor, 'guide', request.ctx.profile)
    const { draft, ...form } = await readForm(request)
    if (draft === null) return show(request, reply.code(422), { id: null, ...form })
    const id = await beginNote(request.ctx, draft)
    return saved(reply, id)
  })

  app.get(editGuidance.pattern, async (request: ById, reply) => {
    const { ctx, params } = request
    demand(ctx.actor, 'guide', ctx.profile)
    const note = await findNote(ctx, params.id)
    const reason = whyNotFrom(note, 'save', ctx.now())
    if (reason !== null) throw new RuleBroken(reason)
    return show(request, reply, { id: note.id, values: valuesOf(note), errors: {} })
  })

  app.post(editGuidance.pattern, async (request: ById, reply) => {
    const { ctx, params } = request
    demand(ctx.actor, 'guide', ctx.profile)
    const { draft, ...form } = await readForm(request)
    if (draft === null) return show(request, reply.code(422), { id: params.id, ...form })
    const outcome = await saveNote(ctx, params.id, Number(textOf(form.values, 'revision')), draft)
    if (outcome.step === 'saved') return saved(reply, params.id)
    const text = `${outcome.by} vừa lưu một bản khác. Bản của bạn còn ở dưới; bấm lưu lần nữa thì bản của bạn thay bản đó.`
    const values = { ...form.values, revision: String(outcome.revision) }
    return show(request, reply.code(422), { id: params.id, values, errors: { text } })
  })

  const saved = (reply: FastifyReply, id: string) => {
    flash(reply, { kind: 'success', text: 'Đã lưu bản nháp. Xem lại rồi gửi.' })
    return reply.redirect(guidanceNote.href({ id }), 303)
  }
}

const listFamilies = async ({ db, now }: Context) =>
  (await listRulesOn(db, dayOf(now()))).map(({ code, name }) => ({ value: code, label: name }))

const listPlaces = async ({ db, now }: Context) =>
  (await listDivisions(db, now()))
    .filter(({ kind }) => kind !== 'leadership')
    .map(({ id, name }) => ({ value: id, label: name }))
