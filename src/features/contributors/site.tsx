import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  doubtsAbout,
  type FieldValues,
  flash,
  parseForm,
  refuseUntil,
  type Rejected,
  stampFor,
  trapField,
} from '#platform/http/index.ts'
import { notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { confirmAddress, registerContributor } from './commands/register.ts'
import { askForLink, enterByLink, leave } from './commands/sign-in.ts'
import type { SubmissionDoor } from './door.ts'
import { registerForm, signInForm } from './form.ts'
import { formSize } from './limits.ts'
import { EnterPage } from './pages/enter-page.tsx'
import { LetterPage } from './pages/letter-page.tsx'
import { LinkPage } from './pages/link-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import { ownSite } from './own-site.tsx'
import { dropSession, keepSession } from './session.ts'

export interface SiteOptions {
  door: SubmissionDoor
  /** Bytes. */
  uploadLimit: number
}

type ByToken = FastifyRequest<{ Params: { token: string } }>

/** A link from a letter is a key: it goes into no log. */
const secret = { ...notKept, logLevel: 'warn' } as const

/** For organisations and persons outside of the office who supply information (arts 1.2, 8.2). */
export async function site(app: FastifyInstance, options: SiteOptions) {
  // What a visitor typed, or what one contributor sees: nobody keeps a copy.
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'private, no-store')
  })
  app.register(registering)
  app.register(entering)
  app.register(ownSite, options)
}

async function registering(app: FastifyInstance) {
  const { registerContributor: form, registeredContributor: sent, confirmContributor: confirm } = paths

  app.get(form.pattern, notKept, async (request, reply) =>
    showForm(request, reply, { values: {}, errors: {} }),
  )

  app.post(form.pattern, { bodyLimit: formSize }, async (request, reply) => {
    const { ctx, body, ip } = request
    const parsed = parseForm(registerForm, body)
    if (!parsed.ok) return showForm(request, reply.code(422), parsed)
    const doubts = doubtsAbout(body as FieldValues, parsed.value.field, ctx.secret, ctx.now())
    const waitUntil = await registerContributor(ctx, parsed.value, { address: ip, doubts })
    if (waitUntil === null) return reply.redirect(sent.href(), 303)
    void refuseUntil(request, reply, waitUntil)
    return showForm(request, reply, { values: body as FieldValues, errors: {}, waitUntil })
  })

  app.get(sent.pattern, notKept, async (_request, reply) => reply.page(<LetterPage kind="confirm" />))

  app.get(confirm.pattern, secret, async ({ params }: ByToken, reply) =>
    reply.page(<LinkPage kind="confirm" action={confirm.href(params)} />),
  )

  app.post(confirm.pattern, { logLevel: 'warn' }, async ({ ctx, params }: ByToken, reply) => {
    await confirmAddress(ctx, params.token)
    flash(reply, {
      kind: 'success',
      text: 'Đã xác nhận địa chỉ thư. Đăng ký đang chờ duyệt; kết quả được gửi qua thư.',
    })
    return reply.redirect(paths.contributor.href(), 303)
  })
}

async function entering(app: FastifyInstance) {
  const { enterContributor: form, enteredContributor: sent, contributorLink: link } = paths

  app.get(form.pattern, notKept, async (_request, reply) => reply.page(<EnterPage values={{}} errors={{}} />))

  app.post(form.pattern, { bodyLimit: formSize }, async (request, reply) => {
    const { ctx, body, ip } = request
    const parsed = parseForm(signInForm, body)
    if (!parsed.ok) return reply.code(422).page(<EnterPage {...parsed} />)
    const waitUntil = await askForLink(ctx, parsed.value.email, ip)
    if (waitUntil === null) return reply.redirect(sent.href(), 303)
    void refuseUntil(request, reply, waitUntil)
    return reply.page(<EnterPage values={body as FieldValues} errors={{}} waitUntil={waitUntil} />)
  })

  app.get(sent.pattern, notKept, async (_request, reply) => reply.page(<LetterPage kind="enter" />))

  // Programs that look through letters open links: only the button uses it up.
  app.get(link.pattern, secret, async ({ params }: ByToken, reply) =>
    reply.page(<LinkPage kind="enter" action={link.href(params)} />),
  )

  app.post(link.pattern, { logLevel: 'warn' }, async (request: ByToken, reply) => {
    keepSession(request, reply, await enterByLink(request.ctx, request.params.token))
    return reply.redirect(paths.contributor.href(), 303)
  })

  app.post(paths.leaveContributor.pattern, async (request, reply) => {
    const token = dropSession(request, reply)
    if (token !== null) await leave(request.ctx, token)
    return reply.redirect(paths.contributor.href(), 303)
  })
}

/** A form that comes back keeps the hour at which it was first shown: who mends a field is not in haste. */
function showForm(
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form: Pick<Rejected, 'values' | 'errors'> & { waitUntil?: Date },
) {
  const stamp = stampFor(form.values, ctx.secret, ctx.now())
  return reply.page(<RegisterPage {...form} stamp={stamp} trap={trapField} />)
}
