import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demandDivision, mayHandIn, receiveForm } from '#features/intake/index.ts'
import { formatDay } from '#lib/days.ts'
import { lookUp } from '#lib/look-up.ts'
import { holds, type Actor } from '#platform/actor.ts'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm, textOf, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { draftByHand } from './commands/draft.ts'
import { saveDocument } from './commands/save.ts'
import { takeStep } from './commands/take-step.ts'
import { listDifferences } from './differences.ts'
import { endingOf, meantForDocument, whyNotRendition } from './files/role.ts'
import { openFormatDesk } from './open-format/desk.tsx'
import { demandAttach, demandTies } from './policy.ts'
import { needsReason, stepLabels, type Step } from './document.ts'
import { entryClock } from './entry-clock.ts'
import { documentForm, relationForm, stepForm } from './form.ts'
import { keyOfNumber } from './numbering.ts'
import { NewDocumentPage } from './pages/new-document-page.tsx'
import { ShelfPage, shelfNames } from './pages/shelf-page.tsx'
import { stepAddresses } from './pages/steps-part.tsx'
import { countShelves, findDocument, listShelf } from './queries.ts'
import { addRelation, decideRelation } from './relations/commands.ts'
import { isDayNeeded } from './relations/target.ts'
import { showDocument, type DocumentDeskOptions } from './show.tsx'

type ById = FastifyRequest<{ Params: { id: string } }>
type ByRelation = FastifyRequest<{ Params: { id: string; relation: string } }>

/** Mounted inside the workspace. */
export async function desk(app: FastifyInstance, options: DocumentDeskOptions) {
  app.register(shelves)
  app.register(openFormatDesk)
  app.register(oneDocument, options)
  app.register(moreFiles, options)
  app.register(relations, options)
}

/** Numbers and punctuality concern the divisions and those who oversee them. */
const mayCount = (actor: Actor) =>
  holds(
    actor,
    'specialist',
    'division_head',
    'division_deputy',
    'board_head',
    'board_deputy',
    'chief',
    'deputy_chief',
    'auditor',
  )

function done(reply: FastifyReply, id: string, text: string) {
  flash(reply, { kind: 'success', text })
  return reply.redirect(paths.desk.document.href({ id }), 303)
}

async function shelves(app: FastifyInstance) {
  app.get(paths.desk.documents.pattern, async ({ ctx, query }, reply) => {
    const shelf = lookUp(shelfNames, textOf(query, 'xem')) ?? 'registered'
    const { documents, older } = await listShelf(ctx.db, ctx.actor, shelf, textOf(query, 'truoc'))
    const lines = documents.map((document) => ({
      ...document,
      daysLate: document.issuedOn
        ? entryClock(ctx.profile, document.issuedOn, document.registeredAt).daysLate
        : 0,
    }))
    const counts = await countShelves(ctx.db, ctx.actor)
    const may = mayHandIn(ctx.actor)
    return reply.page(
      <ShelfPage
        documents={lines}
        older={older}
        shelf={shelf}
        counts={counts}
        mayHandIn={may}
        mayCount={mayCount(ctx.actor)}
        now={ctx.now()}
      />,
    )
  })

  app.get(paths.desk.newDocument.pattern, async ({ ctx }, reply) => {
    demandDivision(ctx.actor)
    return reply.page(<NewDocumentPage />)
  })

  app.post(paths.desk.newDocument.pattern, async ({ ctx }, reply) => {
    const id = await draftByHand(ctx, demandDivision(ctx.actor))
    return done(reply, id, 'Đã vào sổ. Hãy nhập thông tin của văn bản.')
  })
}

async function oneDocument(app: FastifyInstance, options: DocumentDeskOptions) {
  app.get(paths.desk.document.pattern, async (request: ById, reply) =>
    reply.page(await showDocument(request.ctx, options, request.params.id)),
  )

  app.post(paths.desk.document.pattern, async ({ ctx, params, body }: ById, reply) => {
    const form = parseForm(documentForm, body)
    if (!form.ok) return reply.code(422).page(await showDocument(ctx, options, params.id, { form }))
    const saved = await saveDocument(ctx, params.id, form.value)
    if (saved.ok) return done(reply, params.id, 'Đã lưu.')
    const values = { ...(body as Record<string, string>) }
    const errors = {
      version: 'Người khác vừa sửa văn bản này. Nội dung bạn nhập còn ở dưới; hãy so lại rồi lưu lần nữa.',
    }
    const differences = listDifferences(saved.theirs, form.value, ctx.profile.documents.fields)
    const refused = { form: { values, errors, differences } }
    return reply.code(409).page(await showDocument(ctx, options, params.id, refused))
  })

  for (const step of Object.keys(stepLabels) as Exclude<Step, 'save'>[])
    app.post(
      paths.desk.documentStep(stepAddresses[step]).pattern,
      async ({ ctx, params, body }: ById, reply) => {
        const form = parseForm(stepForm(needsReason(step)), body)
        if (!form.ok) {
          const error = form.errors['reason'] ?? form.errors['version'] ?? ''
          return reply
            .code(422)
            .page(await showDocument(ctx, options, params.id, { refused: { step, error } }))
        }
        const document = await takeStep(ctx, params.id, step, form.value)
        if (step === 'discard') {
          flash(reply, { kind: 'success', text: 'Đã bỏ văn bản.' })
          return reply.redirect(paths.desk.documents.href(), 303)
        }
        const text =
          document.state === 'published'
            ? 'Văn bản đã công khai.'
            : `Xong: ${stepLabels[step].toLowerCase()}.`
        return done(reply, params.id, text)
      },
    )
}

async function moreFiles(app: FastifyInstance, options: DocumentDeskOptions) {
  app.post(paths.desk.documentFiles.pattern, async (request: ById, reply) => {
    const { ctx, params } = request
    const document = await findDocument(ctx.db, ctx.actor, params.id)
    demandAttach(ctx.actor, document)
    let sentAs = ''
    const meant = ({ role = '' }) => {
      sentAs = role
      return meantForDocument(document, role)
    }
    const { taken, refused } = await receiveForm(request, options.uploadLimit, meant, ({ role = '' }, name) =>
      whyNotRendition(role, endingOf(name)),
    )
    const reasons = taken + refused.length === 0 ? ['Chưa chọn tệp nào.'] : refused
    if (taken > 0 && refused.length === 0)
      return done(reply, params.id, 'Đã nhận tệp, đang đọc. Hãy tải lại trang sau ít giây.')
    return reply
      .code(422)
      .page(await showDocument(ctx, options, params.id, { attach: { role: sentAs, errors: reasons } }))
  })
}

const whyDay =
  'Số này lặp lại mỗi năm và không dẫn đến đúng một văn bản đã công khai: nhập ngày ban hành của văn bản kia'

async function relations(app: FastifyInstance, options: DocumentDeskOptions) {
  app.post(paths.desk.documentRelations.pattern, async ({ ctx, params, body }: ById, reply) => {
    const form = parseForm(relationForm, body)
    if (!form.ok)
      return reply.code(422).page(await showDocument(ctx, options, params.id, { relationForm: form }))
    const { type, target, targetIssuedOn, part, since } = form.value
    const targetKey = keyOfNumber(target)
    demandTies(ctx.actor, await findDocument(ctx.db, ctx.actor, params.id))
    if (await isDayNeeded(ctx.db, params.id, { number: target, targetKey, targetIssuedOn })) {
      const values = body as FieldValues
      const relationForm = { values, errors: { targetIssuedOn: whyDay } }
      return reply.code(422).page(await showDocument(ctx, options, params.id, { relationForm }))
    }
    await addRelation(ctx, params.id, {
      type,
      targetKey,
      targetWords: targetIssuedOn === null ? target : `${target} ngày ${formatDay(targetIssuedOn)}`,
      targetIssuedOn,
      part,
      since,
      sureness: 1,
      snippet: '',
    })
    return done(reply, params.id, 'Đã ghi quan hệ.')
  })

  app.post(paths.desk.documentRelation.pattern, async ({ ctx, params, body }: ByRelation, reply) => {
    await findDocument(ctx.db, ctx.actor, params.id)
    const decision = textOf(body, 'decision')
    if (decision !== 'confirmed' && decision !== 'dismissed')
      throw new RuleBroken('Không rõ xác nhận hay bỏ.')
    await decideRelation(ctx, params.id, params.relation, decision)
    return done(reply, params.id, decision === 'confirmed' ? 'Đã xác nhận quan hệ.' : 'Đã bỏ quan hệ.')
  })
}
