import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isSignedIn } from '#platform/actor.ts'
import { textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { noteChoice } from './asked-log/log.ts'
import { parseQuestion } from './asking/question.ts'
import { staffMark } from './asked-log/choice-address.ts'

type Request = FastifyRequest<{ Querystring: Record<string, unknown> }>

/**
 * Counts the answers that are followed. Browsers send this by themselves (the attribute `ping`), with a type of its own. It stands
 * outside the workspace, whose door would keep a form of whoever's session is over.
 */
export async function counting(app: FastifyInstance) {
  app.addContentTypeParser('text/ping', { bodyLimit: 1_024 }, (_request, payload, done) => {
    payload.resume()
    done(null, undefined)
  })
  app.post(paths.searchChoice.pattern, async ({ ctx, query }: Request, reply) => {
    const isOfStaff = textOf(query, staffMark.name) === staffMark.value
    const { text } = parseQuestion(query['q'])
    if (!isOfStaff) await noteChoice(ctx, 'public', text)
    else if (isSignedIn(ctx.actor)) await noteChoice(ctx, 'staff', text)
    return reply.code(204).send()
  })
}
