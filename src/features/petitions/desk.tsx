import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listEventDues } from '#features/duties/index.ts'
import { toDateTimeInput } from '#lib/dates.ts'
import { lookUp } from '#lib/look-up.ts'
import type { Context } from '#platform/context.ts'
import { parseForm, textOf, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { readCode } from './code.ts'
import { registerPaper } from './commands/send.ts'
import { seeSender } from './commands/see-sender.ts'
import { keysOf } from './duty.ts'
import { paperForm } from './form.ts'
import { formSize } from './limits.ts'
import { countPetitions, listPetitions, readerOf, views, type View } from './list.ts'
import { nextDue } from './next-due.ts'
import { ListPage } from './pages/list-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import { SenderPage } from './pages/sender-page.tsx'
import { demandDesk, isOfHub, whyNotRegister } from './policy.ts'
import { showPetition, type PetitionsDeskOptions } from './show.tsx'
import { stepsDesk } from './steps-desk.tsx'

type ById = FastifyRequest<{ Params: { id: string } }>

const { petitions, newPetition, petition, petitionSender } = paths.desk

/** The views by the names that they have in addresses. */
const viewNames: Record<string, View> = { 'dang-mo': 'open', 'cua-toi': 'mine', 'da-xong': 'ended' }

const hubOf = ({ profile }: Context) => profile.petitions.receivedBy

/** Mounted inside the workspace. */
export async function desk(app: FastifyInstance, options: PetitionsDeskOptions) {
  app.get(petitions.pattern, async ({ ctx, query }, reply) => {
    demandDesk(ctx.actor, hubOf(ctx), 'list')
    const reader = readerOf(ctx)
    const view = lookUp(viewNames, textOf(query, 'xem')) ?? 'open'
    const words = textOf(query, 'tim').slice(0, 200)
    const listed = await listPetitions(reader, { view, words, before: readCode(textOf(query, 'truoc')) })
    const dues = await listEventDues(ctx.db, listed.lines.flatMap(keysOf), ctx.now())
    const counts = {} as Record<View, number>
    for (const one of views) counts[one] = await countPetitions(reader, one)
    return reply.page(
      <ListPage
        lines={listed.lines.map((line) => ({ ...line, due: nextDue(line, dues) }))}
        older={listed.older}
        view={view}
        words={words}
        counts={counts}
        isOfHub={isOfHub(ctx.actor, reader.hub)}
        whyNotRegister={whyNotRegister(ctx.actor, reader.hub)}
      />,
    )
  })

  app.get(newPetition.pattern, async ({ ctx }, reply) => {
    demandDesk(ctx.actor, hubOf(ctx), 'register')
    const values = { receivedAt: toDateTimeInput(ctx.now()), takenBy: ctx.actor.name }
    return reply.page(<RegisterPage values={values} errors={{}} />)
  })

  app.post(newPetition.pattern, { bodyLimit: formSize }, async ({ ctx, body }, reply) => {
    demandDesk(ctx.actor, hubOf(ctx), 'register')
    const form = parseForm(paperForm(ctx.now()), body)
    if (!form.ok)
      return reply.code(422).page(<RegisterPage values={body as FieldValues} errors={form.errors} />)
    // The key is on the receipt alone, which the clerk hands over.
    const { code, secret } = await registerPaper(ctx, form.value)
    return reply.redirect(paths.petitionReceipt.href({ code, secret }), 303)
  })

  app.get(petition.pattern, async ({ ctx, params }: ById, reply) =>
    reply.page(await showPetition(ctx, params.id, options)),
  )

  app.get(petitionSender.pattern, async ({ ctx, params }: ById, reply) => {
    const { petition: seen, looks } = await seeSender(ctx, params.id)
    return reply.page(<SenderPage petition={seen} looks={looks} />)
  })

  app.register(stepsDesk, options)
}
