import type { FastifyInstance } from 'fastify'
import { paths } from '#paths'
import { countAsked, listAsked } from '../asked-log/log.ts'
import { readLogView } from '../asked-log/view.ts'
import { LogPage } from '../pages/log-page.tsx'
import { demand, whyNot } from '../policy.ts'

const most = 100

/** What was asked, so that it can be seen what people look for and do not find. */
export async function log(app: FastifyInstance) {
  app.get(paths.desk.searchLog.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see')
    const view = readLogView(query)
    const [asked, totals] = await Promise.all([
      listAsked(ctx, { ...view, limit: most }),
      countAsked(ctx, view.audience, view.days),
    ])
    const mayPromote = whyNot(ctx.actor, 'change') === null
    return reply.page(<LogPage view={view} asked={asked} totals={totals} mayPromote={mayPromote} />)
  })
}
