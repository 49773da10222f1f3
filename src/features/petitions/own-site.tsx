import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { flash, parseForm, textOf, type FieldValues, type Rejected } from '#platform/http/index.ts'
import { notKept } from '#platform/kept-pages/index.ts'
import { readReference } from '#platform/reference.ts'
import { countVisit } from '#platform/visit-limits.ts'
import { paths } from '#paths'
import { readCode } from './code.ts'
import { supplementOwn } from './commands/supplement.ts'
import { describeContact } from './contact.ts'
import { supplementForm } from './form.ts'
import { followLimit, formSize } from './limits.ts'
import { FollowPage } from './pages/follow-page.tsx'
import { OwnPage } from './pages/own-page.tsx'
import { ReceiptPage } from './pages/receipt-page.tsx'
import { findOwnPetition, listPetitionEvents } from './queries.ts'
import type { Petition } from './table.ts'

type ByKey = FastifyRequest<{ Params: { code: string; secret: string } }>

const { followPetition, ownPetition, petitionReceipt, supplementPetition } = paths

/** The address is a key: it goes into no log. */
const secret = { ...notKept, logLevel: 'warn' } as const

/** For who has a code and its key: where the own petition stands (art. 12). */
export async function ownSite(app: FastifyInstance) {
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'private, no-store')
  })

  app.get(followPetition.pattern, notKept, async ({ ctx, query }, reply) =>
    reply.page(follow(ctx, { values: { ma: textOf(query, 'ma') }, errors: {} })),
  )

  app.post(followPetition.pattern, async ({ ctx, body, ip }, reply) => {
    const values = body as FieldValues
    const { waitUntil } = await countVisit(ctx.db, followLimit, ip, ctx.now())
    if (waitUntil) return reply.code(429).page(follow(ctx, { values, errors: {}, waitUntil }))
    const own = await findTyped(ctx, textOf(body, 'ma'), textOf(body, 'khoa'))
    if (own !== null) return reply.redirect(ownPetition.href(own), 303)
    const errors = { ma: 'Không có phản ánh, kiến nghị nào có mã và khóa này; xem lại cả hai' }
    return reply.code(422).page(follow(ctx, { values, errors }))
  })

  app.get(petitionReceipt.pattern, secret, async ({ ctx, params }: ByKey, reply) => {
    const { petition, key } = await findOwn(ctx, params)
    const address = ctx.publicUrl + ownPetition.href({ code: petition.code, secret: key })
    return reply.page(
      <ReceiptPage
        petition={petition}
        secret={key}
        address={address}
        contact={describeContact(ctx.profile)}
      />,
    )
  })

  app.get(ownPetition.pattern, secret, async ({ ctx, params }: ByKey, reply) => showOwn(ctx, reply, params))

  app.post(
    supplementPetition.pattern,
    { bodyLimit: formSize, logLevel: 'warn' },
    async ({ ctx, params, body }: ByKey, reply) => {
      const { petition, key } = await findOwn(ctx, params)
      const form = parseForm(supplementForm, body)
      if (!form.ok) return showOwn(ctx, reply.code(422), params, form)
      await supplementOwn(ctx, petition.code, key, form.value)
      flash(reply, { kind: 'success', text: 'Đã nhận thông tin bổ sung.' })
      return reply.redirect(ownPetition.href({ code: petition.code, secret: key }), 303)
    },
  )
}

async function findOwn(ctx: Context, { code, secret: typed }: { code: string; secret: string }) {
  const key = readReference(typed)
  if (key === null) throw new NotFound()
  return { petition: await findOwnPetition(ctx.db, readCode(code), key), key }
}

async function findTyped(
  ctx: Context,
  ma: string,
  khoa: string,
): Promise<{ code: string; secret: string } | null> {
  try {
    const { petition, key } = await findOwn(ctx, { code: ma, secret: khoa })
    return { code: petition.code, secret: key }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

function follow(
  ctx: Context,
  form: { values: FieldValues; errors: Readonly<Record<string, string>>; waitUntil?: Date },
) {
  return <FollowPage {...form} contact={describeContact(ctx.profile)} />
}

async function showOwn(
  ctx: Context,
  reply: FastifyReply,
  params: { code: string; secret: string },
  rejected?: Rejected,
) {
  const { petition, key } = await findOwn(ctx, params)
  return reply.page(
    <OwnPage
      petition={ownViewOf(petition)}
      secret={key}
      events={await listPetitionEvents(ctx.db, petition.id)}
      contact={describeContact(ctx.profile)}
      {...(rejected && { rejected })}
    />,
  )
}

/** The answer is the submitter's once it is public: until then a signature can be taken back. */
const ownViewOf = (petition: Petition): Petition =>
  petition.publishedAt === null ? { ...petition, answer: null } : petition
