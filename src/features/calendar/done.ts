import type { FastifyReply } from 'fastify'
import { countOf } from '#lib/text.ts'
import { flash } from '#platform/http/index.ts'
import { paths } from '#paths'

/** Back to the year that was changed, with how many clocks moved. */
export function answerChanged(reply: FastifyReply, year: string, text: string, clocks: number) {
  const also = clocks > 0 ? ` ${countOf(clocks, 'hạn đang mở')} được tính lại.` : ''
  flash(reply, { kind: 'success', text: text + also })
  return reply.redirect(`${paths.desk.calendar.href()}?nam=${year}`, 303)
}
