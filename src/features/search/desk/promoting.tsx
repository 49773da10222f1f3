import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import type { SearchKeeper } from '../keeping/keeper.ts'
import { PromotionsPage } from '../pages/promotions-page.tsx'
import { demand, whyNot } from '../policy.ts'
import { filledIn } from '../promotions/filled-in.ts'
import { endPromotion, listPromotions, promote } from '../promotions/promotions.ts'
import { isFound } from '../promotions/shown.ts'
import { promotionForm, readFilledIn } from './promotion-form.ts'
import { whyNotPromote } from './why-not-promote.ts'

type ById = FastifyRequest<{ Params: { id: string } }>
type Form = Pick<Rejected, 'values' | 'errors'>

const { searchPromotions, endSearchPromotion } = paths.desk

/** What stands on top of the answers to some questions. */
export async function promoting(app: FastifyInstance, { keeper }: { keeper: SearchKeeper }) {
  app.get(searchPromotions.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see')
    return show(ctx, reply, { values: readFilledIn(query), errors: {} })
  })

  app.post(searchPromotions.pattern, async (request, reply) => {
    const { ctx, body } = request
    demand(ctx.actor, 'change')
    const form = parseForm(promotionForm(hostsOf(request)), body)
    if (!form.ok) return show(ctx, reply.code(422), form)
    const errors = await whyNotPromote(app, ctx, keeper.sources, form.value)
    if (errors) return show(ctx, reply.code(422), { values: { ...form.value }, errors })
    await promote(ctx, form.value)
    flash(reply, { kind: 'success', text: `Đã giới thiệu trang cho “${form.value.words}”.` })
    return reply.redirect(searchPromotions.href(), 303)
  })

  app.post(endSearchPromotion.pattern, async ({ ctx, params }: ById, reply) => {
    const ended = await endPromotion(ctx, params.id)
    const text = `Đã bỏ giới thiệu cho “${ended.words}”. Bỏ nhầm thì bấm “Giới thiệu”: biểu mẫu còn giữ nội dung cũ.`
    flash(reply, { kind: 'success', text })
    return reply.redirect(filledIn(ended), 303)
  })

  async function show(ctx: Context, reply: FastifyReply, form: Form) {
    const promotions = await Promise.all(
      (await listPromotions(ctx.db)).map(async (one) => ({
        ...one,
        isShown: await isFound(ctx, keeper.sources, one.address),
      })),
    )
    return reply.page(
      <PromotionsPage {...form} promotions={promotions} refusal={whyNot(ctx.actor, 'change')} />,
    )
  }
}

function hostsOf({ ctx, host }: FastifyRequest): string[] {
  const { canonical, aliases } = ctx.profile.office.domains
  return [new URL(ctx.publicUrl).host, canonical, ...aliases, host]
}
