import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { addAbbreviation, listAbbreviations, removeAbbreviation } from '../abbreviations/abbreviations.ts'
import { AbbreviationsPage } from '../pages/abbreviations-page.tsx'
import { demand, whyNot } from '../policy.ts'
import { abbreviationForm, abbreviationIn, readAbbreviationIn } from './abbreviation-form.ts'

type Form = Pick<Rejected, 'values' | 'errors'>

const { searchAbbreviations, removeSearchAbbreviation } = paths.desk

/** Short and long forms that the search takes for one. */
export async function shortening(app: FastifyInstance) {
  app.get(searchAbbreviations.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see')
    return show(ctx, reply, { values: readAbbreviationIn(query), errors: {} })
  })

  app.post(searchAbbreviations.pattern, async ({ ctx, body }, reply) => {
    demand(ctx.actor, 'change')
    const form = parseForm(abbreviationForm, body)
    if (!form.ok) return show(ctx, reply.code(422), form)
    const { short, long } = form.value
    if (!(await addAbbreviation(ctx, form.value))) {
      const errors = { short: `“${short}” và “${long}” đã có trong danh sách` }
      return show(ctx, reply.code(422), { values: { short, long }, errors })
    }
    flash(reply, { kind: 'success', text: `Đã thêm: ${short} là ${long}.` })
    return reply.redirect(searchAbbreviations.href(), 303)
  })

  app.post(removeSearchAbbreviation.pattern, async ({ ctx, body }, reply) => {
    const known = { short: textOf(body, 'short'), long: textOf(body, 'long') }
    const isGone = !(await removeAbbreviation(ctx, known))
    if (isGone) {
      flash(reply, { kind: 'warning', text: 'Từ viết tắt này không còn trong danh sách.' })
      return reply.redirect(searchAbbreviations.href(), 303)
    }
    const text = `Đã bỏ ${known.short}. Bỏ nhầm thì bấm “Thêm”: biểu mẫu còn giữ nội dung cũ.`
    flash(reply, { kind: 'success', text })
    return reply.redirect(abbreviationIn(known), 303)
  })
}

async function show({ db, actor }: Context, reply: FastifyReply, form: Form) {
  const known = await listAbbreviations(db)
  return reply.page(<AbbreviationsPage {...form} known={known} refusal={whyNot(actor, 'change')} />)
}
