import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  doubtsAbout,
  type FieldValues,
  parseForm,
  refuseUntil,
  type Rejected,
  stampFor,
  trapField,
} from '#platform/http/index.ts'
import { notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { sendPetition } from './commands/send.ts'
import { describeContact } from './contact.ts'
import { petitionForm } from './form.ts'
import { formSize } from './limits.ts'
import { FormPage } from './pages/form-page.tsx'

const { newPetition, petitionReceipt } = paths

export async function sendingSite(app: FastifyInstance) {
  // What a visitor typed: nobody keeps a copy.
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'private, no-store')
  })

  app.get(newPetition.pattern, notKept, async (request, reply) =>
    show(request, reply, { values: {}, errors: {} }),
  )

  app.post(newPetition.pattern, { bodyLimit: formSize }, async (request, reply) => {
    const { ctx, body, ip } = request
    const form = parseForm(petitionForm, body)
    if (!form.ok) return show(request, reply.code(422), form)
    // Links are no doubt here: a petition names the texts that it is about.
    const doubts = doubtsAbout(body as FieldValues, '', ctx.secret, ctx.now())
    const sent = await sendPetition(ctx, form.value, { network: ip, doubts })
    if (sent.step === 'sent') return reply.redirect(petitionReceipt.href(sent), 303)
    return show(request, refuseUntil(request, reply, sent.until), {
      values: body as FieldValues,
      errors: {},
      waitUntil: sent.until,
    })
  })
}

function show(
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form: Pick<Rejected, 'values' | 'errors'> & { waitUntil?: Date },
) {
  return reply.page(
    <FormPage
      {...form}
      stamp={stampFor(form.values, ctx.secret, ctx.now())}
      trap={trapField}
      contact={describeContact(ctx.profile)}
    />,
  )
}
