import type { FastifyInstance, FastifyRequest } from 'fastify'
import { textOf } from '#platform/http/index.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { readCode } from './code.ts'
import { describeContact } from './contact.ts'
import { ownSite } from './own-site.tsx'
import { HomePage } from './pages/home-page.tsx'
import { ResultPage } from './pages/result-page.tsx'
import { findResult, listResults } from './results.ts'
import { sendingSite } from './sending-site.tsx'

type ByCode = FastifyRequest<{ Params: { code: string } }>

/** Feedback and recommendations on administrative regulations: what anybody reads, sends and follows. */
export async function site(app: FastifyInstance) {
  app.register(sendingSite)
  app.register(ownSite)

  app.get(paths.petitions.pattern, kept('tim', 'truoc'), async ({ ctx, query }, reply) => {
    const words = textOf(query, 'tim').slice(0, 200)
    const before = readCode(textOf(query, 'truoc'))
    const listed = await listResults(ctx.db, { words, before })
    return reply.page(<HomePage {...listed} words={words} contact={describeContact(ctx.profile)} />)
  })

  app.get(paths.petitionResult.pattern, kept(), async ({ ctx, params }: ByCode, reply) => {
    const result = await findResult(ctx.db, params.code)
    return reply.page(<ResultPage result={result} contact={describeContact(ctx.profile)} />)
  })
}
